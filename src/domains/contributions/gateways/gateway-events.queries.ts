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
  /** While it is not applied. */
  readonly state: 'new' | 'waiting' | 'failed' | 'parked' | 'let-go'
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

const columns = sql.raw(
  'gateway, event_id, kind, payload, received_at, applied_at, tries, failure, state',
)

/** An event that is still to be applied, held until the transaction ends. */
export async function lockUnapplied(
  db: Database,
  gateway: string,
  eventId: string,
): Promise<StoredEvent | undefined> {
  const { rows } = await sql<StoredEvent>`select ${columns} from contributions.gateway_events
    where gateway = ${gateway} and event_id = ${eventId} and applied_at is null and state <> 'let-go' for update`.execute(
    db,
  )
  return rows[0]
}

export async function markApplied(db: Database, event: StoredEvent, at: Date): Promise<void> {
  await sql`update contributions.gateway_events
    set applied_at = ${at}, tries = tries + 1, failure = null, waits_for = '{}', next_try_at = null
    where gateway = ${event.gateway} and event_id = ${event.eventId}`.execute(db)
}

/** What becomes of an event that could not be applied. */
export interface PutOff {
  readonly state: 'waiting' | 'failed' | 'parked'
  readonly waitsFor: readonly string[]
  readonly failure: string
  readonly nextTryAt: Date | null
}

export async function putOff(db: Database, event: StoredEvent, until: PutOff): Promise<void> {
  await sql`update contributions.gateway_events set tries = tries + 1, state = ${until.state},
      waits_for = ${until.waitsFor}::text[], failure = ${until.failure}, next_try_at = ${until.nextTryAt}
    where gateway = ${event.gateway} and event_id = ${event.eventId}`.execute(db)
}

/** Events that wait for one of these names, oldest first. */
export async function eventsWaitingFor(
  db: Database,
  gateway: string,
  names: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ eventId: string }>`select event_id from contributions.gateway_events
    where applied_at is null and state = 'waiting' and gateway = ${gateway} and waits_for && ${names}::text[]
    order by received_at, event_id`.execute(db)
  return rows.map(({ eventId }) => eventId)
}

/** Events whose next try is due, and new ones whose job was lost; those that have waited longest first. */
export async function dueEvents(
  db: Database,
  now: Date,
  newBefore: Date,
): Promise<{ gateway: string; eventId: string }[]> {
  const { rows } = await sql<{ gateway: string; eventId: string }>`
    select gateway, event_id from contributions.gateway_events
    where applied_at is null and (
      (state in ('waiting', 'failed') and next_try_at <= ${now}) or (state = 'new' and received_at < ${newBefore}))
    order by coalesce(next_try_at, received_at), event_id limit 500`.execute(db)
  return rows
}

/** What waits for a person, oldest first. */
export async function parkedEvents(db: Database): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`select ${columns} from contributions.gateway_events
    where applied_at is null and state = 'parked' order by received_at, event_id limit 100`.execute(
    db,
  )
  return rows
}

export async function countParkedEvents(db: Database): Promise<number> {
  const { rows } = await sql<{ parked: number }>`select count(*) as parked
    from contributions.gateway_events where applied_at is null and state = 'parked'`.execute(db)
  return rows[0]?.parked ?? 0
}

/** From now on it is as new, or nobody tries it any more. */
export async function setState(
  db: Database,
  event: { gateway: string; eventId: string },
  state: 'new' | 'let-go',
): Promise<void> {
  await sql`update contributions.gateway_events set state = ${state}, tries = 0, next_try_at = null
    where gateway = ${event.gateway} and event_id = ${event.eventId} and applied_at is null`.execute(
    db,
  )
}

export interface Inbox {
  readonly received: number
  readonly unapplied: number
  readonly lastReceivedAt: Date | null
}

export async function inboxFigures(db: Database): Promise<Inbox> {
  const { rows } =
    await sql<Inbox>`select count(*) as received, count(*) filter (where applied_at is null and state <> 'let-go') as unapplied,
    max(received_at) as last_received_at from contributions.gateway_events`.execute(db)
  return rows[0] ?? { received: 0, unapplied: 0, lastReceivedAt: null }
}

/** What waits first, then the newest, without what they contain. */
export async function listEvents(db: Database): Promise<Omit<StoredEvent, 'payload'>[]> {
  const { rows } = await sql<Omit<StoredEvent, 'payload'>>`
    select gateway, event_id, kind, received_at, applied_at, tries, failure, state from contributions.gateway_events
    order by (applied_at is null and state <> 'let-go') desc, received_at desc limit 100`.execute(
    db,
  )
  return rows
}

/** Replaces an address in what was stored by its digest. */
export async function redactAddress(db: Database, email: string, digest: string): Promise<void> {
  await sql`update contributions.gateway_events set payload = replace(payload, ${JSON.stringify(email)}, ${JSON.stringify(digest)})
    where position(${JSON.stringify(email)} in payload) > 0`.execute(db)
}
