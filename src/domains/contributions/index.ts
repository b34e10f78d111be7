export { contributions } from './contributions.ts'
export { policy as contributionsPolicy } from './contributions.policy.ts'
export type { ContributionId, PaymentId } from './ids.ts'
export type { Rhythm } from './checkout/rhythm.ts'

// What readers' pages ask for
export { appealsFor, type Appeals } from './appeals/appeals-for.ts'
export { appealsOn } from './appeals/appeals-on.ts'
export { AppealAbove } from './appeals/appeal-above.view.tsx'
export { AppealBelow } from './appeals/appeal-below.view.tsx'
export { AppealStrip } from './appeals/appeal-strip.view.tsx'
export { supporterCount, type SupporterCount } from './supporters/supporter-count.queries.ts'

// What the newsroom asks for
export {
  type AmountTexts,
  amountTexts,
  readOwnAmounts,
  suitableAmounts,
} from './checkout/read-own-amounts.ts'
export { givenToday, type GivenToday } from './payments/given-today.ts'

// Verbs
export { type CheckoutInput } from './checkout/start-checkout.ts'
export { cancelContribution } from './contribution/cancel-contribution.ts'
export {
  importContributions,
  type PastContribution,
  type PastPayment,
} from './contribution/import-contributions.ts'
export { saveAppeal, type AppealInput } from './appeals/save-appeal.ts'
export { recountSupporters } from './supporters/recount-supporters.ts'
export { ledgerBalances, type LedgerBalance } from './ledger/ledger.queries.ts'
