import { z } from 'zod'
import { minute } from '#platform/clock'
import { defineJob, type Job } from '#platform/jobs'
import { applyEvent } from './apply-event.ts'
import { dueEvents } from './gateway-events.queries.ts'
import type { Gateways } from './gateways.ts'

/** Applies what has come into the inbox. */
export const applyEventJob = (gateways: Gateways): Job =>
  defineJob(
    'contributions.apply-event',
    z.looseObject({ gateway: z.string(), eventId: z.string() }),
    async (ctx, payload) => {
      const gateway = gateways.get(payload.gateway)
      if (gateway) await applyEvent(ctx, gateway, payload.eventId)
    },
  )

const jobIsLostAfter = 5 * minute

/** Each minute: tries again what is due in the inbox. */
export const sweepInboxJob = (gateways: Gateways): Job =>
  defineJob(
    'contributions.sweep-inbox',
    z.looseObject({}),
    async (ctx) => {
      const now = ctx.clock.now()
      const newBefore = new Date(now.getTime() - jobIsLostAfter)
      for (const { gateway: name, eventId } of await dueEvents(ctx.db, now, newBefore)) {
        const gateway = gateways.get(name)
        if (gateway) await applyEvent(ctx, gateway, eventId)
      }
    },
    { cron: '* * * * *' },
  )
