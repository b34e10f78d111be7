import type { Context } from '#platform/context'
import type { Contribution } from '../contribution/contribution.ts'
import { markUntold } from '../contribution/untold-ends.queries.ts'
import type { PaymentFacts } from '../gateways/gateway-event.ts'
import type { PaymentId } from '../ids.ts'
import { hasOtherPayments, insertOddCharge, type Oddity } from './odd-charges.queries.ts'

/**
 * Notes a charge that should not have been: a task for the supporters' desk. The money is booked as
 * it came; a gateway that charges after the end is told of the end once more.
 */
export async function noteOddCharge(
  tx: Context,
  contribution: Contribution,
  charge: { paymentId: PaymentId; facts: PaymentFacts },
): Promise<Oddity | undefined> {
  const oddity = await oddityOf(tx, contribution, charge)
  if (!oddity) return undefined
  await insertOddCharge(tx.db, charge.paymentId, oddity, tx.clock.now())
  if (oddity === 'after-end') await markUntold(tx.db, contribution.id)
  return oddity
}

async function oddityOf(
  tx: Context,
  { id, rhythm, endedAt }: Contribution,
  { paymentId, facts }: { paymentId: PaymentId; facts: PaymentFacts },
): Promise<Oddity | undefined> {
  if (endedAt && facts.paidAt > endedAt) return 'after-end'
  if (rhythm === 'once' && (await hasOtherPayments(tx.db, id, paymentId))) return 'twice'
  return undefined
}
