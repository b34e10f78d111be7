import type { Check } from '../checks/index.ts'
import { countParkedMails } from './mail.queries.ts'

/** Whether letters wait for a person. */
export const lettersCheck: Check = {
  name: 'No letter is parked',
  async examine(db) {
    const parked = await countParkedMails(db)
    return parked > 0
      ? `Letters that could not be sent: ${parked}. Send them again or let them go at /newsroom/failed`
      : undefined
  },
}
