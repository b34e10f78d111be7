import { sql } from 'kysely'
import type { Database } from '../db/index.ts'

/** One act of somebody on the staff. */
export interface AuditEntry {
  readonly id: string
  readonly at: Date
  readonly personId: string
  /** The act's name: `article.publish`. */
  readonly act: string
  /** The id of what it was done to; null where it is about no one thing. */
  readonly subject: string | null
  readonly requestId: string
}

export async function insertAuditEntry(db: Database, entry: AuditEntry): Promise<void> {
  await sql`insert into platform.audit_trail (id, at, person_id, act, subject, request_id)
    values (${entry.id}, ${entry.at}, ${entry.personId}, ${entry.act}, ${entry.subject}, ${entry.requestId})`.execute(
    db,
  )
}

/** What the trail is searched by; `before` is the id of the last entry of the page before. */
export interface AuditSearch {
  readonly person?: string | undefined
  readonly act?: string | undefined
  readonly subject?: string | undefined
  readonly before?: string | undefined
  readonly limit: number
}

/** The newest first. */
export async function auditEntries(
  db: Database,
  { person, act, subject, before, limit }: AuditSearch,
): Promise<AuditEntry[]> {
  const wanted = [
    ...(person === undefined ? [] : [sql`person_id = ${person}`]),
    ...(act === undefined ? [] : [sql`act = ${act}`]),
    ...(subject === undefined ? [] : [sql`subject = ${subject}`]),
    ...(before === undefined ? [] : [sql`id < ${before}`]),
  ]
  const { rows } = await sql<AuditEntry>`select id, at, person_id, act, subject, request_id
    from platform.audit_trail
    ${wanted.length > 0 ? sql`where ${sql.join(wanted, sql` and `)}` : sql``}
    order by id desc limit ${limit}`.execute(db)
  return rows
}
