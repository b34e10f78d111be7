import { hour, minute } from '#platform/clock'
import { pass, type Phase, reject } from './phase.ts'

const limits = [
  { comments: 5, within: minute },
  { comments: 30, within: hour },
] as const
/** How many recent comments a person's facts must hold for these limits to be seen. */
export const recentNeeded = 30

/** At most five comments a minute and thirty an hour; the newsroom's own answers are not counted. */
export const rate: Phase = ({ facts, byStaff, now }) => {
  if (byStaff) return pass
  // Another process, whose clock is ahead, may have written some: they are not counted twice as long.
  const past = facts.recent.filter(({ at }) => at <= now)
  for (const { comments, within } of limits) {
    const oldest = past[comments - 1]
    const freeIn = oldest ? oldest.at.getTime() + within - now.getTime() : 0
    if (freeIn > 0) return reject('discussion.too_fast', { minutes: Math.ceil(freeIn / minute) })
  }
  return pass
}
