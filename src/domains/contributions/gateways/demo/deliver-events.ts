import { hour, minute, second } from '#platform/clock'
import type { Context } from '#platform/context'
import { signBody } from '../webhook-signature.ts'
import {
  claimDeliveries,
  type DemoEvent,
  insertEvent,
  markDelivered,
  planDelivery,
} from './events.queries.ts'
import type { DemoEventType } from './demo-event.ts'
import { demoName, demoSignatureHeader, webhookSecret } from './keys.ts'

const pauses = [
  5 * second,
  30 * second,
  5 * minute,
  hour,
  4 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
]
const patience = 4000

/** Notes something for the paper, in the transaction in which it happens; gives the event's id. */
export async function tell(
  tx: Context,
  kind: DemoEventType,
  at: Date,
  data: object,
): Promise<string> {
  const id = `evt_${tx.random.token()}`
  await insertEvent(tx.db, {
    id,
    kind,
    body: JSON.stringify({ id, type: kind, at: at.toISOString(), data }),
    at: tx.clock.now(),
  })
  return id
}

/** Delivers what is due, or the given events once more; what is not taken is tried again later. */
export async function deliver(ctx: Context, ids?: readonly string[]): Promise<void> {
  for (const event of await claimDeliveries(ctx.db, ctx.clock.now(), ids)) {
    if (await isTaken(ctx, event)) await markDelivered(ctx.db, event.id, ctx.clock.now())
    else if (!event.deliveredAt)
      await planDelivery(ctx.db, event.id, nextTry(ctx.clock.now(), event.tries))
  }
}

async function isTaken(ctx: Context, event: DemoEvent): Promise<boolean> {
  try {
    const response = await fetch(`${ctx.site.origin}/webhooks/${demoName}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        // Stamped anew at each delivery, by the machine's clock: the demonstration's own may be far ahead.
        [demoSignatureHeader]: signBody(webhookSecret(ctx.signer), event.body, ctx.clock.now()),
      },
      body: event.body,
      signal: AbortSignal.timeout(patience),
    })
    await response.arrayBuffer()
    return response.ok
  } catch (error) {
    ctx.log.debug({ err: error, event: event.id }, 'the paper did not take an event')
    return false
  }
}

function nextTry(now: Date, tries: number): Date | null {
  const pause = pauses[tries - 1]
  return pause === undefined ? null : new Date(now.getTime() + pause)
}
