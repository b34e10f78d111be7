import type { Context } from '#platform/context'
import { fail, ok, type Result } from '#platform/result'
import type { Gateway, WebhookFault } from './gateway.ts'
import { insertEvent } from './gateway-events.queries.ts'

/**
 * Takes a delivery into the inbox: verified, stored once under the gateway and the event's id,
 * announced by the same statement. A job applies it. Nothing is stored of what is not believed.
 */
export async function takeEvent(
  ctx: Context,
  gateway: Gateway,
  delivery: { rawBody: string; signature: string | undefined },
): Promise<Result<'stored' | 'known', WebhookFault>> {
  const read = gateway.readWebhook(delivery.rawBody, delivery.signature, ctx.clock.now())
  if (!read.ok) return fail(read.issues)
  const { id: eventId, kind } = read.value
  const isNew = await insertEvent(ctx, {
    gateway: gateway.name,
    eventId,
    kind,
    payload: delivery.rawBody,
  })
  return ok(isNew ? 'stored' : 'known')
}
