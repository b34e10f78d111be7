import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import type { Contribution } from '../contribution/contribution.ts'
import type { PaymentFacts } from '../gateways/gateway-event.ts'
import { book } from '../ledger/book.ts'
import { paymentLines } from '../ledger/transaction.ts'
import { issueReceipt } from '../receipts/issue-receipt.ts'
import { coveredUntil } from '../supporters/coverage.ts'
import { refreshSupporter } from '../supporters/supporters.queries.ts'
import { noteOddCharge } from './odd-charge.ts'
import { insertPayment } from './payments.queries.ts'

/**
 * Takes a settled charge: the payment, its ledger transaction, the supporter's cover, the receipt
 * and its mail. Does nothing for a charge that is known, under whatever event it comes again.
 */
export async function settlePayment(
  tx: Context,
  contribution: Contribution,
  facts: PaymentFacts,
): Promise<void> {
  const { id: contributionId, gateway } = contribution
  const paymentId = await insertPayment(tx, {
    contributionId,
    gateway,
    gatewayPayment: facts.payment,
    amount: facts.amount,
    fee: facts.fee,
    paidAt: facts.paidAt,
    coversUntil: coveredUntil(tx.settings.zone, contribution.rhythm, facts.paidAt),
  })
  if (!paymentId) return
  await book(tx, gateway, {
    kind: 'payment',
    source: `${gateway}:payment:${facts.payment}`,
    paymentId,
    happenedAt: facts.paidAt,
    lines: paymentLines(gateway, facts.amount, facts.fee),
  })
  await refreshSupporter(tx.db, contribution.supporterKey)
  const oddity = await noteOddCharge(tx, contribution, { paymentId, facts })
  const { amount, paidAt } = facts
  await issueReceipt(tx, contribution, { paymentId, amount, paidAt, oddity })
  await announce(tx, { type: 'payment.settled', payload: { paymentId, contributionId } })
}
