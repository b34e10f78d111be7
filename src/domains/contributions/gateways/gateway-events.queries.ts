import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { outboxRow } from '#platform/outbox'

/** What a gateway told us, as it stands in the inbox. */
export interface StoredEvent {
  readonly gateway: string
  readonly eventId: string
  readonly kind: string
  readonly payload: string
  readonly receivedAt: Date
  readonly appliedAt: Date | null
  readonly tries: number
  readonly failure: string | null
}

/** Stores an event and announces it in one statement; false where it is stored already. */
export async function insertEvent(
  ctx: Context,
  event: { gateway: string; eventId: string; kind: string; payload: string },
): Promise<boolean> {
  const announced = outboxRow(ctx, newId(ctx), {
    type: 'gateway_event.received',
    payload: { gateway: event.gateway, eventId: event.eventId },
  })
  const { rows } = await sql`
    with taken as (
      insert into contributions.gateway_events (gateway, event_id, kind, payload, received_at)
      values (${event.gateway}, ${event.eventId}, ${event.kind}, ${event.payload}, ${ctx.clock.now()})
      on conflict do nothing returning event_id)
    insert into platform.outbox (id, type, payload, purges, origin, at) ${announced} from taken returning id`.execute(
    ctx.db,
  )
  return rows.length > 0
}

/** An event that is still to be applied, held until the transaction ends. */
export async function lockUnapplied(
  db: Database,
  gateway: string,
  eventId: string,
): Promise<StoredEvent | undefined> {
  const { rows } = await sql<StoredEvent>`select * from contributions.gateway_events
    where gateway = ${gateway} and event_id = ${eventId} and applied_at is null for update`.execute(
    db,
  )
  return rows[0]
}

export async function markApplied(db: Database, event: StoredEvent, at: Date): Promise<void> {
  await sql`update contributions.gateway_events set applied_at = ${at}, tries = tries + 1, failure = null
    where gateway = ${event.gateway} and event_id = ${event.eventId}`.execute(db)
}

export async function markFailed(
  db: Database,
  event: { gateway: string; eventId: string },
  failure: string,
): Promise<void> {
  await sql`update contributions.gateway_events set tries = tries + 1, failure = ${failure}
    where gateway = ${event.gateway} and event_id = ${event.eventId} and applied_at is null`.execute(
    db,
  )
}

/** Events that were tried and wait for something else to come first, oldest first. */
export async function waitingEvents(db: Database, gateway: string): Promise<string[]> {
  const { rows } = await sql<{ eventId: string }>`select event_id from contributions.gateway_events
    where gateway = ${gateway} and applied_at is null and tries > 0 order by received_at, event_id limit 200`.execute(
    db,
  )
  return rows.map(({ eventId }) => eventId)
}

/** Everything not applied, for the sweep. */
export async function unappliedEvents(
  db: Database,
): Promise<{ gateway: string; eventId: string }[]> {
  const { rows } = await sql<{ gateway: string; eventId: string }>`select gateway, event_id
    from contributions.gateway_events where applied_at is null order by received_at, event_id limit 1000`.execute(
    db,
  )
  return rows
}

export interface Inbox {
  readonly received: number
  readonly unapplied: number
  readonly lastReceivedAt: Date | null
}

export async function inboxFigures(db: Database): Promise<Inbox> {
  const { rows } =
    await sql<Inbox>`select count(*) as received, count(*) filter (where applied_at is null) as unapplied,
    max(received_at) as last_received_at from contributions.gateway_events`.execute(db)
  return rows[0] ?? { received: 0, unapplied: 0, lastReceivedAt: null }
}

/** What waits first, then the newest, without what they contain. */
export async function listEvents(db: Database): Promise<Omit<StoredEvent, 'payload'>[]> {
  const { rows } = await sql<Omit<StoredEvent, 'payload'>>`
    select gateway, event_id, kind, received_at, applied_at, tries, failure from contributions.gateway_events
    order by (applied_at is null) desc, received_at desc limit 100`.execute(db)
  return rows
}

/** Replaces an address in what was stored by its digest. */
export async function redactAddress(db: Database, email: string, digest: string): Promise<void> {
  await sql`update contributions.gateway_events set payload = replace(payload, ${JSON.stringify(email)}, ${JSON.stringify(digest)})
    where position(${JSON.stringify(email)} in payload) > 0`.execute(db)
}
