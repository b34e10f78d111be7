import type { IncomingMessage, ServerResponse } from 'node:http'

/** How many requests past the page cache may be under way; a form that somebody wrote has more room than a page. */
export interface CrowdLimits {
  readonly pages: number
  readonly forms: number
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Turns requests away early, while many others are under way: an answer in a millisecond instead of
 * one that comes when its reader has gone. Cached pages and files are answered before this.
 */
export function boundCrowd(limits: CrowdLimits, handle: Handler, turnAway: Handler): Handler {
  let underWay = 0
  return (request, response) => {
    const room = request.method === 'POST' ? limits.forms : limits.pages
    if (underWay >= room && !isForMachines.test(request.url ?? ''))
      return turnAway(request, response)
    underWay += 1
    const leave = () => {
      if (places.delete(response)) underWay -= 1
    }
    places.set(response, leave)
    response.once('close', leave)
    return handle(request, response)
  }
}

// The response alone holds its entry.
const places = new WeakMap<ServerResponse, () => void>()

/** Frees the place of a response that stays open without work: a stream. */
export function leaveCrowd(response: ServerResponse): void {
  places.get(response)?.()
}

// Who watches must not take a busy process for a dead one.
const isForMachines = /^\/(healthz|readyz|metrics)/
