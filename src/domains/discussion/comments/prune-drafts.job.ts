import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import { draftsKeptFor } from './drafts.ts'
import { deleteOldDrafts } from './drafts.queries.ts'

/** Every hour: a draft that nobody came back for in a week is forgotten. */
export const pruneDraftsJob = defineJob(
  'discussion.prune-drafts',
  z.unknown(),
  (ctx) => deleteOldDrafts(ctx.db, new Date(ctx.clock.now().getTime() - draftsKeptFor)),
  { cron: '17 * * * *' },
)
