import { pass, type Phase, reject } from './phase.ts'

/** Whoever is suspended may read, like and report, not write. */
export const suspended: Phase = ({ facts, now, zone }) => {
  const until = facts.standing.suspendedUntil
  if (!until || until <= now) return pass
  return reject('discussion.suspended', { until: until.getTime(), zone })
}
