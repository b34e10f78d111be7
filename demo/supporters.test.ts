import { expect, test } from 'vitest'
import { crowd, readers } from './cast.ts'
import { contributions, type Contribution } from './supporters.ts'

const now = new Date('2026-11-24T22:20:00Z')
const everyone = contributions(now)

test.each([
  new Date('2022-01-21T19:05:00Z'),
  now,
  new Date('2027-03-01T03:00:00Z'),
  new Date('2028-02-29T23:59:00Z'),
])('some 1,340 are covered on %s', (moment) => {
  const covered = contributions(moment).filter((given) => isCovered(given, moment))
  expect(covered.length).toBeGreaterThanOrEqual(1_320)
  expect(covered.length).toBeLessThan(1_360)
})

test('all amounts are whole cent in the range that the paper takes, and fees are less', () => {
  for (const { amount, payments } of everyone) {
    expect(Number.isInteger(amount) && amount >= 200 && amount <= 500_000).toBe(true)
    for (const payment of payments) {
      expect(payment.amount).toBe(amount)
      expect(payment.fee > 0 && payment.fee < amount).toBe(true)
    }
  }
})

test('payments are in order, between the beginning and the present, and what came back came later', () => {
  for (const { startedAt, ended, payments, key } of everyone) {
    expect(payments[0]?.at, key).toEqual(startedAt)
    const times = payments.map((payment) => payment.at.getTime())
    expect(times, key).toEqual(times.toSorted((one, other) => one - other))
    expect(Math.max(...times)).toBeLessThanOrEqual((ended?.at ?? now).getTime())
    for (const { at, outcome } of payments) {
      if (outcome.kind !== 'settled') expect(outcome.at > at && outcome.at <= now).toBe(true)
    }
  }
})

test('every outcome occurs, and readers who are supporters have a contribution', () => {
  const kinds = everyone.flatMap((given) => given.payments.map((paid) => paid.outcome.kind))
  expect(new Set(kinds)).toEqual(
    new Set(['settled', 'refunded', 'dispute-open', 'dispute-won', 'dispute-lost']),
  )
  expect(everyone.some((given) => given.ended?.why === 'card-failed')).toBe(true)
  const givers = everyone.flatMap((given) => ('reader' in given.giver ? [given.giver.reader] : []))
  const supporters = [...Object.values(readers), ...crowd]
    .filter((reader) => reader.supporter)
    .map((reader) => reader.key)
  expect(givers.toSorted()).toEqual(supporters.toSorted())
})

/** The public definition: a period and seven days, or 365 days; not what was given back. */
function isCovered({ rhythm, payments }: Contribution, at: Date): boolean {
  return payments.some(({ at: paidAt, outcome }) => {
    if (outcome.kind === 'refunded' || outcome.kind === 'dispute-lost') return false
    const end = new Date(paidAt)
    if (rhythm === 'monthly') end.setUTCMonth(end.getUTCMonth() + 1, end.getUTCDate() + 7)
    else if (rhythm === 'annual')
      end.setUTCFullYear(end.getUTCFullYear() + 1, end.getUTCMonth(), end.getUTCDate() + 7)
    else end.setUTCDate(end.getUTCDate() + 365)
    return paidAt <= at && at < end
  })
}
