import { fieldNames, fieldWords } from './field-names.ts'
import type { FormValues } from './form-values.ts'
import { type JoinedField, joinedFields } from './joined-fields.ts'

interface BothTextsProps {
  readonly mine: FormValues
  readonly theirs: FormValues
  /** What both changed. */
  readonly asked: readonly JoinedField[]
  /** What only they changed, which stands in the page now. */
  readonly brought: readonly JoinedField[]
  readonly id: string
  /** Who saved what, when. */
  readonly message: string
}

/** Two texts that were saved over one another: what both changed is shown, and the writer chooses. */
export function BothTexts({ mine, theirs, asked, brought, id, message }: BothTextsProps) {
  const version = Number(theirs['version'])
  return (
    <div class="notice warn" role="alert" id="both">
      <p>
        <strong>{message}</strong>{' '}
        {brought.length > 0
          ? `They changed ${fieldWords(brought)}: their changes are now in the page. `
          : ''}
        {asked.length > 0
          ? `Both of you changed ${fieldWords(asked)}: yours is in the page, theirs is version ${version}. Saving makes version ${version + 1}; first copy in what you want to keep of theirs.`
          : 'Check the page, then try again.'}
      </p>
      <div class="tools">
        <button type="submit" form="page" class="primary">
          Keep mine
        </button>
        <a class="button" href={`/newsroom/articles/${id}`}>
          Take theirs
        </a>
      </div>
      {asked.length > 0 ? (
        <details class="wide" open>
          <summary>What both changed</summary>
          <div class="both">
            <Side title="Yours" own={mine} other={theirs} differing={asked} />
            <Side title={`Version ${version}`} own={theirs} other={mine} differing={asked} />
          </div>
        </details>
      ) : null}
    </div>
  )
}

interface SideProps {
  readonly title: string
  readonly own: FormValues
  readonly other: FormValues
  readonly differing: readonly JoinedField[]
}

function Side({ title, own, other, differing }: SideProps) {
  return (
    <div>
      <h2>{title}</h2>
      {differing.map((field) =>
        field === 'body' ? null : (
          <p key={field}>
            <small class="muted">{fieldNames[field]}</small> <ins>{valueOf(own, field)}</ins>
          </p>
        ),
      )}
      {differing.includes('body')
        ? runsOf(partsOf(own['body']), new Set(partsOf(other['body']))).map(
            ({ isAlike, parts }, index) =>
              isAlike ? (
                <Alike key={index} parts={parts} />
              ) : (
                parts.map((part) => (
                  <p key={part}>
                    <ins>{part}</ins>
                  </p>
                ))
              ),
          )
        : null}
    </div>
  )
}

const valueOf = (values: FormValues, field: JoinedField): string =>
  joinedFields[field]
    .map((name) => values[name] ?? '')
    .filter((value) => value !== '')
    .join(', ') || '(empty)'

const Alike = ({ parts }: { parts: readonly string[] }) => (
  <details>
    <summary>{parts.length === 1 ? 'One part alike' : `${parts.length} parts alike`}</summary>
    {parts.map((part) => (
      <p key={part}>{part}</p>
    ))}
  </details>
)

const partsOf = (copy = ''): string[] =>
  copy
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

interface Run {
  readonly isAlike: boolean
  readonly parts: string[]
}

/** Neighbouring parts that both texts have, and those that only this one has. */
function runsOf(parts: readonly string[], others: ReadonlySet<string>): Run[] {
  const runs: Run[] = []
  for (const part of parts) {
    const isAlike = others.has(part)
    const before = runs.at(-1)
    if (before?.isAlike === isAlike) before.parts.push(part)
    else runs.push({ isAlike, parts: [part] })
  }
  return runs
}
