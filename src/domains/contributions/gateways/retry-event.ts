import type { Context } from '#platform/context'
import { mustBeAllowed } from '../contributions.policy.ts'
import { type Application, applyEvent } from './apply-event.ts'
import { setState } from './gateway-events.queries.ts'
import type { Gateways } from './gateways.ts'

/**
 * Tries again to apply an event at once, as if it were new, also one that was let go; its failure, if
 * it fails again, is on its row. Refuses
 * `contributions.staff_only`.
 */
export async function retryEvent(
  ctx: Context,
  gateways: Gateways,
  input: { gateway: string; eventId: string },
): Promise<Application> {
  mustBeAllowed(ctx.actor, 'retry_events')
  const gateway = gateways.get(input.gateway)
  if (!gateway) return 'failed'
  await setState(ctx.db, input, 'new')
  return applyEvent(ctx, gateway, input.eventId)
}
