import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import { dayIn } from '#platform/zones'
import { recountSupporters } from './recount-supporters.ts'
import { supporterCount } from './supporter-count.queries.ts'

const nothing = z.looseObject({})

/** Counts again after money has moved. */
export const recountJob = defineJob('contributions.recount', nothing, async (ctx) => {
  await recountSupporters(ctx)
})

/** Counts anew once the newsroom's day has changed; quarter of an hour is the step of the world's zones. */
export const midnightRecountJob = defineJob(
  'contributions.midnight-recount',
  nothing,
  async (ctx) => {
    const { day } = await supporterCount(ctx.db)
    if (day !== dayIn(ctx.settings.zone, ctx.clock.now()))
      await recountSupporters(ctx, { all: true })
  },
  { cron: '*/15 * * * *' },
)
