import type { Context } from '#platform/context'
import { closeDispute, openDispute } from '../payments/dispute-payment.ts'
import { refundPayment } from '../payments/refund-payment.ts'
import {
  completeCheckout,
  endSubscription,
  failCheckout,
  failRenewal,
  takePayment,
} from './apply-to-contribution.ts'
import type { Gateway } from './gateway.ts'
import type { GatewayEvent } from './gateway-event.ts'
import { lockUnapplied, markApplied, markFailed, waitingEvents } from './gateway-events.queries.ts'

export type Application = 'applied' | 'known' | 'waiting'

/**
 * Applies a stored event once, in whatever order events come. One that speaks of something not yet
 * heard of waits; whatever is applied wakes those that wait.
 */
export async function applyEvent(
  ctx: Context,
  gateway: Gateway,
  eventId: string,
): Promise<Application> {
  const outcome = await applyOrNoteFailure(ctx, gateway, eventId)
  // What it waits for may have been applied while it was being marked as waiting.
  if (outcome === 'waiting') return applyOrNoteFailure(ctx, gateway, eventId)
  if (outcome === 'applied') await wakeWaiting(ctx, gateway)
  return outcome
}

async function applyOrNoteFailure(
  ctx: Context,
  gateway: Gateway,
  eventId: string,
): Promise<Application> {
  try {
    return await applyOnce(ctx, gateway, eventId)
  } catch (error) {
    await markFailed(
      ctx.db,
      { gateway: gateway.name, eventId },
      error instanceof Error ? error.message : String(error),
    )
    throw error
  }
}

function applyOnce(ctx: Context, gateway: Gateway, eventId: string): Promise<Application> {
  return ctx.transaction(async (tx) => {
    const stored = await lockUnapplied(tx.db, gateway.name, eventId)
    if (!stored) return 'known'
    const outcome = await apply(tx, gateway.name, gateway.readEvent(stored.payload))
    if (outcome === 'unknown') {
      await markFailed(tx.db, stored, 'waits for an earlier event')
      return 'waiting'
    }
    await markApplied(tx.db, stored, tx.clock.now())
    return 'applied'
  })
}

async function wakeWaiting(ctx: Context, gateway: Gateway): Promise<void> {
  for (let isProgress = true; isProgress;) {
    isProgress = false
    for (const eventId of await waitingEvents(ctx.db, gateway.name)) {
      const outcome = await applyOrNoteFailure(ctx, gateway, eventId).catch(() => 'failed' as const)
      isProgress ||= outcome === 'applied'
    }
  }
}

function apply(tx: Context, gateway: string, event: GatewayEvent): Promise<'done' | 'unknown'> {
  switch (event.kind) {
    case 'checkout.completed':
      return completeCheckout(tx, gateway, event)
    case 'checkout.failed':
      return failCheckout(tx, gateway, event)
    case 'payment.settled':
      return takePayment(tx, gateway, event)
    case 'payment.failed':
      return failRenewal(tx, gateway, event)
    case 'payment.refunded':
      return refundPayment(tx, gateway, event)
    case 'dispute.opened':
      return openDispute(tx, gateway, event)
    case 'dispute.closed':
      return closeDispute(tx, gateway, event)
    case 'subscription.ended':
      return endSubscription(tx, gateway, event)
    case 'other':
      return Promise.resolve('done')
  }
}
