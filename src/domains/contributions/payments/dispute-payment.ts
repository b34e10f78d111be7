import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import type { EventOf } from '../gateways/gateway-event.ts'
import { book } from '../ledger/book.ts'
import { disputeLostLines, disputeOpenedLines, disputeWonLines } from '../ledger/transaction.ts'
import { postAmendedReceipt } from '../receipts/amended-receipt.ts'
import { refreshSupporter } from '../supporters/supporters.queries.ts'
import { heldByDispute, lockPayment, setDispute } from './payments.queries.ts'

const openedSource = (gateway: string, dispute: string) => `${gateway}:dispute:${dispute}:opened`

/** Books that a bank has asked for the money; `unknown` while the payment itself has not come. */
export async function openDispute(
  tx: Context,
  gateway: string,
  event: EventOf<'dispute.opened'>,
): Promise<'done' | 'unknown'> {
  const payment = await lockPayment(tx.db, gateway, event.payment)
  if (!payment) return 'unknown'
  const isNew = await book(tx, gateway, {
    kind: 'dispute-opened',
    source: openedSource(gateway, event.dispute),
    paymentId: payment.id,
    happenedAt: event.at,
    lines: disputeOpenedLines(gateway, event.amount),
  })
  if (isNew) await setDispute(tx.db, payment.id, 'open')
  return 'done'
}

/** Books how a dispute ended; `unknown` until it has been opened here, since that says how much is held. */
export async function closeDispute(
  tx: Context,
  gateway: string,
  event: EventOf<'dispute.closed'>,
): Promise<'done' | 'unknown'> {
  const payment = await lockPayment(tx.db, gateway, event.payment)
  const held = payment && (await heldByDispute(tx.db, openedSource(gateway, event.dispute)))
  if (!payment || !held) return 'unknown'
  const outcome = event.won ? 'won' : 'lost'
  const isNew = await book(tx, gateway, {
    kind: `dispute-${outcome}`,
    source: `${gateway}:dispute:${event.dispute}:closed`,
    paymentId: payment.id,
    happenedAt: event.at,
    lines: event.won ? disputeWonLines(gateway, held) : disputeLostLines(held),
  })
  if (!isNew) return 'done'
  await setDispute(tx.db, payment.id, outcome)
  if (!event.won) {
    await postAmendedReceipt(tx, payment, {
      how: 'taken-back',
      amount: held,
      givenBackMinor: payment.refundedMinor,
      takenBackMinor: held.minor,
    })
  }
  await refreshSupporter(tx.db, payment.supporterKey)
  await announce(tx, { type: 'dispute.closed', payload: { paymentId: payment.id, outcome } })
  return 'done'
}
