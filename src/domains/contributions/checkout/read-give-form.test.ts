import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money } from '#platform/money'
import { offerOf } from './amounts.ts'
import { giveFields, readGiveForm } from './read-give-form.ts'

const read = (fields: object) =>
  readGiveForm(giveFields.parse(fields), 'en', offerOf({ currency: 'EUR', ownAmounts: null }))
const ownAmount = (own: string) => read({ often: 'once', own, email: 'aoife@example.com' })

describe('the form that gives', () => {
  test('takes the amount of the chosen rhythm', () => {
    const fields = {
      'amount-month': '10',
      'amount-year': '100',
      'amount-once': '50',
      email: 'aoife@example.com',
    }
    expect(read({ ...fields, often: 'month' })).toEqual({
      ok: true,
      value: { rhythm: 'monthly', amount: money(1000, 'EUR'), email: 'aoife@example.com' },
    })
    expect(read({ ...fields, often: 'year' })).toMatchObject({
      value: { rhythm: 'annual', amount: money(10_000, 'EUR') },
    })
    expect(read({ ...fields, often: 'once' })).toMatchObject({
      value: { rhythm: 'once', amount: money(5000, 'EUR') },
    })
  })

  test('an own amount counts before the ladder’s', () => {
    expect(read({ often: 'month', 'amount-month': '10', own: ' €7,50 ' })).toMatchObject({
      value: { amount: money(750, 'EUR'), email: undefined },
    })
  })

  test.each([
    ['2', 200],
    ['2.00', 200],
    ['5000', 500_000],
    ['5,000.00', 500_000],
    ['1 000', 100_000],
    ['7.5', 750],
  ])('%s is %i cent', (own, minor) => {
    expect(ownAmount(own)).toMatchObject({ ok: true, value: { amount: { minor } } })
  })

  test.each(['1.99', '0', '5000.01', '5001', '999999999'])(
    '%s is outside of what can be given',
    (own) => {
      expect(ownAmount(own)).toEqual({
        ok: false,
        issues: [{ field: 'own', message: 'The amount must be from €2 to €5,000.' }],
      })
    },
  )

  test.each([
    '1e3',
    '１０',
    '-5',
    'ten',
    '0x10',
    '5,0,0',
    '10 dollars',
    'Infinity',
    '<b>10</b>',
    '5.000',
  ])('%s is not read as something else', (own) => {
    expect(ownAmount(own)).toEqual({
      ok: false,
      issues: [
        {
          field: 'own',
          message: `“${own}” is not a valid amount. For €1,000, enter 1000.`,
        },
      ],
    })
  })

  test('more figures than the currency has are refused, not rounded', () => {
    expect(ownAmount('2.005')).toMatchObject({ ok: false, issues: [{ field: 'own' }] })
    expect(ownAmount('12.3456')).toMatchObject({ ok: false, issues: [{ field: 'own' }] })
  })

  test('everything that is wrong is named at once', () => {
    expect(read({ often: 'month', own: '1e3', email: 'aoife.example.com' })).toEqual({
      ok: false,
      issues: [
        {
          field: 'own',
          message: '“1e3” is not a valid amount. For €1,000, enter 1000.',
        },
        {
          field: 'email',
          message:
            'The e-mail address has no @ in it. Add the @ and what comes after it, as in aoife@example.com.',
        },
      ],
    })
    expect(read({ often: 'month', email: '' })).toMatchObject({
      issues: [
        { message: 'Choose an amount, or enter your own.' },
        { message: 'Enter an e-mail address for the receipt.' },
      ],
    })
    expect(read({ often: 'month', own: '5', email: 'a@b' })).toMatchObject({
      issues: [{ field: 'email' }],
    })
    expect(read({ often: 'month', own: '5', email: 'a@b.ie, c@d.ie' })).toMatchObject({
      issues: [{ field: 'email' }],
    })
  })

  test('every sum of cents that may be given is read exactly, however it is written', () => {
    const written = (minor: number): string[] => {
      const [whole, cents] = [Math.floor(minor / 100), String(minor % 100).padStart(2, '0')]
      return [
        `${whole}.${cents}`,
        `${whole},${cents}`,
        `€${whole}.${cents}`,
        `${whole.toLocaleString('en')}.${cents}`,
        `${whole.toLocaleString('de')},${cents}`,
      ]
    }
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 500_000 }), (minor) => {
        for (const own of written(minor))
          expect(ownAmount(own)).toMatchObject({ ok: true, value: { amount: { minor } } })
      }),
    )
  })

  test('whatever is typed is either refused in words or a whole number of cents within the limits', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[€\d., -]{1,12}$/)),
        (own) => {
          const result = ownAmount(own)
          if (result.ok) {
            expect(Number.isSafeInteger(result.value.amount.minor)).toBe(true)
            expect(result.value.amount.minor).toBeGreaterThanOrEqual(200)
            expect(result.value.amount.minor).toBeLessThanOrEqual(500_000)
          } else expect(result.issues[0]?.message.length).toBeGreaterThan(10)
        },
      ),
      { numRuns: 500 },
    )
  })
})
