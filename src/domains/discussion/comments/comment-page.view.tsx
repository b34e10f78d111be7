import type { ComponentChildren } from 'preact'
import { minute } from '#platform/clock'
import { Acts } from '../threads/acts.view.tsx'
import { Answered, Comment, CommentHead, type CommentSetting } from '../threads/comment.view.tsx'
import { Paragraphs } from '../threads/paragraphs.view.tsx'
import { words as threadWords } from '../threads/words.ts'
import type { CommentPageModel } from './comment-page.ts'
import { words } from './words.ts'

interface Props {
  readonly model: CommentPageModel
  readonly setting: CommentSetting
  readonly firstCommentsHeld: number
  readonly now: Date
}

/** One comment in its context, for its viewer. */
export function CommentPage(props: Props) {
  const { model, setting } = props
  const { language } = setting
  const { state } = model.comment
  const isShown = state === 'visible' || state === 'held'
  return (
    <section class="discussion sub" aria-labelledby="letters">
      <header class="thread-head head-text">
        <p class="ui note">
          <a href={model.article.path}>{model.article.headline}</a>
        </p>
        <h1 id="letters">{words[language].pageTitle(model.comment.name)}</h1>
      </header>
      <div class="text">
        <Line model={model} setting={setting} />
        {isShown ? <Shown {...props} /> : <Taken {...props} />}
        <Answers model={model} setting={setting} />
        <nav class="more" aria-label={threadWords[language].moreComments}>
          <a class="button plain" href={placeInThread(model)}>
            {words[language].inTheThread}
          </a>
        </nav>
      </div>
    </section>
  )
}

/** The comment where it stands: in its own conversation of the thread. */
const placeInThread = ({ article, comment }: CommentPageModel): string =>
  `${article.path}/comments?of=${comment.rootId}#c-${comment.id}`

function Line({ model, setting }: Pick<Props, 'model' | 'setting'>) {
  if (model.line.length === 0) return null
  return (
    <ol class="thread">
      {model.line.map((comment) => (
        <li key={comment.id}>
          <Comment comment={comment} setting={setting} hasReplies />
        </li>
      ))}
    </ol>
  )
}

function Shown(props: Props) {
  const { model, setting } = props
  const isWaiting = model.comment.state === 'held'
  return (
    <div id="posted">
      {model.isOwn ? <OwnNotice {...props} /> : null}
      <article class={isWaiting ? 'comment' : classOf(model)} id={`c-${model.comment.id}`}>
        <CommentHead comment={model.comment} setting={setting} isWaiting={isWaiting} />
        <Answered comment={model.comment} language={setting.language} />
        <Paragraphs text={model.comment.text} />
        {model.isOwn ? <OwnActs {...props} /> : <OthersActs {...props} />}
      </article>
    </div>
  )
}

const classOf = ({ comment }: CommentPageModel) =>
  comment.mark === null ? 'comment' : comment.mark === 'pick' ? 'comment pick' : 'comment staff'

function OwnNotice({ model, setting, firstCommentsHeld }: Props) {
  const w = words[setting.language]
  if (model.comment.state === 'held') {
    const why = model.hold?.rule === 'first-comments' ? w.heldFirst(firstCommentsHeld) : w.heldOther
    return <Notice title={w.heldTitle} text={`${why} ${w.onlyYou}`} />
  }
  return model.editableUntil ? <Notice title={w.postedTitle} text={w.hint} /> : null
}

const Notice = ({
  title,
  text,
  children,
}: {
  title: string
  text: string
  children?: ComponentChildren
}) => (
  <div class="notice" role="status">
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </div>
)

function OwnActs({ model, setting, now }: Props) {
  const w = words[setting.language]
  const { id } = model.comment
  const left = model.editableUntil
    ? Math.ceil((model.editableUntil.getTime() - now.getTime()) / minute)
    : 0
  return (
    <div class="acts">
      {model.editableUntil ? (
        <a class="quiet" href={`/comments/${id}/edit`}>
          {w.editLeft(left)}
        </a>
      ) : null}
      <details>
        <summary class="quiet">{w.delete}</summary>
        <form class="panel" method="post" action={`/comments/${id}/deletion`}>
          <div class="row">
            <button class="button" type="submit">
              {w.deleteSure}
            </button>
            <a class="quiet" href={`#c-${id}`}>
              {w.cancel}
            </a>
          </div>
        </form>
      </details>
    </div>
  )
}

function OthersActs({ model, setting }: Props) {
  const w = words[setting.language]
  if (model.comment.state === 'held') return null
  if (!model.isLiked)
    return (
      <Acts comment={model.comment} language={setting.language} isOpen={setting.isOpen} withForms />
    )
  return (
    <>
      <form class="acts" method="post" action={`/comments/${model.comment.id}/likes/removal`}>
        <span>{w.likedByYou}</span>
        <button class="quiet" type="submit">
          {w.takeBack}
        </button>
      </form>
      <Acts comment={model.comment} language={setting.language} isOpen={setting.isOpen} withForms />
    </>
  )
}

/** What is left of a removed comment, or of one that its writer took back. */
function Taken({ model, setting }: Props) {
  const { language } = setting
  const [w, t] = [words[language], threadWords[language]]
  const ground = model.comment.removalGround
  if (!ground) return <Notice title={w.deletedTitle} text="" />
  return (
    <Notice title={w.removedTitle} text={t.removed(ground)}>
      {model.isOwn ? <p class="kept">{model.comment.text}</p> : null}
      <p>
        <a href={`/comments-policy#${ground}`}>{t.whatThePolicySays}</a>
        {model.isOwn ? (
          <>
            {' · '}
            <a href="/account/notices">{w.toNotices}</a>
          </>
        ) : null}
      </p>
    </Notice>
  )
}

function Answers({ model, setting }: Pick<Props, 'model' | 'setting'>) {
  if (model.answers.length === 0) return null
  return (
    <>
      <h2 class="unseen">{words[setting.language].repliesTitle}</h2>
      <ol class="replies">
        {model.answers.map((comment) => (
          <li key={comment.id}>
            <Comment comment={comment} setting={setting} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** Where a page is about one form alone. */
export function FormPage({
  article,
  title,
  children,
}: {
  article: { path: string; headline: string }
  title?: string
  children: ComponentChildren
}) {
  return (
    <section class="discussion sub">
      <header class="thread-head head-text">
        <p class="ui note">
          <a href={article.path}>{article.headline}</a>
        </p>
        {title ? <h1>{title}</h1> : null}
      </header>
      <div class="text">{children}</div>
    </section>
  )
}
