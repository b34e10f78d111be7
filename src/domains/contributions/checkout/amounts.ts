import { digitsOf, money, type Money, roughUnits } from '#platform/money'
import type { OwnAmounts, Settings } from '#platform/settings'
import { type Rhythm, rhythms } from './rhythm.ts'

/** What people are offered to give, and between which limits: the paper's own, or what suits its currency. */
export interface Offer {
  readonly currency: string
  readonly ladders: Readonly<Record<Rhythm, Ladder>>
  /** The least and the most that may be given at a time. */
  readonly least: Money
  readonly most: Money
}

/** Amounts on offer for a rhythm, and the one that is chosen at first. */
export interface Ladder {
  readonly steps: readonly Money[]
  readonly usual: Money
}

/** @example offerOf(ctx.settings).ladders.monthly.steps // €5, €10, €15, €25 */
export function offerOf({
  currency,
  ownAmounts,
}: Pick<Settings, 'currency' | 'ownAmounts'>): Offer {
  // Amounts that were set in another currency are none of this one's.
  const own: Partial<OwnAmounts> = ownAmounts?.currency === currency ? ownAmounts : {}
  const inMinor = (minor: number) => money(minor, currency)
  return {
    currency,
    ladders: Object.fromEntries(
      rhythms.map((rhythm) => [
        rhythm,
        ladderOf(own[rhythm]?.map(inMinor) ?? suitable(currency, inEuro[rhythm])),
      ]),
    ) as Record<Rhythm, Ladder>,
    least:
      own.least === undefined ? wholeUnits(roughUnits(2, currency), currency) : inMinor(own.least),
    most:
      own.most === undefined ? wholeUnits(roughUnits(5000, currency), currency) : inMinor(own.most),
  }
}

// What is offered in euro; other currencies have what is as round in them.
const inEuro = {
  monthly: [5, 10, 15, 25],
  annual: [50, 100, 150, 250],
  once: [20, 50, 100, 200],
} as const satisfies Record<Rhythm, readonly number[]>

const suitable = (currency: string, euro: readonly number[]): readonly Money[] =>
  euro.map((step) => wholeUnits(roughUnits(step, currency), currency))

// Whoever presses the button at once gives neither the least nor the most.
const ladderOf = (steps: readonly Money[]): Ladder => {
  const usual = steps[1] ?? steps[0]
  if (!usual) throw new RangeError('No amount is offered')
  return { steps, usual }
}

/** So many whole units: 10 euro are 1,000 cent. */
export const wholeUnits = (units: number, currency: string): Money =>
  money(units * 10 ** digitsOf(currency), currency)

/** An amount as a form sends it: 10, 2.5. */
export const fieldOf = ({ minor, currency }: Money): string =>
  String(minor / 10 ** digitsOf(currency))
