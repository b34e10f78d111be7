import type { ParkedKind } from '#platform/parked'
import { act } from '../contributions.policy.ts'
import { applyEvent } from './apply-event.ts'
import {
  countParkedEvents,
  parkedEvents,
  setState,
  type StoredEvent,
} from './gateway-events.queries.ts'
import type { Gateways } from './gateways.ts'

/** What gateways told us and could not be applied in a day, or speaks of what never came. */
export const parkedGatewayEvents = (gateways: Gateways): ParkedKind => ({
  name: 'gateway-events',
  title: 'Events of payment providers',
  about:
    'They could not be applied within a day, or refer to something that never arrived. Trying again applies them. If you let one go, it changes nothing here.',
  act: act('gateway-event.retry'),
  count: (ctx) => countParkedEvents(ctx.db),
  list: async (ctx) => (await parkedEvents(ctx.db)).map(itemOf),
  async find(ctx, id) {
    return (await parkedEvents(ctx.db)).map(itemOf).find((item) => item.id === id)
  },
  async again(ctx, id) {
    const event = keyOf(id)
    const gateway = gateways.get(event.gateway)
    await setState(ctx.db, event, 'new')
    if (gateway) await applyEvent(ctx, gateway, event.eventId)
  },
  letGo: (ctx, id) => setState(ctx.db, keyOf(id), 'let-go'),
})

const itemOf = ({ gateway, eventId, kind, failure, receivedAt }: StoredEvent) => ({
  id: `${gateway}:${eventId}`,
  what: `${kind} of ${gateway}, ${eventId}`,
  href: '/newsroom/contributions/inbox',
  why: failure ?? '',
  since: receivedAt,
})

function keyOf(id: string): { gateway: string; eventId: string } {
  const [gateway = '', ...rest] = id.split(':')
  return { gateway, eventId: rest.join(':') }
}
