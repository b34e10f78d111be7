import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import { deleteOldLinks } from '../links/links.queries.ts'
import { deleteOldSessions } from './sessions.queries.ts'

/** Every night: sessions and links whose time is over say where somebody was, and serve nobody. */
export const forgetOldJob = defineJob(
  'accounts.forget-old',
  z.unknown(),
  async (ctx) => {
    await deleteOldSessions(ctx.db, ctx.clock.now())
    await deleteOldLinks(ctx.db, ctx.clock.now())
  },
  { cron: '17 3 * * *' },
)
