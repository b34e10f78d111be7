import { type Language, localeOf } from '../i18n/index.ts'
import { fail, ok, type Result } from '../result/index.ts'
import { digitsOf } from './currencies.ts'

export { digitsOf, isCurrency, roughUnits } from './currencies.ts'

/** An amount: integer minor units (cents) and an ISO 4217 currency. Never a float. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

/** @example money(1000, 'EUR') // €10 */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor))
    throw new RangeError(`Not a whole number of minor units: ${minor}`)
  return { minor, currency }
}

// Making a formatter costs more than a page: each is made once.
const formats = new Map<string, Intl.NumberFormat>()

function format(locale: string, currency: string, decimals?: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${decimals}`
  const ready =
    formats.get(key) ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      ...(decimals === undefined
        ? {}
        : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    })
  formats.set(key, ready)
  return ready
}

/** €10, €7.50: no decimals where there are none. */
export function moneyWords(language: Language, { minor, currency }: Money): string {
  const scale = 10 ** digitsOf(currency)
  const decimals = minor % scale === 0 ? 0 : digitsOf(currency)
  return format(localeOf[language], currency, decimals).format(minor / scale)
}

/** The currency's sign: €. */
export const currencySign = (language: Language, currency: string): string =>
  format(localeOf[language], currency)
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency

/**
 * Reads an amount as people write it: 10, 7.50, 7,5, 10., .50, €1,000, 1 000.00, with the
 * currency's own sign, code or name (7.50 euro). Refuses what could be read in two ways, a sign of another currency, and more decimals
 * than the currency has.
 * @example parseMoney('€7.50', 'EUR') // { ok: true, value: { minor: 750, currency: 'EUR' } }
 */
export function parseMoney(
  text: string,
  currency: string,
): Result<Money, 'unreadable' | 'too_exact'> {
  const digits = digitsOf(currency)
  const parts = partsOf(
    withoutSign(text.trim().replace(/[\s\u00a0\u202f]+/g, ' '), currency),
    digits,
  )
  if (!parts || parts.whole.length > 9) return fail('unreadable')
  if (parts.fraction.length > digits) return fail('too_exact')
  return ok(
    money(
      Number(parts.whole) * 10 ** digits + Number(parts.fraction.padEnd(digits, '0')),
      currency,
    ),
  )
}

const thousands = /^([1-9]\d{0,2}([ ,.'’])\d{3}(?:\2\d{3})*)(?:([.,])(\d+))?$/
const plain = /^(\d+)(?:[.,](\d*))?$/
const fractionAlone = /^[.,](\d+)$/

function partsOf(text: string, digits: number): { whole: string; fraction: string } | undefined {
  const grouped = thousands.exec(text)
  if (grouped) {
    const [, whole = '', group, decimal, fraction = ''] = grouped
    // 7.505 may be a price with a slip of the finger, and 1,000,50 lacks a figure somewhere.
    const isEither =
      decimal === undefined &&
      whole.length <= 7 &&
      (group === '.' || (group === ',' && digits >= 3))
    return group === decimal || isEither ? undefined : { whole: whole.replace(/\D/g, ''), fraction }
  }
  const [, cents] = fractionAlone.exec(text) ?? []
  if (cents !== undefined) return { whole: '0', fraction: cents }
  const [, whole, fraction = ''] = plain.exec(text) ?? []
  return whole === undefined ? undefined : { whole, fraction }
}

function withoutSign(text: string, currency: string): string {
  const lower = text.toLowerCase()
  for (const sign of signsOf(currency)) {
    if (lower.startsWith(sign)) return text.slice(sign.length).trim()
    if (lower.endsWith(sign)) return text.slice(0, -sign.length).trim()
  }
  return text
}

/** Its signs, its code and its names, the longest first: US$ before $, euros before euro. */
function signsOf(currency: string): readonly string[] {
  const known = signs.get(currency)
  if (known) return known
  const found = Object.values(localeOf).flatMap((locale) =>
    (['symbol', 'narrowSymbol', 'code', 'name'] as const).flatMap((currencyDisplay) =>
      [1, 2].map(
        (amount) =>
          new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
            .formatToParts(amount)
            .find(({ type }) => type === 'currency')?.value ?? currency,
      ),
    ),
  )
  const longestFirst = [...new Set(found.map((sign) => sign.toLowerCase()))].toSorted(
    (a, b) => b.length - a.length,
  )
  signs.set(currency, longestFirst)
  return longestFirst
}

const signs = new Map<string, readonly string[]>()
