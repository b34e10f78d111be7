import { sql } from 'kysely'
import type { Database } from '../db/index.ts'

/** A piece of work that somebody has let go. */
export interface LetGo {
  readonly id: string
  readonly kind: string
  readonly item: string
  readonly what: string
  readonly failure: string
  readonly reason: string
  readonly personId: string | null
  readonly at: Date
}

export async function insertLetGo(db: Database, row: LetGo): Promise<void> {
  await sql`insert into platform.let_go (id, kind, item, what, failure, reason, person_id, at)
    values (${row.id}, ${row.kind}, ${row.item}, ${row.what}, ${row.failure}, ${row.reason}, ${row.personId}, ${row.at})`.execute(
    db,
  )
}

/** What was let go last of some kinds, the newest first. */
export async function letGoLately(db: Database, kinds: readonly string[]): Promise<LetGo[]> {
  const { rows } = await sql<LetGo>`select * from platform.let_go where kind = any(${kinds}::text[])
    order by at desc, id desc limit 20`.execute(db)
  return rows
}
