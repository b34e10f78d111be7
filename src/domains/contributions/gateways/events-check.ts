import type { Check } from '#platform/checks'
import { countParkedEvents } from './gateway-events.queries.ts'

/** Whether events of payment providers wait for a person. */
export const eventsCheck: Check = {
  name: 'No event of a payment provider is parked',
  async examine(db) {
    const parked = await countParkedEvents(db)
    return parked > 0
      ? `Events of payment providers that could not be applied: ${parked}. Try them again or let them go at /newsroom/failed`
      : undefined
  },
}
