import { sql } from 'kysely'
import type { Role } from '#platform/context'
import { type Database, prepare } from '#platform/db'
import type { Id } from '#platform/ids'
import { tables } from '../db.ts'
import type { PersonId } from '../people/person.ts'

/** What a request needs to know of who sent it. */
export interface FoundSession {
  readonly sessionId: string
  readonly updatedAt: Date
  readonly id: PersonId
  readonly name: string
  readonly roles: Role[]
  readonly emailConfirmed: boolean
}

const sessionRows = prepare<{ token: string; now: Date }, FoundSession>(
  'accounts.session',
  (value) => sql`
  select s.id as session_id, s.updated_at, p.id, p.name, p.roles, p.email_confirmed
  from accounts.sessions s join accounts.people p on p.id = s.person_id
  where s.token = ${value('token')} and s.expires_at > ${value('now')}`,
)

/** The one query by which a request learns who sent it. */
export async function findSession(
  db: Database,
  token: string,
  now: Date,
): Promise<FoundSession | undefined> {
  const [found] = await sessionRows(db, { token, now })
  return found
}

export interface SessionRow {
  readonly id: Id<'Session'>
  readonly token: string
  readonly personId: PersonId
  readonly expiresAt: Date
  readonly userAgent: string | null
  readonly createdAt: Date
}

export async function insertSession(db: Database, row: SessionRow): Promise<void> {
  await tables(db)
    .insertInto('sessions')
    .values({ ...row, updatedAt: row.createdAt })
    .execute()
}

/** Lets a session last longer; once, however many requests of that moment ask for it. */
export async function prolongSession(
  db: Database,
  id: string,
  { now, expiresAt, ifBefore }: { now: Date; expiresAt: Date; ifBefore: Date },
): Promise<boolean> {
  const prolonged = await tables(db)
    .updateTable('sessions')
    .set({ updatedAt: now, expiresAt })
    .where('id', '=', id)
    .where('updatedAt', '<', ifBefore)
    .where('expiresAt', '>', now)
    .returning('id')
    .executeTakeFirst()
  return prolonged !== undefined
}

/** A browser in which somebody is signed in, as that person sees it. */
export interface ListedSession {
  readonly id: string
  readonly userAgent: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly expiresAt: Date
}

export function listSessions(db: Database, id: PersonId, now: Date): Promise<ListedSession[]> {
  return tables(db)
    .selectFrom('sessions')
    .select(['id', 'userAgent', 'createdAt', 'updatedAt', 'expiresAt'])
    .where('personId', '=', id)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function deleteSession(db: Database, person: PersonId, id: string): Promise<void> {
  await tables(db)
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('personId', '=', person)
    .execute()
}

/** Ends all sessions of a person, but for one if it is named. */
export async function deleteSessions(
  db: Database,
  person: PersonId,
  butFor?: string,
): Promise<void> {
  const all = tables(db).deleteFrom('sessions').where('personId', '=', person)
  await (butFor === undefined ? all : all.where('id', '<>', butFor)).execute()
}

export async function deleteOldSessions(db: Database, now: Date): Promise<void> {
  await tables(db).deleteFrom('sessions').where('expiresAt', '<=', now).execute()
}
