import { Field, wrongOf } from '#platform/forms'
import { momentWords } from '#platform/zones'
import type { Finding } from '../articles/before-publication.ts'
import type { ArticleFacts, EditorProps } from './editor-model.ts'

/** The column beside the page: what stands before it goes out, how it goes out, and what comes after. */
export function Publishing({ article, values, issues, zone }: EditorProps) {
  if (!article) {
    return (
      <aside class="out stack" aria-label="Publishing">
        <section class="panel" aria-labelledby="begin" data-panel="begin">
          <h2 id="begin">To begin</h2>
          <p class="hint">All fields may still be empty. Save the draft to put it on the desk.</p>
          <div class="press">
            <button type="submit" form="page" class="primary">
              Save the draft
            </button>
          </div>
        </section>
      </aside>
    )
  }
  return (
    <aside class="out stack" aria-label="Publishing">
      {article.record.state === 'withdrawn' ? null : <Checks findings={article.findings} />}
      <GoesOut article={article} />
      {article.record.state === 'published' && article.may.correct ? (
        <Correction article={article} zone={zone} words={values['words'] ?? ''} issues={issues} />
      ) : null}
      {article.record.state === 'draft' ? null : (
        <Withdrawal article={article} zone={zone} reason={values['reason'] ?? ''} issues={issues} />
      )}
    </aside>
  )
}

function Checks({ findings }: { findings: readonly Finding[] }) {
  const stops = findings.filter(({ weight }) => weight === 'stops').length
  return (
    <section class="panel" aria-labelledby="checks" data-panel="checks" data-live="checks">
      <header>
        <h2 id="checks">Before publication</h2>
        {stops > 0 ? (
          <span class="mark bad">{stops === 1 ? '1 stops it' : `${stops} stop it`}</span>
        ) : (
          <span class="mark good">Ready</span>
        )}
      </header>
      <ul class="checks small">
        {findings.map(({ weight, field, message }) => (
          <li key={message}>
            <span class={`mark ${weight === 'stops' ? 'bad' : 'warn'}`}>
              {weight === 'stops' ? 'Stops' : 'Look'}
            </span>
            <span>
              {message} <a href={placeOf(field)}>Go there</a>
            </span>
          </li>
        ))}
        {findings.length === 0 ? (
          <li>
            <span class="mark good">Done</span>
            <span>Headline, standfirst, section, text, pictures, byline, topics</span>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

const placeOf = (field: string): string =>
  field.startsWith('picture:')
    ? `/newsroom/pictures/${field.slice('picture:'.length)}`
    : `#${field}`

function GoesOut({ article: { record, may } }: { article: ArticleFacts }) {
  if (record.state === 'withdrawn') return null
  const isOut = record.state === 'published'
  return (
    <section class="panel" aria-labelledby="goes" data-panel="goes" data-live="goes">
      <h2 id="goes">Publication</h2>
      <p class="hint">
        {isOut
          ? 'The text on this page is saved and published, with the correction below if there is one. The address does not change.'
          : 'The text on this page is saved and published at once.'}
      </p>
      <div class="press">
        {may.publish ? (
          <button
            type="submit"
            form="page"
            id="publish"
            class="primary"
            formaction={`/newsroom/articles/${record.id}/publications`}
          >
            {isOut ? 'Publish the new text' : 'Publish now'}
          </button>
        ) : (
          <>
            <button type="button" class="primary" aria-disabled="true" aria-describedby="why-not">
              Publish now
            </button>
            <p class="hint" id="why-not">
              An editor publishes. Save it to put it on the desk.
            </p>
          </>
        )}
      </div>
    </section>
  )
}

interface AfterProps {
  readonly article: ArticleFacts
  readonly zone: string
  readonly issues: EditorProps['issues']
}

function Correction({
  article: { record, corrections },
  zone,
  words,
  issues,
}: AfterProps & { words: string }) {
  return (
    <section class="panel" aria-labelledby="correct" data-panel="correct">
      <h2 id="correct">Publish a correction</h2>
      <ol class="rows small" data-live="corrections">
        {corrections.map(({ id, words: said, correctedAt }) => (
          <li key={id}>
            <time class="muted" datetime={correctedAt.toISOString()}>
              {momentWords('en', zone, correctedAt)}
            </time>{' '}
            {said}
          </li>
        ))}
      </ol>
      <Field
        name="words"
        label="What was wrong, and what is right"
        hint="Stands under the article for good. “Publish the new text” prints it with the text; or print it alone."
        wrong={wrongOf(issues, 'words')}
      >
        {(tied) => (
          <textarea {...tied} form="page" rows={3} maxlength={2000}>
            {words}
          </textarea>
        )}
      </Field>
      <p class="tools field">
        <button
          type="submit"
          form="page"
          id="print"
          formaction={`/newsroom/articles/${record.id}/corrections`}
        >
          Print the correction
        </button>
      </p>
    </section>
  )
}

function Withdrawal({
  article: { record, withdrawal, may },
  zone,
  reason,
  issues,
}: AfterProps & { reason: string }) {
  if (!may.withdraw && !withdrawal) return null
  const wrong = wrongOf(issues, 'reason')
  return (
    <section class="panel" aria-labelledby="withdraw" data-panel="withdraw">
      <h2 id="withdraw">{withdrawal ? 'Withdrawn' : 'Withdraw it'}</h2>
      {withdrawal ? (
        <p class="small">
          <time class="muted" datetime={withdrawal.withdrawnAt.toISOString()}>
            {momentWords('en', zone, withdrawal.withdrawnAt)}
          </time>{' '}
          {withdrawal.reason}
        </p>
      ) : null}
      {may.withdraw ? (
        <details open={wrong !== undefined || reason !== ''}>
          <summary>
            {withdrawal
              ? 'Check again whether all copies are deleted'
              : 'Remove it from readers permanently'}
          </summary>
          <form method="post" action={`/newsroom/articles/${record.id}/withdrawals`}>
            {withdrawal ? (
              <input type="hidden" name="reason" value={withdrawal.reason} />
            ) : (
              <Field
                name="reason"
                label="The reason, for readers"
                hint="Its address answers with these words instead. There is no way back."
                wrong={wrong}
              >
                {(tied) => (
                  <textarea {...tied} rows={2} maxlength={2000}>
                    {reason}
                  </textarea>
                )}
              </Field>
            )}
            <p class="tools field">
              <button type="submit" class="remove">
                {withdrawal ? 'Ask again' : 'Withdraw the article'}
              </button>
            </p>
          </form>
        </details>
      ) : null}
    </section>
  )
}
