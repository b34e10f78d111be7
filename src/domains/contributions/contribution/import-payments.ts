import type { Context } from '#platform/context'
import { idAt } from '#platform/ids'
import type { Money } from '#platform/money'
import { dayIn } from '#platform/zones'
import type { Rhythm } from '../checkout/rhythm.ts'
import {
  disputeLostLines,
  disputeOpenedLines,
  disputeWonLines,
  type Line,
  paymentLines,
  refundLines,
  type TransactionKind,
} from '../ledger/transaction.ts'
import { coveredUntil } from '../supporters/coverage.ts'
import { lastSerials } from './import.queries.ts'

export interface PastPayment {
  /** The gateway's id of the charge, where it is still known there. */
  readonly payment?: string
  readonly paidAt: Date
  readonly amount: Money
  readonly fee: Money
  /** What became of it, if it did not simply stay with us. */
  readonly outcome?: {
    readonly kind: 'refunded' | 'dispute-open' | 'dispute-won' | 'dispute-lost'
    readonly at: Date
  }
}

type OwnedPayment = PastPayment & {
  readonly rhythm: Rhythm
  readonly gateway: string
  readonly contributionId: string
}
interface Booking {
  readonly kind: TransactionKind
  readonly source: string
  readonly at: Date
  readonly lines: readonly Line[]
}

/** The rows of past payments: payment, receipt in the order of payment, ledger transactions with their entries. */
export async function rowsOfPayments(tx: Context, given: readonly OwnedPayment[]) {
  const now = tx.clock.now()
  const serials = await lastSerials(tx.db)
  const payments = []
  const receipts = []
  const transactions = []
  const entries: object[] = []
  for (const one of given.toSorted((a, b) => a.paidAt.getTime() - b.paidAt.getTime())) {
    const id = idAt<'Payment'>(one.paidAt, tx.random)
    const charge = one.payment ?? `imported_${id}`
    payments.push(paymentRow(tx, one, id, charge))
    const year = Number(dayIn(tx.settings.zone, one.paidAt).slice(0, 4))
    const serial = (serials.get(year) ?? 0) + 1
    serials.set(year, serial)
    receipts.push({ payment_id: id, year, serial, issued_at: one.paidAt })
    for (const booking of bookingsOf(one, charge)) {
      const transaction = idAt<'LedgerTransaction'>(booking.at, tx.random)
      transactions.push({
        id: transaction,
        kind: booking.kind,
        source: booking.source,
        payment_id: id,
        happened_at: booking.at,
        booked_at: now,
      })
      booking.lines.forEach(({ account, amount }, index) =>
        entries.push({
          transaction_id: transaction,
          line: index + 1,
          account_id: account,
          amount_minor: amount.minor,
          currency: amount.currency,
        }),
      )
    }
  }
  const years = [...serials].map(([year, last_serial]) => ({ year, last_serial }))
  return { payments, receipts, transactions, entries, years }
}

function paymentRow(tx: Context, one: OwnedPayment, id: string, charge: string) {
  const outcome = one.outcome?.kind
  const disputes = { 'dispute-open': 'open', 'dispute-won': 'won', 'dispute-lost': 'lost' } as const
  return {
    id,
    contribution_id: one.contributionId,
    gateway: one.gateway,
    gateway_payment: charge,
    amount_minor: one.amount.minor,
    fee_minor: one.fee.minor,
    currency: one.amount.currency,
    refunded_minor: outcome === 'refunded' ? one.amount.minor : 0,
    dispute: outcome === undefined || outcome === 'refunded' ? 'none' : disputes[outcome],
    paid_at: one.paidAt,
    covers_until: coveredUntil(tx.settings.zone, one.rhythm, one.paidAt),
  }
}

function bookingsOf(one: OwnedPayment, charge: string): Booking[] {
  const { gateway, amount, outcome } = one
  const paid: Booking = {
    kind: 'payment',
    source: `${gateway}:payment:${charge}`,
    at: one.paidAt,
    lines: paymentLines(gateway, amount, one.fee),
  }
  if (!outcome) return [paid]
  const { kind, at } = outcome
  if (kind === 'refunded')
    return [
      paid,
      {
        kind: 'refund',
        source: `${gateway}:refund:of_${charge}`,
        at,
        lines: refundLines(gateway, amount),
      },
    ]
  const dispute = `${gateway}:dispute:of_${charge}`
  const opened: Booking = {
    kind: 'dispute-opened',
    source: `${dispute}:opened`,
    at,
    lines: disputeOpenedLines(gateway, amount),
  }
  if (kind === 'dispute-open') return [paid, opened]
  const lines = kind === 'dispute-won' ? disputeWonLines(gateway, amount) : disputeLostLines(amount)
  return [paid, opened, { kind, source: `${dispute}:closed`, at, lines }]
}
