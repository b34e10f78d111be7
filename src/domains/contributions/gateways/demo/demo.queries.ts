import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { Rhythm } from '../../checkout/rhythm.ts'

// The demonstration's own tables: everything in the schema demo_gateway is named here and nowhere else.

export interface DemoCheckout {
  readonly id: string
  readonly reference: string
  readonly merchant: string
  readonly rhythm: Rhythm
  readonly amountMinor: number
  readonly currency: string
  readonly email: string | null
  readonly language: Language
  readonly returnUrl: string
  readonly cancelUrl: string
  readonly state: 'open' | 'completed'
}

export interface DemoSubscription {
  readonly id: string
  readonly checkoutId: string | null
  readonly reference: string
  readonly months: number
  readonly amountMinor: number
  readonly currency: string
  readonly email: string
  readonly card: 'good' | 'fails-later'
  readonly beganAt: Date
  readonly charges: number
  readonly nextAt: Date
  readonly failures: number
  readonly endedAt: Date | null
}

export interface DemoPayment {
  readonly id: string
  readonly checkoutId: string | null
  readonly subscriptionId: string | null
  readonly reference: string
  readonly amountMinor: number
  readonly feeMinor: number
  readonly refundedMinor: number
  readonly disputeId: string | null
  readonly disputeMinor: number | null
  readonly dispute: 'none' | 'open' | 'won' | 'lost'
  readonly currency: string
  readonly email: string
  readonly paidAt: Date
}

/** By how much the demonstration's clock is ahead of the machine's. */
export async function clockAhead(db: Database): Promise<number> {
  const { rows } = await sql<{
    aheadMs: number
  }>`select ahead_ms from demo_gateway.clocks where name = 'clock'`.execute(db)
  return rows[0]?.aheadMs ?? 0
}

export async function moveClock(db: Database, milliseconds: number): Promise<void> {
  await sql`insert into demo_gateway.clocks (name, ahead_ms) values ('clock', ${milliseconds})
    on conflict (name) do update set ahead_ms = demo_gateway.clocks.ahead_ms + excluded.ahead_ms`.execute(
    db,
  )
}

/** Opens a checkout, or finds the one that was opened under the same reference. */
export async function putCheckout(
  db: Database,
  c: Omit<DemoCheckout, 'state'>,
  at: Date,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into demo_gateway.checkouts
      (id, reference, merchant, rhythm, amount_minor, currency, email, language, return_url, cancel_url, state, begun_at)
    values (${c.id}, ${c.reference}, ${c.merchant}, ${c.rhythm}, ${c.amountMinor}, ${c.currency}, ${c.email}, ${c.language},
      ${c.returnUrl}, ${c.cancelUrl}, 'open', ${at})
    on conflict (reference) do update set merchant = excluded.merchant returning id`.execute(db)
  return rows[0]?.id ?? c.id
}

export async function findCheckout(db: Database, id: string): Promise<DemoCheckout | undefined> {
  const { rows } =
    await sql<DemoCheckout>`select * from demo_gateway.checkouts where id = ${id}`.execute(db)
  return rows[0]
}

/** True for the one who completes it. */
export async function claimCheckout(db: Database, id: string): Promise<boolean> {
  const { rows } =
    await sql`update demo_gateway.checkouts set state = 'completed' where id = ${id} and state = 'open' returning id`.execute(
      db,
    )
  return rows.length > 0
}

export async function insertSubscription(
  db: Database,
  s: Omit<DemoSubscription, 'failures' | 'endedAt'>,
): Promise<void> {
  await sql`insert into demo_gateway.subscriptions
      (id, checkout_id, reference, months, amount_minor, currency, email, card, began_at, charges, next_at)
    values (${s.id}, ${s.checkoutId}, ${s.reference}, ${s.months}, ${s.amountMinor}, ${s.currency}, ${s.email}, ${s.card},
      ${s.beganAt}, ${s.charges}, ${s.nextAt})`.execute(db)
}

export async function findSubscription(
  db: Database,
  id: string,
): Promise<DemoSubscription | undefined> {
  const { rows } =
    await sql<DemoSubscription>`select * from demo_gateway.subscriptions where id = ${id}`.execute(
      db,
    )
  return rows[0]
}

/** One subscription that is due, held until the transaction ends; one that somebody else holds is left to them. */
export async function lockDueSubscription(
  db: Database,
  now: Date,
): Promise<DemoSubscription | undefined> {
  const { rows } = await sql<DemoSubscription>`select * from demo_gateway.subscriptions
    where ended_at is null and next_at <= ${now} order by next_at, id limit 1 for update skip locked`.execute(
    db,
  )
  return rows[0]
}

export async function updateSubscription(
  db: Database,
  id: string,
  s: Pick<DemoSubscription, 'charges' | 'failures' | 'nextAt' | 'endedAt'>,
): Promise<void> {
  await sql`update demo_gateway.subscriptions set charges = ${s.charges}, failures = ${s.failures}, next_at = ${s.nextAt}, ended_at = ${s.endedAt}
    where id = ${id}`.execute(db)
}

export async function setCard(
  db: Database,
  id: string,
  card: DemoSubscription['card'],
): Promise<void> {
  await sql`update demo_gateway.subscriptions set card = ${card}, failures = 0 where id = ${id}`.execute(
    db,
  )
}

/** True for the one who ends it. */
export async function claimEnd(db: Database, id: string, at: Date): Promise<boolean> {
  const { rows } =
    await sql`update demo_gateway.subscriptions set ended_at = ${at} where id = ${id} and ended_at is null returning id`.execute(
      db,
    )
  return rows.length > 0
}

export async function insertPayment(
  db: Database,
  p: Omit<DemoPayment, 'refundedMinor' | 'disputeId' | 'disputeMinor' | 'dispute'>,
): Promise<void> {
  await sql`insert into demo_gateway.payments
      (id, checkout_id, subscription_id, reference, amount_minor, fee_minor, currency, email, paid_at)
    values (${p.id}, ${p.checkoutId}, ${p.subscriptionId}, ${p.reference}, ${p.amountMinor}, ${p.feeMinor}, ${p.currency}, ${p.email}, ${p.paidAt})`.execute(
    db,
  )
}

export async function lockPayment(db: Database, id: string): Promise<DemoPayment | undefined> {
  const { rows } =
    await sql<DemoPayment>`select * from demo_gateway.payments where id = ${id} for update`.execute(
      db,
    )
  return rows[0]
}

export async function updatePayment(
  db: Database,
  id: string,
  p: Pick<DemoPayment, 'refundedMinor' | 'disputeId' | 'disputeMinor' | 'dispute'>,
): Promise<void> {
  await sql`update demo_gateway.payments set refunded_minor = ${p.refundedMinor}, dispute_id = ${p.disputeId},
    dispute_minor = ${p.disputeMinor}, dispute = ${p.dispute} where id = ${id}`.execute(db)
}

export async function latestPayments(db: Database): Promise<DemoPayment[]> {
  const { rows } =
    await sql<DemoPayment>`select * from demo_gateway.payments order by paid_at desc, id desc limit 30`.execute(
      db,
    )
  return rows
}
