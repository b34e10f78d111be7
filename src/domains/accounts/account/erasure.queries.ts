import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import type { PersonId } from '../people/person.ts'

/** What is left of a person: a row that others' references lead to, which says nothing of anybody. */
export async function blankPerson(
  db: Database,
  id: PersonId,
  blank: { name: string; slug: string; email: string },
  at: Date,
): Promise<void> {
  await tables(db)
    .updateTable('people')
    .set({
      ...blank,
      emailConfirmed: false,
      title: null,
      biography: null,
      image: null,
      updatedAt: at,
      erasedAt: at,
    })
    .where('id', '=', id)
    .execute()
}

/** Ends sessions, browsers, passwords, links, invitations and the record of roles. */
export async function deleteTraces(db: Database, id: PersonId, email: string): Promise<void> {
  const own = tables(db)
  await own.deleteFrom('sessions').where('personId', '=', id).execute()
  await own.deleteFrom('knownBrowsers').where('personId', '=', id).execute()
  await own.deleteFrom('signUps').where('personId', '=', id).execute()
  await own.deleteFrom('credentials').where('personId', '=', id).execute()
  await own.deleteFrom('verifications').where('personId', '=', id).execute()
  await own.deleteFrom('roleChanges').where('personId', '=', id).execute()
  await own
    .deleteFrom('invitations')
    .where((eb) => eb.or([eb('acceptedBy', '=', id), sql<boolean>`lower(email) = lower(${email})`]))
    .execute()
}
