import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { ContributionId, PaymentId } from '../ids.ts'

/** How a charge contradicts what was agreed. */
export type Oddity = 'after-end' | 'twice'

export async function hasOtherPayments(
  db: Database,
  contributionId: ContributionId,
  paymentId: PaymentId,
): Promise<boolean> {
  const { rows } = await sql`select from contributions.payments
    where contribution_id = ${contributionId} and id <> ${paymentId} limit 1`.execute(db)
  return rows.length > 0
}

export async function insertOddCharge(
  db: Database,
  paymentId: PaymentId,
  kind: Oddity,
  at: Date,
): Promise<void> {
  await sql`insert into contributions.odd_charges (payment_id, kind, noticed_at)
    values (${paymentId}, ${kind}, ${at}) on conflict do nothing`.execute(db)
}

/** Seen to: given back, or explained. */
export async function settleOddCharge(db: Database, paymentId: string, at: Date): Promise<void> {
  await sql`update contributions.odd_charges set settled_at = ${at}
    where payment_id = ${paymentId} and settled_at is null`.execute(db)
}

/** A charge that contradicts what was agreed, as the supporters' desk sees it. */
export interface OddCharge {
  readonly paymentId: PaymentId
  readonly kind: Oddity
  readonly noticedAt: Date
  readonly amountMinor: number
  readonly currency: string
  readonly paidAt: Date
  readonly gateway: string
  readonly gatewayPayment: string
  readonly email: string | null
}

export async function listOddCharges(db: Database): Promise<OddCharge[]> {
  const { rows } = await sql<OddCharge>`
    select o.payment_id, o.kind, o.noticed_at, p.amount_minor, p.currency, p.paid_at, p.gateway, p.gateway_payment, c.email
    from contributions.odd_charges o join contributions.payments p on p.id = o.payment_id
    join contributions.contributions c on c.id = p.contribution_id
    where o.settled_at is null order by o.noticed_at, o.payment_id limit 100`.execute(db)
  return rows
}

export async function countOddCharges(db: Database): Promise<number> {
  const { rows } = await sql<{ odd: number }>`
    select count(*) as odd from contributions.odd_charges where settled_at is null`.execute(db)
  return rows[0]?.odd ?? 0
}
