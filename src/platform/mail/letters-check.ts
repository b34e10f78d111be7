import { type Check, ifAny } from '../checks/index.ts'
import { countParkedMails } from './mail.queries.ts'

/** Whether letters wait for a person. */
export const lettersCheck: Check = {
  name: 'No letter is parked',
  examine: async ({ db }) =>
    ifAny(
      await countParkedMails(db),
      (parked) =>
        `Letters that could not be sent: ${parked}. Send them again or let them go at /newsroom/failed`,
    ),
}
