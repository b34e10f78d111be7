import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Paper } from '../../src/platform/app/index.ts'
import type { Record } from '../faults/traffic.ts'
import type { RunningPaper } from '../running-paper.ts'
import type { Desk } from './desk.ts'

/** What was done and measured, in lines for people. */
export async function figuresOf(
  { runtime: { db } }: Paper,
  record: Record,
  desk: Desk,
  running: RunningPaper,
): Promise<string> {
  const { rows } = await sql<{ size: number; jobs: number }>`select
    pg_database_size(current_database()) as size,
    (select count(*) from graphile_worker.jobs) as jobs`.execute(db)
  const reads = desk.reads.toSorted((one, other) => one - other)
  const at = (part: number) => `${Math.round(reads[Math.floor(reads.length * part)] ?? 0)} ms`
  const lines = {
    'pages read': `${reads.length}, median ${at(0.5)}, 95th ${at(0.95)}, 99th ${at(0.99)}`,
    comments: `${record.comments.filter(({ location }) => location).length} acknowledged of ${record.comments.length} sent`,
    gifts: `${record.gifts.length}`,
    reports: `${desk.reports.filter(({ isAcknowledged }) => isAcknowledged).length} acknowledged of ${desk.reports.length} sent`,
    publications: `${desk.published.filter(({ path }) => path).length} acknowledged of ${desk.published.length} begun`,
    database: `${Math.round((rows[0]?.size ?? 0) / 1_000_000)} MB, ${rows[0]?.jobs ?? 0} jobs that wait for their day`,
    memory: residentOf(running.child.pid),
  }
  return Object.entries(lines)
    .map(([name, words]) => `${name.padEnd(14)}${words}`)
    .join('\n')
}

function residentOf(pid: number | undefined): string {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return `${Math.round(Number(kilobytes) / 1000)} MB since the last start`
  } catch {
    return 'not known on this system'
  }
}
