import type { ServerResponse } from 'node:http'
import type { Sink } from './stream.ts'

/** Starts a response as an event stream. */
export function beginStream(response: ServerResponse, headers: Headers): Sink {
  response.writeHead(200, { ...headers, ...streamHeaders })
  return {
    write: (text) => void response.write(text),
    untaken: () => response.writableLength,
    end: () => void response.end(),
    cut: () => void response.destroy(),
  }
}

type Headers = Readonly<Record<string, number | string | string[] | undefined>>

const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // no-transform: a proxy that compresses would delay messages.
  'Cache-Control': 'no-store, no-transform',
  // Switches nginx's buffering off.
  'X-Accel-Buffering': 'no',
}
