import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import type { EventOf } from '../gateways/gateway-event.ts'
import { book } from '../ledger/book.ts'
import { refundLines } from '../ledger/transaction.ts'
import { postAmendedReceipt } from '../receipts/amended-receipt.ts'
import { refreshSupporter } from '../supporters/supporters.queries.ts'
import { settleOddCharge } from './odd-charges.queries.ts'
import { addRefund, lockPayment } from './payments.queries.ts'

/** Books money given back, in part or whole; `unknown` while the payment itself has not come. */
export async function refundPayment(
  tx: Context,
  gateway: string,
  event: EventOf<'payment.refunded'>,
): Promise<'done' | 'unknown'> {
  const payment = await lockPayment(tx.db, gateway, event.payment)
  if (!payment) return 'unknown'
  const isNew = await book(tx, gateway, {
    kind: 'refund',
    source: `${gateway}:refund:${event.refund}`,
    paymentId: payment.id,
    happenedAt: event.at,
    lines: refundLines(gateway, event.amount),
  })
  if (!isNew) return 'done'
  await addRefund(tx.db, payment.id, event.amount.minor)
  await postAmendedReceipt(tx, payment, {
    how: 'given-back',
    amount: event.amount,
    givenBackMinor: payment.refundedMinor + event.amount.minor,
    takenBackMinor: 0,
  })
  if (payment.refundedMinor + event.amount.minor === payment.amountMinor)
    await settleOddCharge(tx.db, payment.id, tx.clock.now())
  await refreshSupporter(tx.db, payment.supporterKey)
  await announce(tx, { type: 'payment.refunded', payload: { paymentId: payment.id } })
  return 'done'
}
