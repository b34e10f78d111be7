import { sql } from 'kysely'
import type { Role } from '#platform/context'
import type { Database } from '#platform/db'
import type { PersonId } from '../people/person.ts'

export interface ListedPerson {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly emailConfirmed: boolean
  readonly roles: Role[]
  readonly createdAt: Date
  /** Where the next page begins after this one. */
  readonly cursor: string
}

export interface PeopleWanted {
  /** A part of the name or of the address. */
  readonly search?: string
  readonly staffOnly: boolean
  readonly after?: string
}

export const pageOfPeople = 50

/** People, the newest first; one more than a page holds, where there are more. */
export async function listPeople(db: Database, wanted: PeopleWanted): Promise<ListedPerson[]> {
  const pattern = wanted.search ? `%${wanted.search.replaceAll(/[\\%_]/g, '\\$&')}%` : null
  const [at, id] = splitCursor(wanted.after)
  const { rows } = await sql<ListedPerson>`
    select id, name, email, email_confirmed, roles, created_at, created_at::text || ',' || id as cursor
    from accounts.people
    where erased_at is null
      and (${pattern}::text is null or name ilike ${pattern} or email ilike ${pattern})
      and (not ${wanted.staffOnly}::boolean or cardinality(roles) > 0)
      and (${at}::timestamptz is null or (created_at, id) < (${at}::timestamptz, ${id}::uuid))
    order by created_at desc, id desc limit ${pageOfPeople + 1}`.execute(db)
  return rows
}

const cursorForm =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?)\+00,([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Whether a text is a cursor that `listPeople` may have given. */
export function isPeopleCursor(text: string): boolean {
  const at = cursorForm.exec(text)?.[1]
  return at !== undefined && !Number.isNaN(Date.parse(`${at.replace(' ', 'T')}Z`))
}

function splitCursor(cursor: string | undefined): [string | null, string | null] {
  const found = cursorForm.exec(cursor ?? '')
  return found ? [`${found[1]}+00`, found[2] ?? null] : [null, null]
}
