import type { ServerResponse } from 'node:http'

/** Counts what is being read for all requests together, and bounds it. */
export interface Bodies {
  /** Opens the count of one request; its bytes are given back when it has been answered. */
  open(response: ServerResponse): BodyCount
  readonly bytes: number
}

/** Counts bytes that are kept for one request; false where all together would be too many. */
export type BodyCount = (bytes: number) => boolean

export const bytesInFlight = 64 * 1024 * 1024

/** @example const bodies = countBodies(bytesInFlight) */
export function countBodies(atMost: number): Bodies {
  let all = 0
  return {
    get bytes() {
      return all
    },
    open(response) {
      let own = 0
      response.once('close', () => {
        all -= own
        own = 0
      })
      return (bytes) => {
        if (all + bytes > atMost) return false
        all += bytes
        own += bytes
        return true
      }
    },
  }
}
