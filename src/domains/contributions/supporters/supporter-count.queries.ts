import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { roundDown } from './round-down.ts'

export interface SupporterCount {
  /** Distinct supporters covered on that day; 0 before anything was counted. */
  readonly supporters: number
  /** What readers are shown: rounded down; undefined below twenty. */
  readonly shown: number | undefined
  /** The newsroom's day that it was counted for, YYYY-MM-DD; undefined before anything was counted. */
  readonly day: string | undefined
}

/**
 * The count as it stood last.
 * @example const { shown } = await supporterCount(ctx.db); if (shown !== undefined) …
 */
export async function supporterCount(db: Database): Promise<SupporterCount> {
  const { rows } = await sql<{ supporters: number; day: string }>`
    select supporters, day::text as day from contributions.supporter_counts order by day desc limit 1`.execute(
    db,
  )
  const { supporters = 0, day } = rows[0] ?? {}
  return { supporters, day, shown: roundDown(supporters) }
}

/**
 * Holds the day's row, made from the count before where there is none, and gives what it shows: what
 * is counted while it is held is newer than what it replaces.
 */
export async function holdDay(db: Database, day: string, at: Date): Promise<number | undefined> {
  await sql`insert into contributions.supporter_counts (day, supporters, counted_at)
    select ${day}::date, coalesce((select supporters from contributions.supporter_counts order by day desc limit 1), 0), ${at}
    on conflict (day) do nothing`.execute(db)
  const { rows } = await sql<{ supporters: number }>`
    select supporters from contributions.supporter_counts where day = ${day}::date for update`.execute(
    db,
  )
  return roundDown(rows[0]?.supporters ?? 0)
}

export async function writeCount(db: Database, day: string, at: Date): Promise<number> {
  const { rows } = await sql<{ supporters: number }>`
    update contributions.supporter_counts set counted_at = ${at},
      supporters = (select count(*) from contributions.supporters where covered_until >= ${day}::date)
    where day = ${day}::date returning supporters`.execute(db)
  return rows[0]?.supporters ?? 0
}

/** Whether the newest count is not that of the supporters who are covered on its day. */
export async function isMiscounted(db: Database): Promise<boolean> {
  const { rows } = await sql`
    select from (select day, supporters from contributions.supporter_counts order by day desc limit 1) c
    where c.supporters <> (select count(*) from contributions.supporters s where s.covered_until >= c.day)`.execute(
    db,
  )
  return rows.length > 0
}
