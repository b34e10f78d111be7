import type { Language } from '#platform/i18n'
import { whenWords } from '#platform/zones'
import { Acts } from './acts.view.tsx'
import { Paragraphs } from './paragraphs.view.tsx'
import type { CommentModel } from './thread-model.ts'
import { words } from './words.ts'

export interface CommentSetting {
  readonly language: Language
  readonly zone: string
  /** Any instant of the present day, the same for as long as the day is: a time of it needs no date. */
  readonly today: Date
  readonly isOpen: boolean
  /** Of the name over a comment: h3 below a thread's own heading, h2 on a page about one comment. */
  readonly level?: 'h2' | 'h3'
}

/** A comment in a thread: its text and acts, or a sentence that says what became of it. */
export function Comment({
  comment,
  setting,
  hasReplies = false,
}: {
  comment: CommentModel
  setting: CommentSetting
  hasReplies?: boolean
}) {
  if (comment.state !== 'visible')
    return <Gone comment={comment} language={setting.language} hasReplies={hasReplies} />
  return (
    <article class={classOf(comment)} id={`c-${comment.id}`}>
      <CommentHead comment={comment} setting={setting} />
      <Answered comment={comment} language={setting.language} />
      <Paragraphs text={comment.text} />
      <Acts comment={comment} language={setting.language} isOpen={setting.isOpen} />
    </article>
  )
}

/** Name, marks, and the time as the comment's own address. */
export function CommentHead({
  comment,
  setting,
  isWaiting = false,
}: {
  comment: CommentModel
  setting: CommentSetting
  isWaiting?: boolean
}) {
  const { language, zone, today, level: Name = 'h3' } = setting
  const mark = isWaiting ? 'waiting' : comment.mark
  return (
    <header>
      <Name dir="auto">{comment.name}</Name>
      {mark ? <span class="mark">{words[language].marks[mark]}</span> : null}
      <a href={`/comments/${comment.id}`}>
        <time datetime={comment.postedAt.toISOString()}>
          {whenWords(language, zone, comment.postedAt, today)}
        </time>
      </a>
      {comment.editedAt ? <span>{words[language].edited}</span> : null}
    </header>
  )
}

export function Answered({ comment, language }: { comment: CommentModel; language: Language }) {
  if (!comment.inReplyTo) return null
  return (
    <p class="to">
      {words[language].inReplyTo}{' '}
      <a href={`/comments/${comment.inReplyTo.id}`} dir="auto">
        {comment.inReplyTo.name}
      </a>
    </p>
  )
}

function Gone({
  comment,
  language,
  hasReplies,
}: {
  comment: CommentModel
  language: Language
  hasReplies: boolean
}) {
  const w = words[language]
  const said = comment.removalGround
    ? w.removed(comment.removalGround)
    : comment.state === 'held'
      ? w.beingRead
      : w.deleted
  return (
    <div class="comment gone" id={`c-${comment.id}`}>
      <p>
        {said}
        {hasReplies ? ` ${w.repliesStay}` : null}
        {comment.removalGround ? (
          <>
            {' '}
            <a href={`/comments-policy#${comment.removalGround}`}>{w.whatThePolicySays}</a>
          </>
        ) : null}
      </p>
    </div>
  )
}

function classOf({ mark }: CommentModel): string {
  if (mark === 'pick') return 'comment pick'
  return mark === null ? 'comment' : 'comment staff'
}
