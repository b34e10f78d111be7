import type { EditorProps } from './editor-model.ts'
import { fieldWords } from './field-names.ts'

/** What was done a moment ago, or what was not and why. */
export function Notices({
  issues,
  said,
  brought,
}: Pick<EditorProps, 'issues' | 'said' | 'brought'>) {
  return (
    <>
      {brought.length > 0 && issues.length === 0 ? (
        <div class="notice" role="status">
          <p>
            Somebody else had changed {fieldWords(brought)} meanwhile. Their words are kept, and are
            on the page now.
          </p>
        </div>
      ) : null}
      {said && done[said] && issues.length === 0 ? (
        <div
          class={`notice${said === 'withdrawing' ? ' warn' : ''}`}
          role="status"
          data-said={said}
        >
          <p>{done[said]}</p>
        </div>
      ) : null}
      {issues.length > 0 ? (
        <div class="notice bad" role="alert">
          <p>
            <strong>
              {issues.length === 1
                ? 'This was not done.'
                : `This was not done, for ${issues.length} reasons.`}
            </strong>{' '}
            Your text is below as you left it.
          </p>
          <ul class="wide">
            {issues.map(({ field, message }) => (
              <li key={message}>
                {field && fields.has(field) ? <a href={`#${field}`}>{message}</a> : message}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

const done: Readonly<Record<string, string>> = {
  saved: 'Saved. Readers see it only when it is published.',
  published: 'Published. Readers have it now.',
  updated: 'The new text is published.',
  'updated-corrected': 'The new text is published, with the correction under it.',
  already: 'This text is already published.',
  corrected: 'The correction is under the article and on the page of corrections.',
  withdrawn: 'Withdrawn. All our copies are deleted.',
  withdrawing:
    'Withdrawn here. One of our processes has not confirmed yet and may serve a copy for a few seconds. Check again below.',
}

const fields = new Set([
  'headline',
  'standfirst',
  'kicker',
  'section',
  'topics',
  'authors',
  'dateline',
  'agency',
  'agencyYear',
  'slug',
  'body',
  'leadPicture',
  'words',
  'reason',
])
