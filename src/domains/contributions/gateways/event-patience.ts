import { day, hour, minute } from '#platform/clock'
import type { PutOff, StoredEvent } from './gateway-events.queries.ts'

const triesOfFailure = 8
const longestPause = 6 * hour
const waitsAtMost = 3 * day

/** Tried again after a minute, four, sixteen and so on, for about a day; then parked. */
export function afterFailure({ tries }: StoredEvent, failure: string, now: Date): PutOff {
  if (tries + 1 >= triesOfFailure)
    return { state: 'parked', waitsFor: [], failure, nextTryAt: null }
  const pause = Math.min(minute * 4 ** tries, longestPause)
  return { state: 'failed', waitsFor: [], failure, nextTryAt: after(now, pause) }
}

/** Woken by what it waits for, and looked at each hour in case that was missed; parked after three days. */
export function afterWaiting(
  { receivedAt }: StoredEvent,
  waitsFor: readonly string[],
  now: Date,
): PutOff {
  const failure = `It refers to ${waitsFor.join(', ') || 'something'}, which the gateway has not sent yet.`
  if (now.getTime() - receivedAt.getTime() > waitsAtMost)
    return { state: 'parked', waitsFor, failure, nextTryAt: null }
  return { state: 'waiting', waitsFor, failure, nextTryAt: after(now, hour) }
}

const after = (now: Date, pause: number) => new Date(now.getTime() + pause)
