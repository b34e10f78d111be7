import type { Context } from '#platform/context'
import { mustBeAllowed } from '../contributions.policy.ts'
import { type Application, applyEvent } from './apply-event.ts'
import type { Gateways } from './gateways.ts'

/**
 * Tries again to apply an event at once; its failure, if it fails again, is on its row. Refuses
 * `contributions.staff_only`.
 */
export async function retryEvent(
  ctx: Context,
  gateways: Gateways,
  input: { gateway: string; eventId: string },
): Promise<Application | 'failed'> {
  mustBeAllowed(ctx.actor, 'retry_events')
  const gateway = gateways.get(input.gateway)
  if (!gateway) return 'failed'
  return applyEvent(ctx, gateway, input.eventId).catch((error: unknown) => {
    ctx.log.warn({ err: error, ...input }, 'an event of a gateway cannot be applied')
    return 'failed' as const
  })
}
