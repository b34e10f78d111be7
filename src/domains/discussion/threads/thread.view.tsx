import { number } from '#platform/i18n'
import { keptFragment } from '#platform/pages'
import { longDateWords, timeWords, zoneWords } from '#platform/zones'
import { CommentForm } from '../comments/comment-form.view.tsx'
import { words as writing } from '../comments/words.ts'
import { Comment, type CommentSetting } from './comment.view.tsx'
import { orders, type Order, type ConversationModel, type ThreadModel } from './thread-model.ts'
import { ThreadForms } from './acts.view.tsx'
import { words } from './words.ts'

/** The islands that a page with a thread on it wants. */
export const threadIslands = ['comment-form', 'likes', 'own-comments', 'thread-forms'] as const

/**
 * The discussion section of a page, the same for every reader: forms that work without scripts,
 * what waits for its moderator left out. The page has to name `threadIslands`.
 * @example <Thread thread={await threadFor(ctx, article, { order: 'oldest' })} />
 */
export function Thread({ thread }: { thread: ThreadModel }) {
  const { articleId, language, zone } = thread
  const w = words[language]
  return (
    <section class="discussion sub" id="discussion" aria-labelledby="letters">
      <header class="thread-head">
        <h2 id="letters">{w.heading}</h2>
      </header>
      <Statement
        articleId={articleId}
        language={language}
        zone={zone}
        closesAt={thread.closesAt}
        isOpen={thread.isOpen}
      />
      <div class="text">
        {thread.count > 0 ? <Sorting thread={thread} /> : null}
        {thread.conversations.length > 0 ? (
          <Conversations
            conversations={thread.conversations}
            path={thread.path}
            order={thread.order}
            setting={settingOf(thread)}
          />
        ) : null}
        {thread.conversations.length === 0 && !thread.isDeep ? <Nobody thread={thread} /> : null}
        {thread.next ? <More thread={thread} next={thread.next} /> : null}
        {thread.of ? (
          <nav class="more" aria-label={w.moreComments}>
            <a class="button plain" href={`${thread.path}/comments`}>
              {w.wholeThread}
            </a>
          </nav>
        ) : null}
        {thread.isOpen ? (
          <WriteForm articleId={articleId} language={language} />
        ) : (
          <Closed thread={thread} />
        )}
        {thread.conversations.length > 0 ? (
          <ThreadForms language={thread.language} isOpen={thread.isOpen} />
        ) : null}
        <x-comment-likes data-article={thread.articleId}></x-comment-likes>
        <x-own-comments data-article={thread.articleId}></x-own-comments>
      </div>
    </section>
  )
}

type StatementProps = Pick<ThreadModel, 'articleId' | 'language' | 'zone' | 'closesAt' | 'isOpen'>

const Statement = keptFragment(
  ({ language, zone, closesAt, isOpen }: StatementProps) => {
    const w = words[language]
    return (
      <aside class="statement text rail" aria-label={w.about}>
        <p>{w.statement}</p>
        <p class="note">
          {w.readByPeople} {language === 'ga' ? 'Tá' : 'The'}{' '}
          <a href="/comments-policy">{w.policyName}</a> {w.policySays}{' '}
          {closesAt && isOpen ? (
            <time datetime={closesAt.toISOString()}>
              {w.closesAt(
                `${longDateWords(language, zone, closesAt)}, ${timeWords(language, zone, closesAt)} (${zoneWords(language, zone, closesAt)})`,
              )}
            </time>
          ) : null}
        </p>
        {isOpen ? (
          <p>
            <a class="button plain" href="#write">
              {w.write}
            </a>
          </p>
        ) : null}
      </aside>
    )
  },
  ({ articleId }) => articleId,
)

