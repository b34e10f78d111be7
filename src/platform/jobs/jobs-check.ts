import { type Check, ifAny } from '../checks/index.ts'
import { countDeadJobs } from './dead-jobs.queries.ts'

/** Whether jobs have failed for good. */
export const jobsCheck: Check = {
  name: 'No job has failed for good',
  examine: async ({ db }) =>
    ifAny(
      await countDeadJobs(db),
      (dead) =>
        `Jobs that failed for good: ${dead}. Try them again or let them go at /newsroom/failed`,
    ),
}
