import type { IncomingMessage, ServerResponse } from 'node:http'
import { quietLog } from '../log/index.ts'
import { createPageCache, type Recipe } from './index.ts'

export interface Sent {
  status: number
  headers: Record<string, string>
  body: Buffer | undefined
}

/** A cache whose clock the test moves; `ask` is a request before the router, `load` one through it. */
export function cacheAt(bytesAtMost = 100_000) {
  const time = { now: 0 }
  const cache = createPageCache({ log: quietLog, bytesAtMost, now: () => time.now })
  const ask = (
    url: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Sent | undefined => {
    const sent: Sent = { status: 0, headers: {}, body: undefined }
    const isHit = cache.answer({ url, method, headers } as IncomingMessage, response(sent))
    return isHit ? sent : undefined
  }
  const load = async (
    url: string,
    recipe: Recipe,
    headers: Record<string, string> = {},
  ): Promise<Sent> => {
    const sent: Sent = { status: 0, headers: {}, body: undefined }
    const page = await cache.page(url, url, recipe)
    page.send({ url, method: 'GET', headers } as IncomingMessage, response(sent))
    return sent
  }
  return { cache, time, ask, load }
}

/** A recipe whose renders end when the test says so. */
export function slowly(keys: string[] = ['a']) {
  const begun: { end: (html: string) => void; fail: (error: Error) => void }[] = []
  const slow: Recipe = () =>
    new Promise((resolve, reject) => {
      const end = (html: string) =>
        resolve({ html, keys, headers: [], freshFor: 1000, staleFor: 100_000 })
      begun.push({ end, fail: reject })
    })
  return { begun, slow }
}
export const soon = () => new Promise(setImmediate)
export const refused = (kind: string) => Object.assign(new Error('no'), { name: 'Refusal', kind })

export function response(sent: Sent): ServerResponse {
  const target = {
    setHeader: (name: string, value: string) => {
      sent.headers[name.toLowerCase()] = value
    },
    writeHead(status: number, headers: string[]) {
      sent.status = status
      for (let at = 0; at < headers.length; at += 2)
        sent.headers[String(headers[at]).toLowerCase()] = String(headers[at + 1])
      return target
    },
    end(body?: Buffer) {
      sent.body = body
    },
  }
  return target as unknown as ServerResponse
}

let made = 0
/** A page with a number of its own each time it is made. */
export const recipe =
  (text: string, keys: string[] = ['a'], times = { freshFor: 1000, staleFor: 100_000 }): Recipe =>
  async () => {
    made += 1
    return { html: `${text} ${made}`, keys, headers: ['Content-Type', 'text/html'], ...times }
  }
export const textOf = (sent: Sent | undefined) => sent?.body?.toString()
