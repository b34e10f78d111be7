import { Temporal } from 'temporal-polyfill'
import { dayIn } from '#platform/zones'
import type { Rhythm } from '../checkout/rhythm.ts'

/** How long a payment makes a supporter: its period, and a week in which to see to an expired card. */
const coverage = { daysAfterPeriod: 7, daysOfOnce: 365 } as const

/**
 * The last day, in the newsroom's zone, that a payment covers. A month paid for on 31 January ends
 * on 28 February.
 * @example coveredUntil('Europe/Dublin', 'monthly', new Date('2026-01-31T12:00:00Z')) // '2026-03-07'
 */
export function coveredUntil(zone: string, rhythm: Rhythm, paidAt: Date): string {
  const day = Temporal.PlainDate.from(dayIn(zone, paidAt))
  if (rhythm === 'once') return day.add({ days: coverage.daysOfOnce }).toString()
  const periodEnds = day.add({ months: rhythm === 'monthly' ? 1 : 12 })
  return periodEnds.add({ days: coverage.daysAfterPeriod }).toString()
}
