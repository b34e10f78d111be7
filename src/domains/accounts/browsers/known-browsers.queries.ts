import type { Database } from '#platform/db'
import { tables } from '../db.ts'
import type { PersonId } from '../people/person.ts'
import type { BrowserDigest } from './browser-cookie.ts'

/** Keeps that a person has signed in with a browser. */
export async function insertKnownBrowser(
  db: Database,
  row: { personId: PersonId; browser: BrowserDigest; signedInAt: Date },
): Promise<void> {
  await tables(db)
    .insertInto('knownBrowsers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['personId', 'browser']).doUpdateSet({ signedInAt: row.signedInAt }),
    )
    .execute()
}

export async function isKnownBrowser(
  db: Database,
  person: PersonId,
  browser: BrowserDigest,
): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('knownBrowsers')
    .select('personId')
    .where('personId', '=', person)
    .where('browser', '=', browser)
    .executeTakeFirst()
  return found !== undefined
}

export async function deleteKnownBrowsers(db: Database, person: PersonId): Promise<void> {
  await tables(db).deleteFrom('knownBrowsers').where('personId', '=', person).execute()
}

export async function deleteOldKnownBrowsers(db: Database, before: Date): Promise<void> {
  await tables(db).deleteFrom('knownBrowsers').where('signedInAt', '<', before).execute()
}
