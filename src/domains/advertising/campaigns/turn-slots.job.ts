import { z } from 'zod'
import { minute } from '#platform/clock'
import { defineJob } from '#platform/jobs'
import { announce } from '#platform/outbox'
import { hasTurned } from './campaigns.queries.ts'

const every = 5 * minute

/** Has pages made anew when a campaign has begun or ended by its dates. */
export const turnSlotsJob = defineJob(
  'advertising.turn-slots',
  z.looseObject({}),
  async (ctx) => {
    const now = ctx.clock.now()
    // Twice the step, so that a run that came late leaves nothing out.
    if (!(await hasTurned(ctx.db, new Date(now.getTime() - 2 * every), now))) return
    await ctx.transaction(async (tx) => {
      await announce(tx, {
        type: 'slots.turned',
        payload: {},
        purges: [{ kind: 'soft', keys: ['slots'] }],
      })
    })
  },
  { cron: '*/5 * * * *' },
)
