import { describe, expect, test } from 'vitest'
import { digitsOf, isCurrency, roughUnits } from './currencies.ts'

describe('a currency', () => {
  test.each(['EUR', 'GBP', 'JPY', 'KWD', 'XOF', 'XCG'])(
    '%s is one that people can give in',
    (code) => {
      expect(isCurrency(code)).toBe(true)
    },
  )

  test.each([
    'DEM',
    'FRF',
    'HRK',
    'BGN',
    'VEF',
    'ANG',
    'XAU',
    'XTS',
    'CLF',
    'eur',
    'EU',
    'EURO',
    'XEUR',
    'CHF EUR',
    'D K',
    '',
  ])('%j is not in use as money', (code) => {
    expect(isCurrency(code)).toBe(false)
  })

  // ISO 4217, as gateways count; what a browser shows without cents (HUF, IDR) has them all the same.
  test.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['TND', 3],
    ['HUF', 2],
    ['IDR', 2],
    ['ISK', 0],
  ])('%s has %i decimals', (code, digits) => {
    expect(digitsOf(code)).toBe(digits)
  })
})

test.each([
  ['EUR', 5],
  ['KWD', 2.5],
  ['SEK', 50],
  ['JPY', 500],
  ['IDR', 100_000],
])('what five euro buy costs round units of %s: %d', (code, units) => {
  expect(roughUnits(5, code)).toBe(units)
})

test('of a currency that was given up a paper keeps the euro’s figures', () => {
  expect(roughUnits(5, 'BGN')).toBe(5)
})
