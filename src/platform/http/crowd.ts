import type { IncomingMessage, ServerResponse } from 'node:http'

/** How many requests past the page cache may be under way; a form that somebody wrote has more room than a page. */
export interface CrowdLimits {
  readonly pages: number
  readonly forms: number
}

const comeAgainIn = 5
const words = {
  html: '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Busy</title></head><body><h1>We are very busy at the moment</h1><p>Please try again in a few seconds. What you wrote is still there when you go back.</p></body></html>\n',
}

/**
 * Turns requests away early, while many others are under way: an answer in a millisecond instead of
 * one that comes when its reader has gone. Cached pages and files are answered before this.
 */
export function boundCrowd(
  limits: CrowdLimits,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): (request: IncomingMessage, response: ServerResponse) => void {
  let underWay = 0
  return (request, response) => {
    const isForm = request.method === 'POST'
    if (
      underWay >= (isForm ? limits.forms : limits.pages) &&
      !isForMachines.test(request.url ?? '')
    )
      return turnAway(response, isForm)
    underWay += 1
    response.once('close', () => {
      underWay -= 1
    })
    return handle(request, response)
  }
}

// Who watches must not take a busy process for a dead one.
const isForMachines = /^\/(healthz|readyz|metrics)/

function turnAway(response: ServerResponse, closes: boolean): void {
  response
    .writeHead(503, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(words.html),
      'Cache-Control': 'no-store',
      'Retry-After': String(comeAgainIn),
      'Content-Security-Policy': "default-src 'none'",
      // The body of a form is not read.
      ...(closes ? { Connection: 'close' } : {}),
    })
    .end(words.html)
}
