import { pass, type Phase, reject } from './phase.ts'

/** The same words by the same person within a day, wherever they were posted. */
export const repeat: Phase = ({ digest, facts }) =>
  facts.recent.some((posted) => posted.digest === digest)
    ? reject('discussion.repeated', { field: 'text' })
    : pass
