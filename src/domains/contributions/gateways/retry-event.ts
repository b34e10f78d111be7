import type { Context } from '#platform/context'
import { must } from '../contributions.policy.ts'
import { type Application, applyEvent } from './apply-event.ts'
import { setState } from './gateway-events.queries.ts'
import type { Gateways } from './gateways.ts'

/**
 * Tries again to apply an event at once, as if it were new, also one that was let go; its failure, if
 * it fails again, is on its row. Refuses whoever may not.
 */
export async function retryEvent(
  ctx: Context,
  gateways: Gateways,
  input: { gateway: string; eventId: string },
): Promise<Application> {
  await must(ctx, 'gateway-event.retry', { id: `${input.gateway} ${input.eventId}` })
  const gateway = gateways.get(input.gateway)
  if (!gateway) return 'failed'
  await setState(ctx.db, input, 'new')
  return applyEvent(ctx, gateway, input.eventId)
}
