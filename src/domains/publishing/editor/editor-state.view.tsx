import { momentWords } from '#platform/zones'
import { ageWords } from '../age-words.ts'
import { readingMinutes } from '../body/reading-time.ts'
import type { ArticleFacts, EditorProps } from './editor-model.ts'

/** The line above the page: the state of the article and of what is kept of it. */
export function EditorState({ article, said, conflict, issues, zone, now }: EditorProps) {
  if (!article) {
    return (
      <section class="state" aria-label="State of this article" data-live="state">
        <span class="stage" data-step="1">
          New
        </span>
        <span class="small" data-own="saved" role="status">
          <span class="mark idle">Not saved yet</span>
        </span>
        <div class="tools">
          <button type="submit" form="page" id="save" class="primary" aria-keyshortcuts="s">
            Save the draft <kbd>S</kbd>
          </button>
          <Preview />
        </div>
      </section>
    )
  }
  const { record, words } = article
  const isKept = !conflict && issues.length === 0
  return (
    <section class="state" aria-label="State of this article" data-live="state">
      <span class="stage" data-step={record.state === 'published' ? '5' : '1'}>
        {stageOf(article)}
      </span>
      <span class="small" data-own="saved" role="status">
        <span class={`mark ${isKept ? 'good' : 'warn'}`}>{isKept ? 'Saved' : 'Not saved'}</span>{' '}
        <time
          class="muted"
          datetime={record.changedAt.toISOString()}
          title={momentWords('en', zone, record.changedAt)}
        >
          {said === 'saved' ? 'just now' : ageWords(zone, record.changedAt, now)}
        </time>
      </span>
      <span class="small muted" data-own="counted">
        <b>{words.toLocaleString('en-IE')}</b> words, <b>{readingMinutes(words)}</b> min to read
      </span>
      <span class="small">
        <OutMark article={article} zone={zone} />
      </span>
      <div class="tools">
        {article.may.edit ? (
          <button type="submit" form="page" id="save" aria-keyshortcuts="s">
            Save <kbd>S</kbd>
          </button>
        ) : null}
        {article.may.edit ? (
          <Preview />
        ) : (
          <a class="button" href={`/newsroom/articles/${record.id}/preview`} aria-keyshortcuts="p">
            Preview <kbd>P</kbd>
          </a>
        )}
        <button type="button" id="version" popovertarget="versions" aria-keyshortcuts="v">
          Version {record.version} <kbd>V</kbd>
        </button>
      </div>
      <Versions article={article} zone={zone} now={now} />
    </section>
  )
}

/** What stands on the page, saved or not, in a window of its own: the page keeps its place. */
const Preview = () => (
  <button
    type="submit"
    form="page"
    id="preview"
    formaction="/newsroom/articles/previews"
    formtarget="_blank"
    aria-keyshortcuts="p"
  >
    Preview <kbd>P</kbd>
  </button>
)

const stageOf = ({ record }: ArticleFacts): string => {
  if (record.state !== 'published') return record.state === 'draft' ? 'Draft' : 'Withdrawn'
  return record.version === record.publishedVersion ? 'Published' : 'Update, draft'
}

function OutMark({ article: { record, path }, zone }: { article: ArticleFacts; zone: string }) {
  if (record.state === 'withdrawn') return <span class="mark bad">Withdrawn</span>
  if (!record.publishedAt || !path) return <span class="mark idle">Not published</span>
  return <a href={path}>{`Published ${momentWords('en', zone, record.publishedAt)}`}</a>
}

function Versions({
  article: { record, revisions, people },
  zone,
  now,
}: {
  article: ArticleFacts
  zone: string
  now: Date
}) {
  return (
    <div id="versions" popover class="versions">
      <h2>Versions</h2>
      <ol class="rows small">
        {revisions.map(({ version, savedAt, savedBy, words, publishedAt }) => (
          <li key={version}>
            <b>{version}</b> {(savedBy && people.get(savedBy)?.name) || 'the system'},{' '}
            <time datetime={savedAt.toISOString()} title={momentWords('en', zone, savedAt)}>
              {ageWords(zone, savedAt, now)}
            </time>{' '}
            <span class="muted">
              {words.toLocaleString('en-IE')} words
              {publishedAt ? `, out ${momentWords('en', zone, publishedAt)}` : ''}
            </span>{' '}
            <a href={`/newsroom/articles/${record.id}/preview?version=${version}`}>read</a>
          </li>
        ))}
      </ol>
      <p class="hint">All saved texts are kept. None is deleted.</p>
    </div>
  )
}
