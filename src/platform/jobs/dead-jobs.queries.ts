import { sql } from 'kysely'
import type { Database } from '../db/index.ts'
import type { ParkedItem } from '../parked/index.ts'

const isDead = sql`attempts >= max_attempts and locked_at is null`

export async function countDeadJobs(db: Database): Promise<number> {
  const { rows } = await sql<{ dead: number }>`
    select count(*) as dead from graphile_worker._private_jobs where ${isDead}`.execute(db)
  return rows[0]?.dead ?? 0
}

/** The oldest first, or the one with this id. */
export async function deadJobs(db: Database, id?: string): Promise<ParkedItem[]> {
  const { rows } = await sql<ParkedItem>`
    select j.id::text as id, t.identifier || ' ' || (j.payload::jsonb - 'event' - '_cron')::text as what,
      coalesce(j.last_error, '') as why, j.updated_at as since
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where ${isDead} and (${id ?? null}::text is null or j.id::text = ${id ?? null})
    order by j.updated_at, j.id limit 100`.execute(db)
  return rows
}

export async function reviveJob(db: Database, id: string): Promise<void> {
  await sql`select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => 0)`.execute(
    db,
  )
}

export async function endJob(db: Database, id: string): Promise<void> {
  await sql`select graphile_worker.complete_jobs(array[${id}::bigint])`.execute(db)
}
