import { digitsOf, money, type Money, roughUnits } from '#platform/money'
import type { Rhythm } from './rhythm.ts'

/** Amounts on offer for a rhythm, and the one that is chosen at first. */
export interface Ladder {
  readonly steps: readonly Money[]
  readonly usual: Money
}

// In euro; every other currency has its own, as round as these.
const inEuro = {
  monthly: { steps: [5, 10, 15, 25], usual: 10 },
  annual: { steps: [50, 100, 150, 250], usual: 100 },
  once: { steps: [20, 50, 100, 200], usual: 50 },
} as const satisfies Record<Rhythm, { steps: readonly number[]; usual: number }>

/** @example ladderOf('monthly', 'JPY') // ¥500, ¥1,000, ¥1,500, ¥2,500 */
export const ladderOf = (rhythm: Rhythm, currency: string): Ladder => ({
  steps: inEuro[rhythm].steps.map((step) => wholeUnits(roughUnits(step, currency), currency)),
  usual: wholeUnits(roughUnits(inEuro[rhythm].usual, currency), currency),
})

/** The least and the most that may be given at a time. */
export const limitsOf = (currency: string): { least: Money; most: Money } => ({
  least: wholeUnits(roughUnits(2, currency), currency),
  most: wholeUnits(roughUnits(5000, currency), currency),
})

/** So many whole units: 10 euro are 1,000 cent. */
export const wholeUnits = (units: number, currency: string): Money =>
  money(units * 10 ** digitsOf(currency), currency)

/** An amount as a form sends it: 10, 2.5. */
export const fieldOf = ({ minor, currency }: Money): string =>
  String(minor / 10 ** digitsOf(currency))
