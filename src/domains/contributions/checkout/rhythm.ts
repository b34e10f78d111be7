import { digitsOf, money, type Money } from '#platform/money'

/** How often a reader gives. */
export type Rhythm = 'once' | 'monthly' | 'annual'
export const rhythms = ['monthly', 'annual', 'once'] as const satisfies readonly Rhythm[]

/** The words that forms and their style sheet use for a rhythm: `often=month`. */
export const oftenOf = { monthly: 'month', annual: 'year', once: 'once' } as const satisfies Record<
  Rhythm,
  string
>
export type Often = (typeof oftenOf)[Rhythm]
export const rhythmOf: Record<Often, Rhythm> = { month: 'monthly', year: 'annual', once: 'once' }

/** Amounts on offer, in whole units of the paper's currency. */
export const ladders: Record<
  Rhythm,
  { readonly steps: readonly number[]; readonly usual: number }
> = {
  monthly: { steps: [5, 10, 15, 25], usual: 10 },
  annual: { steps: [50, 100, 150, 250], usual: 100 },
  once: { steps: [20, 50, 100, 200], usual: 50 },
}

/** What may be given, in whole units of the paper's currency. */
export const limits = { least: 2, most: 5000 } as const

/** So many whole units: 10 euro are 1,000 cent. */
export const wholeUnits = (units: number, currency: string): Money =>
  money(units * 10 ** digitsOf(currency), currency)
