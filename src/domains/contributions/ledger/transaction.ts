import { money, type Money } from '#platform/money'

/** What can happen to money. */
export type TransactionKind =
  | 'payment'
  | 'refund'
  | 'dispute-opened'
  | 'dispute-won'
  | 'dispute-lost'

/** An entry: debits are positive, credits negative. */
export interface Line {
  /** `income`, `fees`, `refunds`, `disputes-held`, `dispute-losses`, or `clearing:GATEWAY`. */
  readonly account: string
  readonly amount: Money
}

/** What the gateway holds for us. */
export const clearing = (gateway: string): string => `clearing:${gateway}`

/** A settled charge: the gateway owes us what it does not keep. */
export const paymentLines = (gateway: string, amount: Money, fee: Money): Line[] =>
  withoutNothing([
    { account: clearing(gateway), amount: money(amount.minor - fee.minor, amount.currency) },
    { account: 'fees', amount: fee },
    { account: 'income', amount: negative(amount) },
  ])

/** Money given back; the fee is not. */
export const refundLines = (gateway: string, amount: Money): Line[] =>
  move('refunds', clearing(gateway), amount)

/** A bank asks for money back: the gateway takes it until that is settled. */
export const disputeOpenedLines = (gateway: string, amount: Money): Line[] =>
  move('disputes-held', clearing(gateway), amount)
export const disputeWonLines = (gateway: string, amount: Money): Line[] =>
  move(clearing(gateway), 'disputes-held', amount)
export const disputeLostLines = (amount: Money): Line[] =>
  move('dispute-losses', 'disputes-held', amount)

const move = (debit: string, credit: string, amount: Money): Line[] => [
  { account: debit, amount },
  { account: credit, amount: negative(amount) },
]

const negative = ({ minor, currency }: Money): Money => money(-minor, currency)

const withoutNothing = (lines: Line[]): Line[] => lines.filter(({ amount }) => amount.minor !== 0)
