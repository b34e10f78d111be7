import type { Database } from '#platform/db'
import type { DB } from './tables.ts'

/** The database as this domain sees it: its own tables. */
export const tables = (db: Database) =>
  db.withTables<{ [Table in keyof DB]: DB[Table] }>().withSchema('publishing')
