import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../i18n/index.ts'
import { currencySign, money, moneyWords, parseMoney } from './index.ts'

const read = (text: string, currency = 'EUR') => {
  const parsed = parseMoney(text, currency)
  return parsed.ok ? parsed.value.minor : parsed.issues
}

describe('an amount in words', () => {
  test('has no decimals where there are none', () => {
    expect(moneyWords('en', money(1000, 'EUR'))).toBe('€10')
    expect(moneyWords('en', money(750, 'EUR'))).toBe('€7.50')
    expect(moneyWords('ga', money(123_456, 'EUR'))).toBe('€1,234.56')
    expect(moneyWords('ga', money(5000, 'JPY'))).toBe('¥5,000')
  })

  test('has the sign of its currency', () => {
    expect([currencySign('en', 'EUR'), currencySign('ga', 'GBP')]).toEqual(['€', '£'])
    // The same amount in another currency, straight after it, has that one’s sign and decimals.
    expect(moneyWords('en', money(750, 'GBP'))).toBe('£7.50')
    expect(moneyWords('en', money(750, 'EUR'))).toBe('€7.50')
    expect(moneyWords('en', money(7500, 'KWD'))).toBe('KWD\u00a07.500')
  })

  test('is read back as the same amount, in every language and currency', () => {
    const amounts = fc.record({
      minor: fc.nat(99_999_999_999),
      currency: fc.constantFrom('EUR', 'GBP', 'USD', 'JPY', 'CHF'),
      language: fc.constantFrom(...languages),
    })
    fc.assert(
      fc.property(amounts, ({ minor, currency, language }) => {
        const amount = money(currency === 'JPY' ? minor % 1_000_000_000 : minor, currency)
        expect(parseMoney(moneyWords(language, amount), currency)).toEqual({
          ok: true,
          value: amount,
        })
      }),
    )
  })
})

describe('an amount as it is typed', () => {
  test.each([
    ['10', 1000],
    ['7.50', 750],
    ['7,5', 750],
    [' €1,000 ', 100_000],
    ['1 000.00', 100_000],
    ['1\u00a0000,00', 100_000],
    ['1.000,50', 100_050],
    ['1,000.50', 100_050],
    ['1.000.000', 100_000_000],
    ["1'000'000", 100_000_000],
    ['10 €', 1000],
    ['eur 10', 1000],
    ['0.05', 5],
    ['10.', 1000],
    ['10,', 1000],
    ['.50', 50],
    ['7.50 euro', 750],
    ['20 Euros', 2000],
    ['1  000', 100_000],
    ['123,456', 12_345_600],
    ['0', 0],
  ])('%j is %d cents', (text, minor) => {
    expect(read(text)).toBe(minor)
  })

  test.each([
    '',
    'ten',
    '1e3',
    '-5',
    '+5',
    '.',
    '10..',
    '7.50 dollars',
    '20 francs',
    '7.505',
    '1.000',
    '123.456',
    '1,000,50',
    '1,00,000',
    '10 50',
    '1 5',
    '10 10',
    '$10',
    '£10',
    '€10€€',
    '١٠',
    '1234567890',
    '1,000,000,000',
    'Infinity',
  ])('%j cannot be read', (text) => {
    expect(read(text)).toBe('unreadable')
  })

  test.each(['0.500', '12345.678', '7,1234', '1,000.000', '1.000,000'])(
    '%j is more exact than a cent',
    (text) => {
      expect(read(text)).toBe('too_exact')
    },
  )

  test('of the signs of a currency the longest is taken', () => {
    expect([read('US$10', 'USD'), read('$10', 'USD')]).toEqual([1000, 1000])
  })

  test('a yen has no decimals', () => {
    expect(read('500', 'JPY')).toBe(500)
    expect(read('¥1,000', 'JPY')).toBe(1000)
    expect(read('1,000.5', 'JPY')).toBe('too_exact')
    expect(read('7.5', 'JPY')).toBe('too_exact')
  })

  test('where a currency has three decimals, 1.500 may be either and is refused', () => {
    expect(read('1.500', 'KWD')).toBe('unreadable')
    expect(read('1,500', 'KWD')).toBe('unreadable')
    expect(read('1 500', 'KWD')).toBe(1_500_000)
    expect(read('1,500.000', 'KWD')).toBe(1_500_000)
    expect(read('1.5', 'KWD')).toBe(1500)
  })

  test('no text makes anything but a whole number of cents or a refusal', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,' €$")) }),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const minor = read(text)
        expect(typeof minor === 'string' || (Number.isSafeInteger(minor) && minor >= 0)).toBe(true)
      }),
    )
  })

  test('an amount that is no whole number of cents is a defect', () => {
    expect(() => money(7.5, 'EUR')).toThrow('Not a whole number of minor units: 7.5')
    expect(() => money(7.5, 'EUR')).toThrow(RangeError)
    expect(() => money(Number.NaN, 'EUR')).toThrow(RangeError)
  })
})
