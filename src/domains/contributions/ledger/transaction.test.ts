import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { money } from '#platform/money'
import {
  disputeLostLines,
  disputeOpenedLines,
  disputeWonLines,
  type Line,
  paymentLines,
  refundLines,
} from './transaction.ts'

const ten = money(1000, 'EUR')
const shown = (lines: readonly Line[]) =>
  lines.map(({ account, amount }) => `${account} ${amount.minor} ${amount.currency}`)

test.each<[string, () => Line[], string[]]>([
  [
    'a payment',
    () => paymentLines('demo', ten, money(45, 'EUR')),
    ['clearing:demo 955 EUR', 'fees 45 EUR', 'income -1000 EUR'],
  ],
  [
    'a payment without a fee',
    () => paymentLines('demo', ten, money(0, 'EUR')),
    ['clearing:demo 1000 EUR', 'income -1000 EUR'],
  ],
  ['a refund', () => refundLines('demo', ten), ['refunds 1000 EUR', 'clearing:demo -1000 EUR']],
  [
    'a dispute that is opened',
    () => disputeOpenedLines('demo', ten),
    ['disputes-held 1000 EUR', 'clearing:demo -1000 EUR'],
  ],
  [
    'a dispute that is won',
    () => disputeWonLines('demo', ten),
    ['clearing:demo 1000 EUR', 'disputes-held -1000 EUR'],
  ],
  [
    'a dispute that is lost',
    () => disputeLostLines(ten),
    ['dispute-losses 1000 EUR', 'disputes-held -1000 EUR'],
  ],
])('%s moves money between these accounts', (_what, lines, expected) => {
  expect(shown(lines())).toEqual(expected)
})

test('whatever happens to money, its lines add up to nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 1e9 }),
      (one, other) => {
        const amount = money(Math.max(one, other), 'EUR')
        const fee = money(Math.min(one, other), 'EUR')
        for (const lines of [
          paymentLines('demo', amount, fee),
          refundLines('demo', amount),
          disputeOpenedLines('demo', amount),
          disputeWonLines('demo', amount),
          disputeLostLines(amount),
        ])
          expect(lines.reduce((sum, line) => sum + line.amount.minor, 0)).toBe(0)
      },
    ),
  )
})
