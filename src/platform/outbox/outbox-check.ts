import type { Check } from '../checks/index.ts'
import { oldestUndispatchedSeconds } from './outbox.queries.ts'

const lateAfterMinutes = 5

/** Whether events are handed over in time. */
export const outboxCheck: Check = {
  name: 'No event has waited long',
  async examine({ db }) {
    const minutes = Math.floor((await oldestUndispatchedSeconds(db)) / 60)
    return minutes >= lateAfterMinutes
      ? [
          `The oldest event has waited ${minutes} minutes: start the paper if it is not running; otherwise its log says why events are not dispatched`,
        ]
      : []
  },
}
