import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coveredUntil } from './coverage.ts'
import { roundDown } from './round-down.ts'

describe('what a payment covers', () => {
  test.each([
    ['monthly', '2026-11-24T14:32:00Z', '2026-12-31'],
    ['monthly', '2026-01-31T12:00:00Z', '2026-03-07'],
    ['monthly', '2028-01-31T12:00:00Z', '2028-03-07'],
    ['annual', '2026-11-24T14:32:00Z', '2027-12-01'],
    ['annual', '2028-02-29T12:00:00Z', '2029-03-07'],
    ['once', '2026-11-24T14:32:00Z', '2027-11-24'],
    ['once', '2027-11-24T14:32:00Z', '2028-11-23'],
    // Half past eleven in the evening of 30 June in London is a summer's 1 July in Dublin only by the clock there.
    ['monthly', '2026-06-30T23:30:00Z', '2026-08-08'],
  ] as const)('%s, paid at %s: until %s', (rhythm, paidAt, until) => {
    expect(coveredUntil('Europe/Dublin', rhythm, new Date(paidAt))).toBe(until)
  })

  test('the newsroom’s zone decides which day it is', () => {
    const paidAt = new Date('2026-11-24T23:30:00Z')
    expect(coveredUntil('Europe/Dublin', 'once', paidAt)).toBe('2027-11-24')
    expect(coveredUntil('Pacific/Auckland', 'once', paidAt)).toBe('2027-11-25')
  })

  test('a month never leaves a gap before the next payment of the same day', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2026-01-01T00:00:00Z'),
          max: new Date('2031-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        (paidAt) => {
          const until = Date.parse(`${coveredUntil('UTC', 'monthly', paidAt)}T00:00:00Z`)
          const days =
            (until - Date.parse(`${paidAt.toISOString().slice(0, 10)}T00:00:00Z`)) / 86_400_000
          expect(days).toBeGreaterThanOrEqual(35)
          expect(days).toBeLessThanOrEqual(38)
        },
      ),
    )
  })
})

describe('the number that is shown', () => {
  test.each([
    [0, undefined],
    [19, undefined],
    [20, 20],
    [99, 99],
    [100, 100],
    [109, 100],
    [1339, 1300],
    [1999, 1900],
    [6148, 6100],
    [9999, 9900],
    [123_456, 120_000],
  ])('%i is shown as %s', (supporters, shown) => {
    expect(roundDown(supporters)).toBe(shown)
  })

  test('is never more than there are, and never less by a tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 10_000_000 }), (supporters) => {
        const shown = roundDown(supporters) ?? 0
        expect(shown).toBeLessThanOrEqual(supporters)
        expect(shown).toBeGreaterThan(supporters * 0.9)
      }),
    )
  })
})
