import { type Check, ifAny } from '#platform/checks'
import { countParkedEvents } from './gateway-events.queries.ts'

/** Whether events of payment providers wait for a person. */
export const eventsCheck: Check = {
  name: 'No event of a payment provider is parked',
  examine: async ({ db }) =>
    ifAny(
      await countParkedEvents(db),
      (parked) =>
        `Events of payment providers that could not be applied: ${parked}. Retry them or let them go at /newsroom/failed`,
    ),
}
