import type { Context } from '#platform/context'
import { postMail } from '#platform/mail'
import type { Money } from '#platform/money'
import { dayIn } from '#platform/zones'
import type { Contribution } from '../contribution/contribution.ts'
import type { PaymentId } from '../ids.ts'
import type { Oddity } from '../payments/odd-charges.queries.ts'
import { receiptMail } from './receipt-mail.ts'
import { insertReceipt } from './receipts.queries.ts'

/** Numbers the receipt of a payment and posts it in the giver's language; the two happen with the payment or not at all. */
export async function issueReceipt(
  tx: Context,
  contribution: Contribution,
  payment: { paymentId: PaymentId; amount: Money; paidAt: Date; oddity?: Oddity | undefined },
): Promise<void> {
  const now = tx.clock.now()
  const year = Number(dayIn(tx.settings.zone, now).slice(0, 4))
  const number = await insertReceipt(tx.db, payment.paymentId, year, now)
  if (contribution.email === null) return
  await postMail(
    tx,
    receiptMail(tx, contribution, { ...payment, email: contribution.email, number }),
  )
}
