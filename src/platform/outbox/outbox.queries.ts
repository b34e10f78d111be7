import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../db/index.ts'
import type { Purge } from '../page-cache/purges.ts'
import type { Position } from './position.ts'

export interface OutboxRow extends Position {
  readonly type: string
  readonly payload: Record<string, unknown>
  readonly purges: readonly Purge[]
  readonly origin: string
  readonly at: Date
}

const columns = sql`transaction::text as transaction, id, type, payload, purges, origin, at`
const settled = sql`transaction < pg_snapshot_xmin(pg_current_snapshot())`
const batch = 500

/** Where a process that starts with an empty cache begins to read. */
export async function presentPosition(db: Database): Promise<Position> {
  const { rows } = await sql<{ transaction: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as transaction`.execute(db)
  return { transaction: rows[0]?.transaction ?? '0', id: '00000000-0000-0000-0000-000000000000' }
}

export async function rowsAfter(db: Database, position: Position): Promise<OutboxRow[]> {
  const { rows } = await sql<OutboxRow>`
    select ${columns} from platform.outbox
    where (transaction, id) > (${position.transaction}::xid8, ${position.id}::uuid) and ${settled}
    order by transaction, id limit ${batch}`.execute(db)
  return rows
}

export async function undispatchedRows(db: Database): Promise<OutboxRow[]> {
  const { rows } = await sql<OutboxRow>`
    select ${columns} from platform.outbox where dispatched_at is null and ${settled}
    order by transaction, id limit ${batch} for update skip locked`.execute(db)
  return rows
}

/** Whether events wait, also those that an open transaction still keeps from the reader. */
export async function hasUndispatched(db: Database): Promise<boolean> {
  const { rows } =
    await sql`select 1 from platform.outbox where dispatched_at is null limit 1`.execute(db)
  return rows.length > 0
}

export async function markDispatched(
  db: Database,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await sql`update platform.outbox set dispatched_at = ${now} where id = any(${ids})`.execute(db)
}

export async function addJobs(db: Database, specs: readonly object[]): Promise<void> {
  await sql`select graphile_worker.add_jobs(array(
    select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json)))`.execute(
    db,
  )
}

/** The age of the oldest event that no dispatcher has taken, in seconds, by the database's clock alone. */
export async function oldestUndispatchedSeconds(db: Database): Promise<number> {
  const { rows } = await sql<{ age: number | null }>`
    select extract(epoch from now() - min(written_at))::float as age
    from platform.outbox where dispatched_at is null`.execute(db)
  return Math.max(0, rows[0]?.age ?? 0)
}

/** Says that a process lives and how far it has read; gives the database's time. */
export async function heartbeat(
  db: Database,
  processId: string,
  position: Position,
  now: Date,
): Promise<Date | undefined> {
  const { rows } = await sql<{
    time: Date
  }>`insert into platform.processes (id, started_at, heartbeat_at, read_transaction, read_id)
    values (${processId}, ${now}, now(), ${position.transaction}::xid8, ${position.id})
    on conflict (id) do update set heartbeat_at = now(),
      read_transaction = excluded.read_transaction, read_id = excluded.read_id
    returning clock_timestamp() as time`.execute(db)
  return rows[0]?.time
}

export async function removeProcess(db: Database, processId: string): Promise<void> {
  await sql`delete from platform.processes where id = ${processId}`.execute(db)
}

// A clock that was set back leaves instants in the future: who wrote them is not known to live.
const isRecent = (instant: RawBuilder<unknown>) =>
  sql`${instant} between now() - interval '6 seconds' and now() + interval '6 seconds'`

/** How many living processes have not yet read an event. */
export async function processesBehind(db: Database, eventId: string): Promise<number> {
  const { rows } = await sql<{ behind: number }>`
    select count(*) as behind from platform.processes p, platform.outbox o
    where o.id = ${eventId} and p.id <> o.origin and ${isRecent(sql`p.heartbeat_at`)}
      and (p.read_transaction, p.read_id) < (o.transaction, o.id)`.execute(db)
  return rows[0]?.behind ?? 0
}

/**
 * Takes or renews a lease; false while somebody else holds it. Leases alone use database time. One
 * that lasts longer than a lease can was written before that clock was set back, and holds nothing.
 */
export async function holdLease(db: Database, name: string, holder: string): Promise<boolean> {
  const { rows } = await sql`insert into platform.leases (name, holder, held_until)
    values (${name}, ${holder}, now() + interval '6 seconds')
    on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
    where platform.leases.holder = excluded.holder
      or platform.leases.held_until not between now() and now() + interval '7 seconds'
    returning name`.execute(db)
  return rows.length === 1
}

export async function releaseLease(db: Database, name: string, holder: string): Promise<void> {
  await sql`delete from platform.leases where name = ${name} and holder = ${holder}`.execute(db)
}

/** Removes what has served its time: old events, submissions, counters and dead processes. */
export async function prune(
  db: Database,
  now: Date,
  keptFor: { events: number; rest: number },
): Promise<void> {
  const events = new Date(now.getTime() - keptFor.events)
  const rest = new Date(now.getTime() - keptFor.rest)
  // By the database's clock as well: a process whose own is ahead takes nothing from the others.
  await sql`delete from platform.outbox where dispatched_at is not null and at < ${events}
    and written_at < now() - make_interval(secs => ${keptFor.events / 1000})`.execute(db)
  await sql`delete from platform.submissions where at < ${rest}`.execute(db)
  await sql`delete from platform.rate_limits where window_start < ${rest}`.execute(db)
  await sql`delete from platform.processes where heartbeat_at not between now() - interval '1 day' and now() + interval '1 day'`.execute(
    db,
  )
  await sql`delete from platform.leases where held_until not between now() - interval '1 day' and now() + interval '1 day'`.execute(
    db,
  )
}
