import { sql } from 'kysely'
import type { Database } from '#platform/db'

export interface Standing {
  readonly approved: number
  readonly removed: number
  readonly suspendedUntil: Date | null
  readonly suspensionId: string | null
}

export async function findStanding(db: Database, person: string): Promise<Standing> {
  const { rows } = await sql<Standing>`select approved, removed, suspended_until, suspension_id
    from discussion.standings where person_id = ${person}`.execute(db)
  return rows[0] ?? { approved: 0, removed: 0, suspendedUntil: null, suspensionId: null }
}

/** The same, held until the transaction ends. */
export async function lockStanding(db: Database, person: string): Promise<Standing> {
  await sql`select from discussion.standings where person_id = ${person} for update`.execute(db)
  return findStanding(db, person)
}

/** Adds what a decision says about how a commenter stands. */
export async function changeStanding(
  db: Database,
  person: string,
  { approved, removed }: { approved: number; removed: number },
): Promise<void> {
  if (approved === 0 && removed === 0) return
  await sql`insert into discussion.standings as s (person_id, approved, removed)
    values (${person}, greatest(${approved}::integer, 0), greatest(${removed}::integer, 0))
    on conflict (person_id) do update set
      approved = greatest(s.approved + ${approved}::integer, 0), removed = greatest(s.removed + ${removed}::integer, 0)`.execute(
    db,
  )
}

/** Suspends a person until an instant, by a decision; null for both ends it. */
export async function setSuspension(
  db: Database,
  person: string,
  { until, decision }: { until: Date | null; decision: string | null },
): Promise<void> {
  await sql`insert into discussion.standings (person_id, suspended_until, suspension_id)
    values (${person}, ${until}, ${decision})
    on conflict (person_id) do update set suspended_until = excluded.suspended_until, suspension_id = excluded.suspension_id`.execute(
    db,
  )
}
