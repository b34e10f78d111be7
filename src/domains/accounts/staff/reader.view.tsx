import { type Role, staffRoles } from '#platform/context'
import type { Refused } from '#platform/http'
import { type Page, page } from '#platform/pages'
import { dateWords, momentWords } from '#platform/zones'
import type { Person } from '../people/people.queries.ts'
import { ConfirmedMark } from './confirmed-mark.view.tsx'
import { RoleChoices, RoomSummary } from './role-choices.view.tsx'
import type { ReaderAct } from './reader-acts.ts'
import type { RoleChange } from './roles.queries.ts'

export interface ReaderProps {
  readonly zone: string
  readonly person: Person
  readonly changes: readonly RoleChange[]
  readonly mayChangeRoles: boolean
  /** What other domains let this staff member do about a reader. */
  readonly acts: readonly ReaderAct[]
  readonly isChanged: boolean
  readonly refused?: Refused | undefined
}

/** One person, with what an administrator may change. */
export function readerPage({
  zone,
  person,
  changes,
  mayChangeRoles,
  acts,
  isChanged,
  refused,
}: ReaderProps): Page {
  const chosen: readonly string[] = refused
    ? (refused.values['roles']?.split('\n') ?? [])
    : person.roles
  return page({
    shell: 'newsroom',
    title: person.name,
    current: 'readers',
    body: (
      <>
        <div class="head">
          <h1>{person.name}</h1>
          <p class="tools">
            {acts.map(({ words, href }) => (
              <a key={words} class="button" href={href(person.id)}>
                {words}
              </a>
            ))}
            <a class="button" href="/newsroom/readers">
              All readers
            </a>
          </p>
        </div>
        {isChanged ? (
          <div class="notice" role="status">
            <p>The roles are changed. They apply from the next page on.</p>
          </div>
        ) : null}
        <div class="stack">
          <section class="panel" aria-labelledby="facts">
            <header>
              <h2 id="facts">Account</h2>
            </header>
            <dl class="facts">
              <dt>Address</dt>
              <dd>
                {person.email} <ConfirmedMark isConfirmed={person.emailConfirmed} />
              </dd>
              <dt>With us since</dt>
              <dd>
                <time datetime={person.createdAt.toISOString()}>
                  {momentWords('en', zone, person.createdAt)}
                </time>
              </dd>
              <dt>Letters in</dt>
              <dd>{person.language === 'ga' ? 'Irish' : 'English'}</dd>
              {person.title ? (
                <>
                  <dt>Title</dt>
                  <dd>{person.title}</dd>
                </>
              ) : null}
            </dl>
          </section>
          <section class="panel" aria-labelledby="roles-title">
            <header>
              <h2 id="roles-title">Roles</h2>
            </header>
            <RolesPart
              person={person}
              chosen={chosen}
              mayChange={mayChangeRoles}
              refused={refused}
            />
            <RoleChanges changes={changes} zone={zone} />
          </section>
        </div>
      </>
    ),
  })
}

function RolesPart({
  person,
  chosen,
  mayChange,
  refused,
}: {
  person: Person
  chosen: readonly string[]
  mayChange: boolean
  refused: Refused | undefined
}) {
  if (!mayChange)
    return (
      <p>
        {person.roles.length > 0
          ? `Staff: ${person.roles.join(', ')}.`
          : 'A reader without a role.'}{' '}
        An administrator changes roles.
      </p>
    )
  return (
    <form
      class="stack"
      method="post"
      action={`/newsroom/readers/${person.id}/roles`}
      aria-labelledby="roles-title"
    >
      <RoomSummary refused={refused} />
      <RoleChoices chosen={staffRoles.filter((role) => chosen.includes(role))} />
      <p class="tools">
        <button class="primary" type="submit">
          Change the roles
        </button>
      </p>
    </form>
  )
}

function RoleChanges({ changes, zone }: { changes: readonly RoleChange[]; zone: string }) {
  if (changes.length === 0) return null
  const words = (roles: readonly Role[]) => roles.join(', ') || 'no role'
  return (
    <ul class="past">
      {changes.map((change) => (
        <li key={change.at.toISOString()}>
          <time datetime={change.at.toISOString()}>{dateWords('en', zone, change.at)}</time>
          <span>{words(change.roles)}</span>
          <span>{change.by ?? 'the command line'}</span>
        </li>
      ))}
    </ul>
  )
}
