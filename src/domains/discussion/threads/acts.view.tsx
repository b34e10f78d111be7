import { type Language, number } from '#platform/i18n'
import { keptFragment } from '#platform/pages'
import { ReplyForm } from '../comments/comment-form.view.tsx'
import { ReportForm } from '../reports/report-form.view.tsx'
import type { CommentModel } from './thread-model.ts'
import { words } from './words.ts'

interface ActsProps {
  readonly comment: CommentModel
  readonly language: Language
  readonly isOpen: boolean
  /** The forms themselves: on a comment's own page. In a thread they would be most of its bytes. */
  readonly withForms?: boolean
}

/** Like, Reply, Report: quiet until they are needed; without scripts each leads to a form that works. */
export function Acts({ comment, language, isOpen, withForms = false }: ActsProps) {
  const w = words[language]
  const { id, name } = comment
  return (
    <div class="acts">
      <form method="post" action={`/comments/${id}/likes`}>
        <button class="quiet" type="submit">
          {w.like} · {number(language, comment.likes)}
          <span class="unseen"> {w.soFar}</span>
        </button>
      </form>
      {isOpen ? (
        <details data-form="reply">
          <summary class="quiet">{w.reply}</summary>
          {withForms ? (
            <ReplyForm parent={id} name={name} language={language} cancel={`#c-${id}`} level="h3" />
          ) : (
            <a href={`/comments/${id}/replies/new`}>{w.toReply(name)}</a>
          )}
        </details>
      ) : null}
      <details data-form="report">
        <summary class="quiet">{w.report}</summary>
        {withForms ? (
          <ReportForm comment={id} language={language} cancel={`#c-${id}`} level="h3" />
        ) : (
          <a href={`/comments/${id}/report`}>{w.toReport(name)}</a>
        )}
      </details>
    </div>
  )
}

const idPlace = 'ID-OF-THE-COMMENT'
const namePlace = 'NAME-OF-THE-COMMENTER'

/** The two forms once for the whole thread, from which the island fills a place that is opened. */
export const ThreadForms = keptFragment(
  ({ language, isOpen }: { language: Language; isOpen: boolean }) => (
    <x-thread-forms>
      {isOpen ? (
        <template data-form="reply">
          <ReplyForm
            parent={idPlace}
            name={namePlace}
            language={language}
            cancel={`#c-${idPlace}`}
          />
        </template>
      ) : null}
      <template data-form="report">
        <ReportForm comment={idPlace} language={language} cancel={`#c-${idPlace}`} />
      </template>
    </x-thread-forms>
  ),
  ({ language, isOpen }) => `${language} ${isOpen}`,
)