function Sorting({ thread }: { thread: ThreadModel }) {
  const { language, count, commenters } = thread
  const w = words[language]
  return (
    <div class="sorting">
      <p>
        <b>{number(language, count)}</b> {w.comments(count)} {w.byReaders(commenters)}
      </p>
      <nav aria-label={w.order}>
        <ul>
          {(['newest', 'oldest', 'liked'] as const satisfies readonly Order[]).map((order) => (
            <li key={order}>
              <a
                href={orderPath(thread, order)}
                aria-current={order === thread.order && !thread.of ? 'true' : undefined}
              >
                {w.orders[order]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

/** The first of the orders is the one without a parameter. */
const orderPath = (thread: ThreadModel, order: Order): string =>
  order === orders[0] ? `${thread.path}/comments` : `${thread.path}/comments?order=${order}`

const settingOf = ({ language, zone, today, isOpen }: ThreadModel): CommentSetting => ({
  language,
  zone,
  today,
  isOpen,
})

interface ConversationsProps extends Pick<ThreadModel, 'conversations' | 'path' | 'order'> {
  readonly setting: CommentSetting
}

const Conversations = keptFragment(
  ({ conversations, path, setting }: ConversationsProps) => (
    <ol class="thread">
      {conversations.map((conversation) => (
        <Conversation
          key={conversation.root.id}
          conversation={conversation}
          path={path}
          setting={setting}
        />
      ))}
    </ol>
  ),
  ({ conversations, order }) => `${conversations[0]?.root.id} ${order}`,
  { atMost: 200 },
)

/** A hot thread is made anew all the time, and nearly all of its conversations are as they were. */
const Conversation = keptFragment(
  ({
    conversation: { root, replies, moreAfter },
    path,
    setting,
  }: {
    conversation: ConversationModel
    path: string
    setting: CommentSetting
  }) => {
    const w = words[setting.language]
    return (
      <li>
        <Comment comment={root} setting={setting} hasReplies={replies.length > 0} />
        {replies.length > 0 ? (
          <ol class="replies">
            {replies.map(({ comment, followUps }) => (
              <li key={comment.id}>
                <Comment comment={comment} setting={setting} hasReplies={followUps.length > 0} />
                {followUps.length > 0 ? (
                  <ol class="replies">
                    {followUps.map((followUp) => (
                      <li key={followUp.id}>
                        <Comment comment={followUp} setting={setting} />
                      </li>
                    ))}
                  </ol>
                ) : null}
              </li>
            ))}
          </ol>
        ) : null}
        {moreAfter ? (
          <nav class="more" aria-label={w.moreReplies}>
            <a class="button plain" href={`${path}/comments?of=${root.id}&after=${moreAfter}`}>
              {w.moreInConversation}
            </a>
          </nav>
        ) : null}
      </li>
    )
  },
  ({ conversation }) => conversation.root.id,
)

function More({ thread, next }: { thread: ThreadModel; next: string }) {
  const w = words[thread.language]
  return (
    <nav class="more" aria-label={w.moreComments}>
      <a class="button plain" href={`${thread.path}/comments?order=${thread.order}&after=${next}`}>
        {w.more}
      </a>
    </nav>
  )
}

function Nobody({ thread }: { thread: ThreadModel }) {
  const w = words[thread.language]
  if (!thread.isOpen) return null
  return (
    <div class="notice">
      <h3>{w.empty}</h3>
      <p>
        {w.emptyText} <a href="#write">{w.writeIt}</a>
      </p>
    </div>
  )
}

function Closed({ thread }: { thread: ThreadModel }) {
  const w = words[thread.language]
  return (
    <div class="notice">
      <h3>{w.closed}</h3>
      <p>{thread.count > 0 ? w.closedText(thread.count) : w.neverOpen}</p>
    </div>
  )
}

const WriteForm = keptFragment(
  ({ articleId, language }: Pick<ThreadModel, 'articleId' | 'language'>) => {
    const w = writing[language]
    return (
      <CommentForm
        action={`/articles/${articleId}/comments`}
        language={language}
        label={w.write}
        hint={w.hint}
        button={w.post}
        name="write"
        beside={<p class="note signed-out">{w.willSignIn}</p>}
      />
    )
  },
  ({ articleId }) => articleId,
)
