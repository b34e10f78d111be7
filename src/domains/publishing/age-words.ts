import { day } from '#platform/clock'
import { dateWords, relativeWords } from '#platform/zones'

const lately = 14 * day

/** How long ago, for what is recent; the date for what is not. In English, for the newsroom. */
export const ageWords = (zone: string, at: Date, now: Date): string =>
  now.getTime() - at.getTime() > lately ? dateWords('en', zone, at) : relativeWords('en', at, now)
