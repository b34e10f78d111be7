import { z } from 'zod'
import { day } from '#platform/clock'
import { defineJob } from '#platform/jobs'
import { deleteOldKnownBrowsers } from '../browsers/known-browsers.queries.ts'
import { deleteOldSignUps } from '../sign-up/sign-ups.queries.ts'
import { deleteOldLinks } from '../links/links.queries.ts'
import { deleteOldSessions } from './sessions.queries.ts'

/** Every night: sessions and links whose time is over say where somebody was, and serve nobody. */
export const forgetOldJob = defineJob(
  'accounts.forget-old',
  z.unknown(),
  async (ctx) => {
    await deleteOldSessions(ctx.db, ctx.clock.now())
    await deleteOldLinks(ctx.db, ctx.clock.now())
    await deleteOldKnownBrowsers(ctx.db, new Date(ctx.clock.now().getTime() - 180 * day))
    await deleteOldSignUps(ctx.db, new Date(ctx.clock.now().getTime() - 30 * day))
  },
  { cron: '17 3 * * *' },
)
