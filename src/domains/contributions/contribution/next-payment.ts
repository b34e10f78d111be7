import { addMonths } from '#platform/zones'
import type { Payment } from '../payments/payments.queries.ts'
import type { Contribution } from './contribution.ts'

const day = 86_400_000
// A charge may come a little before its day: the day that it was for is not the next one.
const early = 3 * day

/**
 * When the gateway takes the next payment: on the day of the month on which giving began. Nothing
 * where there is no next one, or where one is late and the gateway alone knows.
 */
export function nextPayment(
  { rhythm, state, startedAt, lastFailureAt }: Contribution,
  newest: Pick<Payment, 'paidAt'>,
  zone: string,
  now: Date,
): Date | undefined {
  if (rhythm === 'once' || state !== 'running' || lastFailureAt) return undefined
  const step = rhythm === 'monthly' ? 1 : 12
  let months = step
  let next = addMonths(zone, startedAt, months)
  while (next.getTime() <= newest.paidAt.getTime() + early) {
    months += step
    next = addMonths(zone, startedAt, months)
  }
  return next > now ? next : undefined
}
