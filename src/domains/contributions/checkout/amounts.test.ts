import { describe, expect, test } from 'vitest'
import { isCurrency, moneyWords, parseMoney } from '#platform/money'
import { fieldOf, ladderOf, limitsOf } from './amounts.ts'
import { giveFields, readGiveForm } from './read-give-form.ts'
import { oftenOf, rhythms } from './rhythm.ts'

const currencies = Intl.supportedValuesOf('currency').filter(isCurrency)
const shown = (currency: string) => rhythms.flatMap((rhythm) => ladderOf(rhythm, currency).steps)

describe('amounts on offer', () => {
  test.each([
    ['EUR', '5, 10, 15, 25', '2 to 5,000'],
    ['JPY', '500, 1,000, 1,500, 2,500', '200 to 500,000'],
    ['KWD', '2.500, 5, 7.500, 12.500', '1 to 2,500'],
    ['CZK', '100, 200, 300, 500', '40 to 100,000'],
  ])('in %s are %s a month, from %s', (currency, ladder, range) => {
    const words = (amount: { minor: number; currency: string }) =>
      moneyWords('en', amount).replace(/[^\d.,]/g, '')
    const { least, most } = limitsOf(currency)
    expect(ladderOf('monthly', currency).steps.map(words).join(', ')).toBe(ladder)
    expect(`${words(least)} to ${words(most)}`).toBe(range)
  })

  test('are within the limits of every currency, and its form takes each as it is sent', () => {
    expect(currencies.length).toBeGreaterThan(140)
    for (const currency of currencies) {
      const { least, most } = limitsOf(currency)
      for (const rhythm of rhythms)
        for (const step of ladderOf(rhythm, currency).steps) {
          const often = oftenOf[rhythm]
          const fields = giveFields.parse({ often, [`amount-${often}`]: fieldOf(step) })
          expect(readGiveForm(fields, 'en', currency)).toMatchObject({ value: { amount: step } })
        }
      for (const limit of [least, most])
        expect(parseMoney(fieldOf(limit), currency)).toEqual({ ok: true, value: limit })
      expect(
        shown(currency).every(({ minor }) => minor >= least.minor && minor <= most.minor),
      ).toBe(true)
    }
  })

  test('an amount that is too exact is refused by the decimals of its currency', () => {
    const fields = giveFields.parse({ often: 'once', own: '500.5' })
    expect(readGiveForm(fields, 'en', 'JPY')).toMatchObject({
      issues: [{ message: 'Write the amount in whole figures: this currency has no decimals.' }],
    })
    const exact = giveFields.parse({ often: 'once', own: '7.1234' })
    expect(readGiveForm(exact, 'en', 'KWD')).toMatchObject({
      issues: [{ message: expect.stringContaining('three figures') }],
    })
  })
})
