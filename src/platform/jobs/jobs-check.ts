import type { Check } from '../checks/index.ts'
import { countDeadJobs } from './dead-jobs.queries.ts'

/** Whether jobs have failed for good. */
export const jobsCheck: Check = {
  name: 'No job has failed for good',
  async examine(db) {
    const dead = await countDeadJobs(db)
    return dead > 0
      ? `Jobs that failed for good: ${dead}. Try them again or let them go at /newsroom/failed`
      : undefined
  },
}
