import type { About, GatewayEvent } from './gateway-event.ts'

/** What an event speaks of, which may not have been heard of yet: it waits until one of these comes. */
export function namesAwaited(event: GatewayEvent): string[] {
  switch (event.kind) {
    case 'payment.refunded':
    case 'dispute.opened':
      return [`payment:${event.payment}`]
    case 'dispute.closed':
      return [`payment:${event.payment}`, `dispute:${event.dispute}`]
    case 'other':
      return []
    default:
      return namesOf(event)
  }
}

/** What is known once an event has been applied: it wakes those that wait for one of these. */
export function namesBrought(event: GatewayEvent): string[] {
  switch (event.kind) {
    case 'payment.settled':
      return [...namesOf(event), `payment:${event.payment}`]
    case 'dispute.opened':
      return [`dispute:${event.dispute}`]
    case 'payment.refunded':
    case 'dispute.closed':
    case 'other':
      return []
    default:
      return namesOf(event)
  }
}

function namesOf({ reference, checkout, subscription }: About): string[] {
  return [
    ...(reference ? [`contribution:${reference}`] : []),
    ...(checkout ? [`checkout:${checkout}`] : []),
    ...(subscription ? [`subscription:${subscription}`] : []),
  ]
}
