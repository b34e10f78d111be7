import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import { foldCounts } from './fold-counts.ts'

/** Every minute; until then a reader is shown what is folded and what is still open. */
export const foldCountsJob = defineJob(
  'discussion.fold-counts',
  z.unknown(),
  async (ctx) => void (await foldCounts(ctx)),
  {
    cron: '* * * * *',
  },
)
