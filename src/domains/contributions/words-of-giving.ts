import type { Rhythm } from './checkout/rhythm.ts'
import type { EndReason } from './gateways/gateway-event.ts'
import type { Return } from './payments/what-is-kept.ts'
import type { Oddity } from './payments/odd-charges.queries.ts'

/** What readers read about giving. Amounts, numbers and dates come in as words of the language. */
export interface ContributionsWords {
  // The form that gives
  readonly howOften: string
  readonly often: Readonly<Record<Rhythm, string>>
  readonly amountFor: Readonly<Record<Rhythm, string>>
  readonly ownAmount: string
  readonly ownHint: (least: string, most: string) => string
  readonly email: string
  readonly emailHint: string
  readonly give: Readonly<Record<Rhythm, string>>
  /** With `{amount}`, which the browser fills in. */
  readonly giveAmount: Readonly<Record<Rhythm, string>>
  readonly giveNote: string
  readonly providerNote: string
  readonly noCharity: string
  readonly twoThings: (count: number) => string
  readonly amountMissing: string
  readonly amountTooExact: (decimals: number) => string
  readonly amountUnreadable: (typed: string, thousand: string) => string
  /** What staff are told about amounts of the paper's own. */
  readonly amountsUnreadable: (typed: string, currency: string) => string
  readonly oneAmount: string
  readonly leastAboveMost: string
  readonly howManyAmounts: string
  readonly amountsRise: string
  readonly amountOutside: (least: string, most: string) => string
  readonly emailMissing: string
  readonly emailNoAt: string
  readonly emailUnreadable: string
  // The page of giving
  readonly contribute: string
  readonly contributeDescription: string
  readonly keepItOpen: string
  readonly deck: string
  readonly yourContribution: string
  readonly letterFromEditor: string
  readonly editor: string
  readonly howWeCountThem: string
  readonly notOpen: string
  readonly notOpenText: string
  readonly questions: readonly (readonly [question: string, answer: string])[]
  // What became of it
  readonly rhythms: Readonly<Record<Rhythm, string>>
  readonly thanks: string
  readonly youGive: (amount: string, rhythm: string, paper: string) => string
  readonly youGave: (amount: string, paper: string) => string
  readonly whatNext: string
  readonly receiptSoon: string
  readonly nextPayment: (amount: string, date: string) => string
  readonly readOn: string
  readonly passOn: string
  readonly passOnText: (paper: string) => string
  readonly passOnByMail: string
  readonly account: string
  readonly accountText: string
  readonly makeAccount: string
  readonly change: string
  readonly receiptMailed: (number: string) => string
  readonly amendedMailed: (number: string) => string
  readonly partGivenBack: string
  readonly returnedTitle: Readonly<Record<Return, string>>
  readonly nothingKept: Readonly<Record<Return, (paper: string) => string>>
  readonly hiddenUntil: (date: string) => string
  readonly waiting: string
  readonly waitingText: string
  readonly lookAgain: string
  readonly failed: string
  readonly failedText: string
  readonly cancelled: string
  readonly cancelledText: string
  readonly backToProvider: string
  readonly chooseAgain: string
  readonly ended: string
  readonly endedText: Readonly<Record<EndReason, (date: string) => string>>
  readonly endedHeard: string
  readonly endedTelling: string
  readonly coveredUntil: (date: string) => string
  readonly renewalFailed: (date: string) => string
  readonly stop: Readonly<Record<Rhythm, string>>
  readonly stopNote: string
  readonly changeCard: string
  readonly payments: string
  readonly day: string
  readonly amount: string
  readonly receipt: string
  readonly paymentStates: Readonly<
    Record<'settled' | 'refunded' | 'partly-refunded' | 'disputed' | 'taken-back', string>
  >
  readonly state: string
  readonly yourContributions: string
  readonly noContributions: string
  readonly runningSince: (rhythm: string, date: string) => string
  readonly givenOn: (date: string) => string
  readonly endedOn: (rhythm: string, date: string) => string
  readonly open: string
  // The receipt
  readonly receiptSubject: (amount: string, paper: string) => string
  readonly receiptThanks: (paper: string) => string
  readonly receiptNumber: (number: string) => string
  readonly receiptAmount: (amount: string, rhythm: string) => string
  readonly receiptPaid: (date: string) => string
  readonly receiptTo: (publisher: string) => string
  readonly receiptLink: string
  readonly receiptLinkOnce: string
  // The amended receipt
  readonly returnedSubject: Readonly<Record<Return, (amount: string, paper: string) => string>>
  readonly returnedText: Readonly<Record<Return, (amount: string, paper: string) => string>>
  readonly amendedNumber: (number: string) => string
  readonly amendedPaid: (amount: string, date: string) => string
  readonly amendedGivenBack: (amount: string) => string
  readonly amendedTakenBack: (amount: string) => string
  readonly amendedKept: (amount: string) => string
  // Letters about the end, and about charges that should not have been
  readonly endedSubject: (paper: string) => string
  readonly endedTold: (date: string) => string
  readonly oddSubject: (amount: string, paper: string) => string
  readonly oddCharge: Readonly<Record<Oddity, string>>
  // How we count
  readonly howWeCount: string
  readonly countDescription: string
  readonly countIntroduction: string
  readonly countRules: readonly (readonly [term: string, meaning: string])[]
  readonly countNow: string
  readonly countShown: (shown: string) => string
  readonly countNotShown: (from: string) => string
  readonly countRounding: string
  readonly countExample: (exact: string, shown: string) => string
  readonly countOnce: string
}
