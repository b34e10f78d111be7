import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Database, openDatabase } from '#platform/db'
import { placeAndStart } from '#platform/embedded-postgres'
import { quietLog } from '#platform/log'

/** How many rows every table has that a backup carries whole. */
export async function contentsOf(db: Database): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('platform', 'accounts', 'publishing', 'discussion', 'contributions', 'advertising', 'site', 'demo_gateway')
      and tablename not in ('processes', 'leases', 'rate_limits', 'outbox') order by 1`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{
      count: number
    }>`select count(*) as count from ${sql.raw(name)}`.execute(db)
    counts[name] = rows[0]?.count ?? 0
  }
  const { rows } = await sql<{ events: number; jobs: number }>`select
    (select count(*) from platform.outbox where dispatched_at is null) as events,
    (select count(*) from graphile_worker.jobs) as jobs`.execute(db)
  return { ...counts, ...rows[0] }
}

/** The same, of a database that no paper runs on. */
export async function contentsAtRest(dataDir: string): Promise<Record<string, number>> {
  const embedded = await placeAndStart({ dataDir, progress: () => {}, about: { url: 'a test' } })
  const { db } = openDatabase(embedded.connection, { log: quietLog, connections: 1 })
  try {
    return await contentsOf(db)
  } finally {
    await db.destroy()
    await embedded.stop()
  }
}

/** Which counts have changed, and by how much. */
export function differences(
  before: Record<string, number>,
  after: Record<string, number>,
): Record<string, number> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return Object.fromEntries(
    [...names]
      .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
      .filter(([, change]) => change !== 0),
  )
}

/** Every file of the paper, by its path. */
export const filesIn = (dataDir: string) =>
  readdirSync(join(dataDir, 'files'), { recursive: true }).map(String).toSorted()
