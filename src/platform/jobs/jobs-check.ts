import { type Check, ifAny } from '../checks/index.ts'
import { countDeadJobs } from './dead-jobs.queries.ts'

/** Whether jobs have failed for good. */
export const jobsCheck: Check = {
  name: 'No job has failed permanently',
  examine: async ({ db }) =>
    ifAny(
      await countDeadJobs(db),
      (dead) =>
        `Jobs that failed permanently: ${dead}. Retry them or let them go at /newsroom/failed`,
    ),
}
