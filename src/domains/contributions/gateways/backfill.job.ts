import { z } from 'zod'
import { day } from '#platform/clock'
import type { Context } from '#platform/context'
import { defineJob, type Job } from '#platform/jobs'
import { forgetAbandoned } from '../checkout/checkouts.queries.ts'
import type { Gateway } from './gateway.ts'
import type { GatewayEvent } from './gateway-event.ts'
import type { Gateways } from './gateways.ts'
import { insertEvent } from './gateway-events.queries.ts'

const lookBack = 3 * day
const abandonedAfter = 30 * day

/** Asks the gateways each hour what they told us, and takes what never came. */
export const backfillJob = (gateways: Gateways): Job =>
  defineJob(
    'contributions.backfill',
    z.looseObject({}),
    async (ctx) => {
      for (const gateway of gateways.values()) await fetchMissedEvents(ctx, gateway)
      await forgetAbandoned(ctx.db, new Date(ctx.clock.now().getTime() - abandonedAfter))
    },
    { cron: '20 * * * *', partner: 'gateway' },
  )

/** Takes what a gateway lists and the inbox lacks; gives how many events that were. */
export async function fetchMissedEvents(ctx: Context, gateway: Gateway): Promise<number> {
  const bodies = await gateway.eventsSince(new Date(ctx.clock.now().getTime() - lookBack))
  let taken = 0
  for (const payload of bodies) {
    const read = readOrSay(ctx, gateway, payload)
    if (!read) continue
    const { id: eventId, kind } = read
    if (await insertEvent(ctx, { gateway: gateway.name, eventId, kind, payload })) taken += 1
  }
  return taken
}

/** One that cannot be read does not keep the others out. */
function readOrSay(ctx: Context, gateway: Gateway, payload: string): GatewayEvent | undefined {
  try {
    return gateway.readEvent(payload)
  } catch (error) {
    ctx.log.error(
      { err: error, gateway: gateway.name },
      'a listed event of a gateway is unreadable',
    )
    return undefined
  }
}
