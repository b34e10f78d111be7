import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import type { Money } from '#platform/money'
import type { ContributionId, PaymentId } from '../ids.ts'

export type Dispute = 'none' | 'open' | 'won' | 'lost'

/** One settled charge of a contribution. */
export interface Payment {
  readonly id: PaymentId
  readonly contributionId: ContributionId
  readonly gateway: string
  readonly amountMinor: number
  readonly feeMinor: number
  readonly currency: string
  readonly refundedMinor: number
  readonly dispute: Dispute
  readonly paidAt: Date
  /** YYYY-MM-DD in the newsroom's zone. */
  readonly coversUntil: string
  /** `2026-000123`; null before the receipt is issued. */
  readonly receipt: string | null
}

const columns =
  sql.raw(`p.id, p.contribution_id, p.gateway, p.amount_minor, p.fee_minor, p.currency, p.refunded_minor,
  p.dispute, p.paid_at, p.covers_until::text as covers_until,
  (select r.year || '-' || lpad(r.serial::text, 6, '0') from contributions.receipts r where r.payment_id = p.id) as receipt`)

/** The payment's id, or nothing where the gateway's charge is known already. */
export async function insertPayment(
  tx: Context,
  payment: {
    contributionId: ContributionId
    gateway: string
    gatewayPayment: string
    amount: Money
    fee: Money
    paidAt: Date
    coversUntil: string
  },
): Promise<PaymentId | undefined> {
  const { rows } = await sql<{ id: PaymentId }>`
    insert into contributions.payments (id, contribution_id, gateway, gateway_payment, amount_minor, fee_minor, currency, paid_at, covers_until)
    values (${newId<'Payment'>(tx)}, ${payment.contributionId}, ${payment.gateway}, ${payment.gatewayPayment},
      ${payment.amount.minor}, ${payment.fee.minor}, ${payment.amount.currency}, ${payment.paidAt}, ${payment.coversUntil}::date)
    on conflict (gateway, gateway_payment) do nothing returning id`.execute(tx.db)
  return rows[0]?.id
}

/** A payment under the gateway's own id, held until the transaction ends. */
export async function lockPayment(
  db: Database,
  gateway: string,
  gatewayPayment: string,
): Promise<(Payment & { readonly supporterKey: string }) | undefined> {
  const { rows } = await sql<Payment & { supporterKey: string }>`
    select ${columns}, c.supporter_key
    from contributions.payments p join contributions.contributions c on c.id = p.contribution_id
    where p.gateway = ${gateway} and p.gateway_payment = ${gatewayPayment} for update of p`.execute(
    db,
  )
  return rows[0]
}

export async function addRefund(db: Database, id: PaymentId, minor: number): Promise<void> {
  await sql`update contributions.payments set refunded_minor = refunded_minor + ${minor} where id = ${id}`.execute(
    db,
  )
}

export async function setDispute(db: Database, id: PaymentId, dispute: Dispute): Promise<void> {
  await sql`update contributions.payments set dispute = ${dispute} where id = ${id}`.execute(db)
}

/** The amount that an opened dispute holds, from the ledger. */
export async function heldByDispute(db: Database, source: string): Promise<Money | undefined> {
  const { rows } = await sql<Money>`
    select e.amount_minor as minor, e.currency from contributions.ledger_transactions t
    join contributions.ledger_entries e on e.transaction_id = t.id and e.account_id = 'disputes-held'
    where t.source = ${source}`.execute(db)
  return rows[0]
}

/** The payments of a contribution, newest first. */
export async function paymentsOf(db: Database, contributionId: ContributionId): Promise<Payment[]> {
  const { rows } = await sql<Payment>`select ${columns} from contributions.payments p
    where p.contribution_id = ${contributionId} order by p.paid_at desc, p.id desc`.execute(db)
  return rows
}

/** How many payments since an instant in a currency, and what they amount to before refunds and fees. */
export async function paidSince(
  db: Database,
  since: Date,
  currency: string,
): Promise<{ payments: number; minor: number }> {
  const { rows } = await sql<{ payments: number; minor: number }>`
    select count(*) as payments, coalesce(sum(amount_minor), 0)::bigint as minor
    from contributions.payments where paid_at >= ${since} and currency = ${currency}`.execute(db)
  return rows[0] ?? { payments: 0, minor: 0 }
}
