import { z } from 'zod'
import { minute } from '#platform/clock'
import { defineJob } from '#platform/jobs'
import { postDueNotices } from './post-due-notices.ts'

/** When a decision's notices are due by the ordinary undo window; a paper with another one has the cron. */
export const noticesDelay = minute

/** After each decision, and every minute for what an unusual window or a standstill left behind. */
export const postDueNoticesJob = defineJob(
  'discussion.post-due-notices',
  z.unknown(),
  async (ctx) => void (await postDueNotices(ctx)),
  {
    cron: '* * * * *',
  },
)
