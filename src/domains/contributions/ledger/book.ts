import type { Context } from '#platform/context'
import { insertTransaction, openClearingAccount, type TransactionRow } from './ledger.queries.ts'
import { clearing } from './transaction.ts'

/**
 * Books one thing that happened to a payment, once for its source; false where that source is
 * booked already. The database refuses lines that don't sum to zero, at the commit.
 * @example await book(tx, 'demo', { kind: 'refund', source: 'demo:refund:re_1', paymentId, happenedAt, lines: refundLines('demo', amount) })
 */
export async function book(
  tx: Context,
  gateway: string,
  transaction: TransactionRow,
): Promise<boolean> {
  if (transaction.lines.some(({ account }) => account === clearing(gateway))) {
    await openClearingAccount(tx.db, gateway)
  }
  return insertTransaction(tx, transaction)
}
