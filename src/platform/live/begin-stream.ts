import type { ServerResponse } from 'node:http'
import type { Sink } from './stream.ts'

/** Begins an event stream in place of an answer. */
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
  // No cache keeps it, and no proxy compresses it, which would hold back what is written.
  'Cache-Control': 'no-store, no-transform',
  // nginx passes on at once what it would else collect.
  'X-Accel-Buffering': 'no',
}
