import { type Page, page } from '#platform/pages'
import { dateWords } from '#platform/zones'
import { ConfirmedMark } from './confirmed-mark.view.tsx'
import type { ListedPerson } from './readers.queries.ts'

export interface ReadersProps {
  readonly zone: string
  readonly people: readonly ListedPerson[]
  readonly search: string
  readonly staffOnly: boolean
  /** Where the next page begins; undefined on the last. */
  readonly after: string | undefined
  readonly mayInvite: boolean
}

/** The room of readers and staff: who they are, found by name or address. */
export function readersPage({
  zone,
  people,
  search,
  staffOnly,
  after,
  mayInvite,
}: ReadersProps): Page {
  const query = (more: Record<string, string>) =>
    `/newsroom/readers?${new URLSearchParams({ ...(search ? { q: search } : {}), ...(staffOnly ? { who: 'staff' } : {}), ...more })}`
  return page({
    shell: 'newsroom',
    title: 'Readers',
    current: 'readers',
    body: (
      <>
        <div class="head">
          <h1>Readers</h1>
          <nav class="tabs" aria-label="Who is shown">
            <a href="/newsroom/readers" aria-current={staffOnly ? undefined : 'page'}>
              Everyone
            </a>
            <a href="/newsroom/readers?who=staff" aria-current={staffOnly ? 'page' : undefined}>
              Staff
            </a>
          </nav>
          {mayInvite ? (
            <p class="tools">
              <a class="button" href="/newsroom/invitations">
                Invite somebody
              </a>
            </p>
          ) : null}
        </div>
        <form class="filters" method="get" action="/newsroom/readers" role="search">
          <div class="field">
            <label for="q">Name or address</label>
            <input id="q" type="search" name="q" value={search} aria-keyshortcuts="/" />
          </div>
          {staffOnly ? <input type="hidden" name="who" value="staff" /> : null}
          <button type="submit">Find</button>
        </form>
        {people.length > 0 ? (
          <PeopleTable people={people} zone={zone} />
        ) : (
          <NobodyFound search={search} />
        )}
        {after ? (
          <nav class="pager" aria-label="Pages">
            <a href={query({ after })}>Who came before</a>
          </nav>
        ) : null}
      </>
    ),
  })
}

function NobodyFound({ search }: { search: string }) {
  return (
    <div class="empty">
      <h2>{search ? `No person found for “${search}”.` : 'Nobody has signed up yet.'}</h2>
      <p>
        {search
          ? 'Enter a part of the name or the address.'
          : 'Readers appear here when they sign up, staff when they accept their invitations.'}
      </p>
    </div>
  )
}

function PeopleTable({ people, zone }: { people: readonly ListedPerson[]; zone: string }) {
  return (
    <section class="scroll" aria-label="Readers and staff" tabindex={0}>
      <table class="people">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Roles</th>
            <th scope="col">Address</th>
            <th scope="col">With us since</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a href={`/newsroom/readers/${person.id}`}>{person.name}</a>
                <small>{person.email}</small>
              </th>
              <td>{person.roles.join(', ') || 'reader'}</td>
              <td>
                <ConfirmedMark isConfirmed={person.emailConfirmed} />
              </td>
              <td>
                <time datetime={person.createdAt.toISOString()}>
                  {dateWords('en', zone, person.createdAt)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
