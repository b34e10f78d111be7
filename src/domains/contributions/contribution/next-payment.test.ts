import { describe, expect, test } from 'vitest'
import { nextPayment } from './next-payment.ts'
import type { Contribution } from './contribution.ts'

const zone = 'Europe/Dublin'
const began = new Date('2026-01-31T12:00:00Z')

function next(of: Partial<Contribution>, paid: string, now = paid): string | undefined {
  const running = {
    rhythm: 'monthly',
    state: 'running',
    startedAt: began,
    lastFailureAt: null,
    ...of,
  }
  return nextPayment(running as Contribution, { paidAt: new Date(paid) }, zone, new Date(now))
    ?.toISOString()
    .slice(0, 10)
}

describe('the next payment', () => {
  test('is taken a month or a year after the first', () => {
    expect(next({}, '2026-01-31T12:00:00Z')).toBe('2026-02-28')
    expect(next({ rhythm: 'annual' }, '2026-01-31T12:00:00Z')).toBe('2027-01-31')
  })

  test('keeps the day on which giving began after a short month', () => {
    expect(next({}, '2026-02-28T12:00:00Z')).toBe('2026-03-31')
  })

  test('is not the one that came a little early', () => {
    expect(next({}, '2026-02-27T23:00:00Z')).toBe('2026-03-31')
  })

  test('is not promised after a failure, an end, a gift once, or when it is late', () => {
    const paid = '2026-01-31T12:00:00Z'
    expect(next({ lastFailureAt: began }, paid)).toBeUndefined()
    expect(next({ state: 'ended' }, paid)).toBeUndefined()
    expect(next({ rhythm: 'once', state: 'fulfilled' }, paid)).toBeUndefined()
    expect(next({}, paid, '2026-03-01T12:00:00Z')).toBeUndefined()
  })
})
