import type { Kysely } from 'kysely'

/**
 * A way to the database that knows no table. A domain narrows it once, in its `db.ts`:
 * `export const tables = (db: Database) => db.withTables<DiscussionTables>()`.
 */
export type Database = Kysely<object>
