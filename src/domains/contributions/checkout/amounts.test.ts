import { describe, expect, test } from 'vitest'
import { isCurrency, moneyWords, parseMoney } from '#platform/money'
import { fieldOf, offerOf } from './amounts.ts'
import { amountTexts, readOwnAmounts } from './read-own-amounts.ts'
import { giveFields, readGiveForm } from './read-give-form.ts'
import { oftenOf, rhythms } from './rhythm.ts'

const currencies = Intl.supportedValuesOf('currency').filter(isCurrency)
const suitable = (currency: string) => offerOf({ currency, ownAmounts: null })
const shown = (currency: string) =>
  rhythms.flatMap((rhythm) => suitable(currency).ladders[rhythm].steps)

describe('amounts on offer', () => {
  test.each([
    ['EUR', '5, 10, 15, 25', '2 to 5,000'],
    ['JPY', '500, 1,000, 1,500, 2,500', '200 to 500,000'],
    ['KWD', '2.500, 5, 7.500, 12.500', '1 to 2,500'],
    ['CZK', '100, 200, 300, 500', '40 to 100,000'],
  ])('in %s are %s a month, from %s', (currency, ladder, range) => {
    const words = (amount: { minor: number; currency: string }) =>
      moneyWords('en', amount).replace(/[^\d.,]/g, '')
    const { ladders, least, most } = suitable(currency)
    expect(ladders.monthly.steps.map(words).join(', ')).toBe(ladder)
    expect(`${words(least)} to ${words(most)}`).toBe(range)
  })

  test('are within the limits of every currency, and its form takes each as it is sent', () => {
    expect(currencies.length).toBeGreaterThan(140)
    for (const currency of currencies) {
      const { ladders, least, most } = suitable(currency)
      for (const rhythm of rhythms)
        for (const step of ladders[rhythm].steps) {
          const often = oftenOf[rhythm]
          const fields = giveFields.parse({ often, [`amount-${often}`]: fieldOf(step) })
          expect(readGiveForm(fields, 'en', suitable(currency))).toMatchObject({
            value: { amount: step },
          })
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
    expect(readGiveForm(fields, 'en', suitable('JPY'))).toMatchObject({
      issues: [{ message: 'Enter a whole amount: this currency has no decimals.' }],
    })
    const exact = giveFields.parse({ often: 'once', own: '7.1234' })
    expect(readGiveForm(exact, 'en', suitable('KWD'))).toMatchObject({
      issues: [{ message: expect.stringContaining('at most three decimals') }],
    })
  })
})

describe('amounts of the paper’s own', () => {
  const none = { monthly: '', annual: '', once: '', least: '', most: '' }

  test.each([
    ['EUR', { monthly: '3, 6, 9' }],
    ['EUR', { annual: '36, 72', least: '3' }],
    ['KWD', { once: '2.5, 5, 7.25, 10, 20, 40', most: '1000' }],
    [
      'JPY',
      {
        monthly: '300, 600',
        annual: '3000, 6000',
        once: '1000, 2000',
        least: '100',
        most: '90000',
      },
    ],
  ])('in %s as %j are offered, and stand in the form as they were written', (currency, written) => {
    const texts = { ...none, ...written }
    const read = readOwnAmounts(texts, 'en', currency)
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    const settings = { currency, ownAmounts: read.value }
    expect(amountTexts(settings)).toEqual(texts)
    const offer = offerOf(settings)
    for (const rhythm of rhythms) {
      const { steps, usual } = offer.ladders[rhythm]
      expect(usual).toEqual(steps[1])
      if (texts[rhythm] !== '') expect(steps.map(fieldOf).join(', ')).toBe(texts[rhythm])
      else expect(steps).toEqual(suitable(currency).ladders[rhythm].steps)
    }
    for (const limit of ['least', 'most'] as const)
      expect(texts[limit] === '' ? offer[limit] : fieldOf(offer[limit])).toEqual(
        texts[limit] === '' ? suitable(currency)[limit] : texts[limit],
      )
  })

  test('are none of another currency’s, and none at all is what suits the currency', () => {
    const read = readOwnAmounts({ ...none, monthly: '3, 6' }, 'en', 'EUR')
    if (!read.ok) throw new Error('refused')
    expect(offerOf({ currency: 'JPY', ownAmounts: read.value })).toEqual(suitable('JPY'))
    expect(amountTexts({ currency: 'JPY', ownAmounts: read.value })).toEqual(none)
    expect(readOwnAmounts(none, 'en', 'EUR')).toEqual({ ok: true, value: null })
  })

  test.each([
    [{ monthly: '5, ten' }, 'monthly', '“ten” is not an amount in EUR'],
    [{ annual: '5,10,15' }, 'annual', 'a comma and a space'],
    [{ once: '5' }, 'once', 'two to six amounts'],
    [{ once: '5, 6, 7, 8, 9, 10, 11' }, 'once', 'two to six amounts'],
    [{ monthly: '10, 5' }, 'monthly', 'from small to large'],
    [{ monthly: '5, 5' }, 'monthly', 'from small to large'],
    [{ monthly: '1, 5' }, 'monthly', 'from €2 to €5,000'],
    [{ monthly: '5, 50', most: '20' }, 'monthly', 'from €2 to €20'],
    [{ least: '3, 4' }, 'least', 'one amount'],
    [{ least: '0' }, 'least', 'not an amount'],
    [{ least: '9000' }, 'least', 'must not be larger than the largest'],
    [{ most: '1' }, 'most', 'must not be larger than the largest'],
  ])('%j is refused at %s: %s', (written, field, words) => {
    expect(readOwnAmounts({ ...none, ...written }, 'en', 'EUR')).toMatchObject({
      issues: [{ field, message: expect.stringContaining(words) }],
    })
  })
})
