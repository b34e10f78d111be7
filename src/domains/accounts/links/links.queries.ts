import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import type { PersonId } from '../people/person.ts'

export interface LinkRow {
  readonly id: string
  /** The kind and a digest of the token: `sign-in:…`. */
  readonly identifier: string
  readonly personId: PersonId
  readonly value: string
  readonly expiresAt: Date
  readonly createdAt: Date
}

export interface FoundLink {
  readonly personId: PersonId
  readonly value: string
}

export async function insertLink(db: Database, row: LinkRow): Promise<void> {
  await tables(db)
    .insertInto('verifications')
    .values({ ...row, updatedAt: row.createdAt })
    .execute()
}

export function findLink(
  db: Database,
  identifier: string,
  now: Date,
): Promise<FoundLink | undefined> {
  return tables(db)
    .selectFrom('verifications')
    .select(['personId', 'value'])
    .where('identifier', '=', identifier)
    .where('expiresAt', '>', now)
    .where('personId', 'is not', null)
    .$narrowType<{ personId: PersonId }>()
    .executeTakeFirst()
}

/** Takes a link out of the world; of two that try at once, one gets it. */
export function takeLink(
  db: Database,
  identifier: string,
  now: Date,
): Promise<FoundLink | undefined> {
  return tables(db)
    .deleteFrom('verifications')
    .where('identifier', '=', identifier)
    .where('expiresAt', '>', now)
    .where('personId', 'is not', null)
    .returning(['personId', 'value'])
    .$narrowType<{ personId: PersonId }>()
    .executeTakeFirst()
}

/** Ends a person's open links of some kinds. */
export async function deleteLinks(
  db: Database,
  person: PersonId,
  kinds: readonly string[],
): Promise<void> {
  await tables(db)
    .deleteFrom('verifications')
    .where('personId', '=', person)
    .where(sql`split_part(identifier, ':', 1)`, 'in', kinds)
    .execute()
}

export async function deleteOldLinks(db: Database, now: Date): Promise<void> {
  await tables(db).deleteFrom('verifications').where('expiresAt', '<=', now).execute()
}
