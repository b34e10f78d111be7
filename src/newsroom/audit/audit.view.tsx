import type { Profile } from '#domains/accounts'
import type { AuditEntry } from '#platform/audit'
import type { Act } from '#platform/policy'
import { momentWords, relativeWords } from '#platform/zones'

interface Search {
  readonly person?: string | undefined
  readonly act?: string | undefined
  readonly subject?: string | undefined
}

interface Props {
  readonly entries: readonly AuditEntry[]
  readonly acts: ReadonlyMap<string, Act>
  readonly people: ReadonlyMap<string, Profile>
  readonly search: Search
  readonly older: string | undefined
  readonly zone: string
  readonly now: Date
}

export function AuditView({ entries, acts, people, search, older, zone, now }: Props) {
  const isWhole = Object.values(search).every((one) => one === undefined)
  return (
    <>
      <header class="head">
        <h1>Audit trail</h1>
        <p class="muted small">
          What the staff did, newest first: changes, and views of personal data. Entries cannot be
          changed or deleted.
        </p>
      </header>
      <form class="filters" method="get" action="/newsroom/audit">
        <label for="act" class="unseen">
          What was done
        </label>
        <select id="act" name="act">
          <option value="">Everything</option>
          {[...acts.values()].map(({ name, to }) => (
            <option value={name} selected={name === search.act}>
              {sentence(to)}
            </option>
          ))}
        </select>
        {search.person ? <input type="hidden" name="person" value={search.person} /> : null}
        {search.subject ? <input type="hidden" name="subject" value={search.subject} /> : null}
        <button>Show</button>
        {isWhole ? null : <a href="/newsroom/audit">Show everything</a>}
      </form>
      {entries.length === 0 ? (
        <p class="empty">No entries.</p>
      ) : (
        <section class="panel" aria-label="Acts">
          <table>
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col" class="wide-only">
                  To what
                </th>
                <th scope="col" class="n">
                  When
                </th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.id}>
                  <th scope="row">
                    <a href={hrefOf({ ...search, person: entry.personId })}>
                      {people.get(entry.personId)?.name ?? 'Somebody erased'}
                    </a>
                  </th>
                  <td>
                    {sentence(acts.get(entry.act)?.to ?? entry.act)}
                    <small class="narrow-only">
                      <Subject entry={entry} act={acts.get(entry.act)} />
                    </small>
                  </td>
                  <td class="wide-only">
                    <Subject entry={entry} act={acts.get(entry.act)} />
                  </td>
                  <td class="n">
                    <time
                      datetime={entry.at.toISOString()}
                      title={momentWords('en', zone, entry.at)}
                    >
                      {relativeWords('en', entry.at, now)}
                    </time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {older && (
            <p>
              <a class="button" href={hrefOf({ ...search, before: older })}>
                Older acts
              </a>
            </p>
          )}
        </section>
      )}
    </>
  )
}

function Subject({ entry: { subject }, act }: { entry: AuditEntry; act: Act | undefined }) {
  if (subject === null) return null
  const href = act?.href?.(subject)
  if (!href) return <>{subject}</>
  return (
    <>
      <a href={href} title={subject}>
        The {act?.name.split('.')[0]}
      </a>
      , <a href={hrefOf({ subject })}>all entries about it</a>
    </>
  )
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const hrefOf = (search: Search & { before?: string }): string => {
  const given = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  )
  return `/newsroom/audit?${new URLSearchParams(given)}`
}
