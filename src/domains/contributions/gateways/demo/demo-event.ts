import { z } from 'zod'
import { asId } from '#platform/ids'
import { money } from '#platform/money'
import type { ContributionId } from '../../ids.ts'
import type { GatewayEvent } from '../gateway-event.ts'

const amount = z
  .object({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) })
  .transform(({ minor, currency }) => money(minor, currency))
const instant = z.iso.datetime().transform((text) => new Date(text))
const name = z.string().min(1).max(200)

const about = {
  reference: z
    .uuid()
    .transform((id): ContributionId => asId(id))
    .optional()
    .catch(undefined),
  checkout: name.optional(),
  subscription: name.optional(),
  email: z.email().max(320).optional().catch(undefined),
}

const kinds = {
  'checkout.completed': z.object(about),
  'checkout.failed': z.object(about),
  'payment.settled': z.object({ ...about, payment: name, amount, fee: amount, paidAt: instant }),
  'payment.failed': z.object(about),
  'payment.refunded': z.object({ refund: name, payment: name, amount }),
  'dispute.opened': z.object({ dispute: name, payment: name, amount }),
  'dispute.closed': z.object({ dispute: name, payment: name, won: z.boolean() }),
  'subscription.ended': z.object({
    ...about,
    because: z.enum(['by-the-giver', 'card-failed', 'by-the-gateway']),
  }),
} as const

const envelope = z.object({ id: name, type: z.string(), at: instant, data: z.unknown() })

/** An event as the demonstration writes it. */
export type DemoEventType = keyof typeof kinds

/** Reads a delivery's body; throws where it is not what the demonstration writes. */
export function readDemoEvent(body: string): GatewayEvent {
  const { id, type, at, data } = envelope.parse(JSON.parse(body))
  const schema = type in kinds ? kinds[type as DemoEventType] : undefined
  if (!schema) return { id, at, kind: 'other' }
  return { id, at, kind: type, ...schema.parse(data) } as GatewayEvent
}
