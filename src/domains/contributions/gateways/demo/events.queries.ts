import { sql } from 'kysely'
import type { Database } from '#platform/db'

/** Something that the demonstration tells the paper. */
export interface DemoEvent {
  readonly id: string
  readonly kind: string
  readonly body: string
  readonly createdAt: Date
  readonly tries: number
  readonly nextTryAt: Date | null
  readonly deliveredAt: Date | null
}

export async function insertEvent(
  db: Database,
  event: { id: string; kind: string; body: string; at: Date },
): Promise<void> {
  await sql`insert into demo_gateway.events (id, kind, body, created_at, next_try_at)
    values (${event.id}, ${event.kind}, ${event.body}, ${event.at}, ${event.at})`.execute(db)
}

/** Events that are due to be delivered, in order, theirs for a minute who claims them; or the given ones, due or not. */
export async function claimDeliveries(
  db: Database,
  now: Date,
  ids?: readonly string[],
): Promise<DemoEvent[]> {
  const which = ids ? sql`id = any(${ids})` : sql`delivered_at is null and next_try_at <= ${now}`
  const { rows } = await sql<DemoEvent>`
    update demo_gateway.events set tries = tries + 1, next_try_at = ${new Date(now.getTime() + 60_000)}
    where id in (select id from demo_gateway.events where ${which} order by created_at, id limit 50 for update skip locked)
    returning *`.execute(db)
  return rows.toSorted(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1),
  )
}

export async function markDelivered(db: Database, id: string, at: Date): Promise<void> {
  await sql`update demo_gateway.events set delivered_at = ${at}, next_try_at = null where id = ${id}`.execute(
    db,
  )
}

/** Null gives up; the paper's backfill finds it all the same. */
export async function planDelivery(db: Database, id: string, at: Date | null): Promise<void> {
  await sql`update demo_gateway.events set next_try_at = ${at} where id = ${id}`.execute(db)
}

const pageLength = 100

/** Events since an instant, oldest first, after the given one; and where the next page begins. */
export async function eventsSince(
  db: Database,
  since: Date,
  after: string,
): Promise<{ events: string[]; next: string | null }> {
  const { rows } = await sql<{ id: string; body: string }>`
    select id, body from demo_gateway.events
    where created_at >= ${since}
      and (${after} = '' or (created_at, id) > (select created_at, id from demo_gateway.events where id = ${after}))
    order by created_at, id limit ${pageLength}`.execute(db)
  return {
    events: rows.map(({ body }) => body),
    next: rows.length === pageLength ? (rows.at(-1)?.id ?? null) : null,
  }
}

export async function latestEvents(db: Database): Promise<DemoEvent[]> {
  const { rows } =
    await sql<DemoEvent>`select * from demo_gateway.events order by created_at desc, id desc limit 30`.execute(
      db,
    )
  return rows
}
