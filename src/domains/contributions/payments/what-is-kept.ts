import type { Payment } from './payments.queries.ts'

/** How money leaves us again: given back by us, or taken back by the giver's bank. */
export type Return = 'given-back' | 'taken-back'

/** What is left with us of all that was paid: all, a part, or nothing, and then why. */
export type Kept = 'all' | 'part' | Return

/** Words of thanks follow from this, not from what was once paid. */
export function whatIsKept(payments: readonly Payment[]): Kept {
  const isWhole = ({ refundedMinor, dispute }: Payment) => refundedMinor === 0 && dispute !== 'lost'
  const isGone = ({ refundedMinor, amountMinor, dispute }: Payment) =>
    refundedMinor === amountMinor || dispute === 'lost'
  if (payments.every(isWhole)) return 'all'
  if (!payments.every(isGone)) return 'part'
  return payments.some(({ dispute }) => dispute === 'lost') ? 'taken-back' : 'given-back'
}
