import { z } from 'zod'
import { defineJob, type Job } from '#platform/jobs'
import { applyEvent } from './apply-event.ts'
import { unappliedEvents } from './gateway-events.queries.ts'
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

/** Tries again what is still in the inbox, whatever became of its job. */
export const sweepInboxJob = (gateways: Gateways): Job =>
  defineJob(
    'contributions.sweep-inbox',
    z.looseObject({}),
    async (ctx) => {
      for (const { gateway: name, eventId } of await unappliedEvents(ctx.db)) {
        const gateway = gateways.get(name)
        if (!gateway) continue
        // Its failure is on its row for the newsroom; the others are not to wait for it.
        await applyEvent(ctx, gateway, eventId).catch((error: unknown) =>
          ctx.log.warn(
            { err: error, gateway: name, eventId },
            'an event of a gateway cannot be applied',
          ),
        )
      }
    },
    { cron: '7,22,37,52 * * * *' },
  )
