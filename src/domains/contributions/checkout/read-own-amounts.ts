import type { Language } from '#platform/i18n'
import { type Money, moneyWords, parseMoney } from '#platform/money'
import { fail, type Issue, ok, type Result } from '#platform/result'
import type { OwnAmounts } from '#platform/settings'
import { words } from '../words.ts'
import { fieldOf, offerOf } from './amounts.ts'
import { type Rhythm, rhythms } from './rhythm.ts'

/** The amounts of a paper as staff write them; an empty text is what suits the currency. */
export type AmountTexts = Readonly<Record<Rhythm | 'least' | 'most', string>>

/** @example amountTexts(settings).monthly // '5, 10, 15, 25'; '' where the paper has none of its own */
export function amountTexts(settings: {
  currency: string
  ownAmounts: OwnAmounts | null
}): AmountTexts {
  const { currency, ownAmounts } = settings
  const own: Partial<OwnAmounts> = ownAmounts?.currency === currency ? ownAmounts : {}
  const text = (minors: readonly (number | undefined)[] = []) =>
    minors
      .flatMap((minor) => (minor === undefined ? [] : [fieldOf({ minor, currency })]))
      .join(', ')
  return {
    monthly: text(own.monthly),
    annual: text(own.annual),
    once: text(own.once),
    least: text([own.least]),
    most: text([own.most]),
  }
}

/** What is offered where those fields are empty, as they would be written. */
export function suitableAmounts(currency: string): AmountTexts {
  const { ladders, least, most } = offerOf({ currency, ownAmounts: null })
  const text = (...amounts: readonly Money[]) => amounts.map(fieldOf).join(', ')
  return {
    monthly: text(...ladders.monthly.steps),
    annual: text(...ladders.annual.steps),
    once: text(...ladders.once.steps),
    least: text(least),
    most: text(most),
  }
}

/** Reads what staff wrote; everything that is wrong is named at once, by its field. Null where all is empty. */
export function readOwnAmounts(
  texts: AmountTexts,
  language: Language,
  currency: string,
): Result<OwnAmounts | null> {
  const w = words[language]
  const issues: Issue[] = []
  const read = (field: keyof AmountTexts): readonly Money[] =>
    amountsIn(texts[field]).flatMap((text) => {
      const parsed = parseMoney(text, currency)
      if (parsed.ok && parsed.value.minor > 0) return [parsed.value]
      issues.push({ field, message: w.amountsUnreadable(text, currency) })
      return []
    })
  const [least, ...moreThanLeast] = read('least')
  const [most, ...moreThanMost] = read('most')
  const ladders = Object.fromEntries(rhythms.map((rhythm) => [rhythm, read(rhythm)]))
  const one = (field: 'least' | 'most') => issues.push({ field, message: w.oneAmount })
  if (moreThanLeast.length > 0) one('least')
  if (moreThanMost.length > 0) one('most')
  if (issues.length > 0) return fail(issues)

  const limits = offerOf({
    currency,
    ownAmounts: { currency, least: least?.minor, most: most?.minor },
  })
  if (limits.least.minor > limits.most.minor)
    return fail([{ field: least ? 'least' : 'most', message: w.leastAboveMost }])
  const range = [moneyWords(language, limits.least), moneyWords(language, limits.most)] as const
  for (const rhythm of rhythms) {
    const steps = ladders[rhythm] ?? []
    const message =
      steps.length === 0
        ? undefined
        : steps.length < 2 || steps.length > 6
          ? w.howManyAmounts
          : steps.some(({ minor }, at) => minor <= (steps[at - 1]?.minor ?? 0))
            ? w.amountsRise
            : steps.some(({ minor }) => minor < limits.least.minor || minor > limits.most.minor)
              ? w.amountOutside(...range)
              : undefined
    if (message) issues.push({ field: rhythm, message })
  }
  if (issues.length > 0) return fail(issues)
  if (Object.values(texts).every((text) => text.trim() === '')) return ok(null)
  const minors = (rhythm: Rhythm) => {
    const steps = ladders[rhythm] ?? []
    return steps.length > 0 ? steps.map(({ minor }) => minor) : undefined
  }
  return ok({
    currency,
    monthly: minors('monthly'),
    annual: minors('annual'),
    once: minors('once'),
    least: least?.minor,
    most: most?.minor,
  })
}

// A comma within an amount parts its decimals: one between two amounts has a space behind it.
const amountsIn = (text: string): readonly string[] =>
  text
    .split(/;|,(?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
