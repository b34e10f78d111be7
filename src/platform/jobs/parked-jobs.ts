import { type ParkedKind, parkedPolicy } from '../parked/index.ts'
import { countDeadJobs, deadJobs, endJob, reviveJob } from './dead-jobs.queries.ts'

/** Jobs that have failed as often as they are tried. */
export const parkedJobs: ParkedKind = {
  name: 'jobs',
  title: 'Jobs',
  about:
    'Background jobs that failed at every retry over four days. Trying again starts over. If you let one go, it is never done.',
  act: parkedPolicy.act('failed-work.handle'),
  count: (ctx) => countDeadJobs(ctx.db),
  list: (ctx) => deadJobs(ctx.db),
  find: async (ctx, id) => (await deadJobs(ctx.db, id))[0],
  again: (ctx, id) => reviveJob(ctx.db, id),
  letGo: (ctx, id) => endJob(ctx.db, id),
}
