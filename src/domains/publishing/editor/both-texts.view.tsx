import type { FormValues } from './form-values.ts'

const names: Readonly<Record<string, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  kicker: 'Kicker',
  section: 'Section',
  topics: 'Topics',
  authors: 'Byline',
  dateline: 'Dateline',
  agency: 'Agency',
  agencyYear: 'Agency’s year',
  slug: 'Address',
  leadPicture: 'Lead picture',
  leadCaption: 'Caption',
  leadCredit: 'Credit',
  language: 'Language',
  comments: 'Comments',
}

interface BothTextsProps {
  readonly mine: FormValues
  readonly theirs: FormValues
  readonly id: string
  /** Who saved what, when. */
  readonly message: string
}

/** Two texts that were saved over one another: both are shown, what differs is marked, and the writer chooses. */
export function BothTexts({ mine, theirs, id, message }: BothTextsProps) {
  const version = Number(theirs['version'])
  const differing = Object.keys(names).filter(
    (name) => (mine[name] ?? '').trim() !== (theirs[name] ?? '').trim(),
  )
  return (
    <div class="notice warn" role="alert" id="both">
      <p>
        <strong>{message}</strong> Your text is in the page; theirs stays among the versions as{' '}
        {version}. Saving yours makes version {version + 1}: put in first what you want of theirs.
      </p>
      <div class="tools">
        <button type="submit" form="page" class="primary">
          Keep mine
        </button>
        <a class="button" href={`/newsroom/articles/${id}`}>
          Take theirs
        </a>
      </div>
      <details class="wide" open>
        <summary>What differs</summary>
        <div class="both">
          <Side title="Yours" own={mine} other={theirs} differing={differing} />
          <Side title={`Version ${version}`} own={theirs} other={mine} differing={differing} />
        </div>
      </details>
    </div>
  )
}

interface SideProps {
  readonly title: string
  readonly own: FormValues
  readonly other: FormValues
  readonly differing: readonly string[]
}

function Side({ title, own, other, differing }: SideProps) {
  return (
    <div>
      <h2>{title}</h2>
      {differing.map((name) => (
        <p key={name}>
          <small class="muted">{names[name]}</small> <ins>{own[name] || '(empty)'}</ins>
        </p>
      ))}
      {runsOf(partsOf(own['body']), new Set(partsOf(other['body']))).map(
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
      )}
    </div>
  )
}

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
