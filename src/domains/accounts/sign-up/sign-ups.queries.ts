import type { Database } from '#platform/db'
import type { BrowserDigest } from '../browsers/browser-cookie.ts'
import { tables } from '../db.ts'
import type { PersonId } from '../people/person.ts'

/** What somebody signed up with in one browser, before the address was confirmed. */
export interface SignUpRow {
  readonly personId: PersonId
  readonly browser: BrowserDigest
  readonly name: string
  /** The hash of the password. */
  readonly password: string
  readonly signedUpAt: Date
}

/** Keeps a sign-up; of two in one browser the newest. */
export async function upsertSignUp(db: Database, row: SignUpRow): Promise<void> {
  const { name, password, signedUpAt } = row
  await tables(db)
    .insertInto('signUps')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['personId', 'browser']).doUpdateSet({ name, password, signedUpAt }),
    )
    .execute()
}

export function findSignUp(
  db: Database,
  person: PersonId,
  browser: BrowserDigest | undefined,
): Promise<{ name: string; password: string } | undefined> {
  if (!browser) return Promise.resolve(undefined)
  return tables(db)
    .selectFrom('signUps')
    .select(['name', 'password'])
    .where('personId', '=', person)
    .where('browser', '=', browser)
    .executeTakeFirst()
}

export async function deleteSignUps(db: Database, person: PersonId): Promise<void> {
  await tables(db).deleteFrom('signUps').where('personId', '=', person).execute()
}

export async function deleteOldSignUps(db: Database, before: Date): Promise<void> {
  await tables(db).deleteFrom('signUps').where('signedUpAt', '<', before).execute()
}
