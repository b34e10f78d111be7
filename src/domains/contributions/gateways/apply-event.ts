import type { Context } from '#platform/context'
import { isDatabaseUnavailable } from '#platform/db'
import { closeDispute, openDispute } from '../payments/dispute-payment.ts'
import { refundPayment } from '../payments/refund-payment.ts'
import {
  completeCheckout,
  endSubscription,
  failCheckout,
  failRenewal,
  takePayment,
} from './apply-to-contribution.ts'
import { namesAwaited, namesBrought } from './event-names.ts'
import { afterFailure, afterWaiting } from './event-patience.ts'
import type { Gateway } from './gateway.ts'
import type { GatewayEvent } from './gateway-event.ts'
import { eventsWaitingFor, lockUnapplied, markApplied, putOff } from './gateway-events.queries.ts'

export type Application = 'applied' | 'known' | 'waiting' | 'failed'

/**
 * Applies a stored event once, in whatever order events come. One that speaks of something not yet
 * heard of waits for that by name, and is woken when it comes. One that fails is tried again after a
 * pause; in the end it is parked, and waits for a person. Its failure is on its row.
 */
export async function applyEvent(
  ctx: Context,
  gateway: Gateway,
  eventId: string,
): Promise<Application> {
  const first = await applyPatiently(ctx, gateway, eventId)
  for (const names = [...first.brought]; names.length > 0;) {
    const woken = await eventsWaitingFor(ctx.db, gateway.name, names.splice(0))
    for (const id of woken) names.push(...(await applyPatiently(ctx, gateway, id)).brought)
  }
  return first.outcome
}

interface Applied {
  readonly outcome: Application
  /** What is known now that was not before. */
  readonly brought: readonly string[]
}

async function applyPatiently(ctx: Context, gateway: Gateway, eventId: string): Promise<Applied> {
  const first = await applyOrNoteFailure(ctx, gateway, eventId)
  // What it waits for may have been applied while it was being marked as waiting.
  return first.outcome === 'waiting' ? applyOrNoteFailure(ctx, gateway, eventId) : first
}

async function applyOrNoteFailure(
  ctx: Context,
  gateway: Gateway,
  eventId: string,
): Promise<Applied> {
  try {
    return await applyOnce(ctx, gateway, eventId)
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error
    ctx.log.warn({ err: error, gateway: gateway.name, eventId }, 'an event cannot be applied')
    await noteFailure(ctx, gateway.name, eventId, error)
    return { outcome: 'failed', brought: [] }
  }
}

function applyOnce(ctx: Context, gateway: Gateway, eventId: string): Promise<Applied> {
  return ctx.transaction(async (tx) => {
    const stored = await lockUnapplied(tx.db, gateway.name, eventId)
    if (!stored) return { outcome: 'known', brought: [] }
    const event = gateway.readEvent(stored.payload)
    const outcome = await apply(tx, gateway.name, event)
    if (outcome === 'unknown') {
      await putOff(tx.db, stored, afterWaiting(stored, namesAwaited(event), tx.clock.now()))
      return { outcome: 'waiting', brought: [] }
    }
    await markApplied(tx.db, stored, tx.clock.now())
    return { outcome: 'applied', brought: namesBrought(event) }
  })
}

function noteFailure(
  ctx: Context,
  gateway: string,
  eventId: string,
  error: unknown,
): Promise<void> {
  return ctx.transaction(async (tx) => {
    const stored = await lockUnapplied(tx.db, gateway, eventId)
    const failure = error instanceof Error ? error.message : String(error)
    if (stored) await putOff(tx.db, stored, afterFailure(stored, failure, tx.clock.now()))
  })
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
