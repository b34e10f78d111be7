import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { AppealId } from '../ids.ts'
import type { AppealSlot, AppealWords } from './appeal.ts'

export interface AppealVersion extends AppealWords {
  readonly id: AppealId
  readonly slot: AppealSlot
  readonly language: Language
  readonly beganAt: Date
}

/** The words in force, of every slot in one language or in all. */
export async function activeAppeals(db: Database, language?: Language): Promise<AppealVersion[]> {
  const { rows } = await sql<AppealVersion>`
    select id, slot, language, heading, words, words_uncounted, action, signature, began_at from contributions.appeals
    where ended_at is null and (${language ?? null}::text is null or language = ${language ?? null})`.execute(
    db,
  )
  return rows
}

/** Ends the words in force and begins the new ones; the old ones stay on record. */
export async function replaceAppeal(
  db: Database,
  row: AppealWords & {
    id: AppealId
    slot: AppealSlot
    language: Language
    writtenBy: string | null
    at: Date
  },
): Promise<void> {
  // Of two who write at once, one comes after the other.
  await sql`lock table contributions.appeals in share row exclusive mode`.execute(db)
  await sql`update contributions.appeals set ended_at = ${row.at}
    where slot = ${row.slot} and language = ${row.language} and ended_at is null`.execute(db)
  await sql`insert into contributions.appeals
    (id, slot, language, heading, words, words_uncounted, action, signature, written_by, began_at)
    values (${row.id}, ${row.slot}, ${row.language}, ${row.heading}, ${row.words}, ${row.wordsUncounted}, ${row.action},
      ${row.signature}, ${row.writtenBy}, ${row.at})`.execute(db)
}
