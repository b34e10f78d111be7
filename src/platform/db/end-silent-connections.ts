import type { Duplex } from 'node:stream'
import type { Pool, PoolClient } from 'pg'
import type { Logger } from '../log/index.ts'

interface Connection {
  unanswered: number
  looksUnanswered: number
  looksUnheard: number
}

export interface SilenceOptions {
  readonly log: Logger
  /** Looks at the connections so often (milliseconds). */
  readonly lookEvery: number
  /** After so many looks without an answer the network has swallowed it. */
  readonly looksAtMost: number
  /** Told of every statement that failed. */
  readonly onFailure?: (error: unknown) => void
}

/**
 * Destroys connections on which the server has fallen silent: the server ends each statement after
 * ten seconds, so one without an answer after that shows a network that swallows packets. All that
 * have not been heard since go with it, in use or idle; the pool opens others. (The driver's own
 * `query_timeout` leaves the connection half open, and it would be given back to the pool.)
 */
export function endSilentConnections(pool: Pool, options: SilenceOptions): void {
  const connections = new Map<PoolClient, Connection>()
  pool.on('connect', (client) => {
    const connection = { unanswered: 0, looksUnanswered: 0, looksUnheard: 0 }
    connections.set(client, connection)
    client.once('end', () => connections.delete(client))
    noteAnswers(client, connection, options)
  })
  // Counted by looks and not by a clock: a process that was held up itself has heard nothing either.
  const timer = setInterval(() => {
    if (pool.ended) clearInterval(timer)
    let isSilent = false
    for (const connection of connections.values()) {
      connection.looksUnheard += 1
      if (connection.unanswered > 0) connection.looksUnanswered += 1
      isSilent ||= connection.looksUnanswered >= options.looksAtMost
    }
    if (isSilent) endUnheard(connections, options)
  }, options.lookEvery).unref()
}

function noteAnswers(
  client: PoolClient,
  connection: Connection,
  { onFailure }: SilenceOptions,
): void {
  const answered = (error?: unknown) => {
    if (error) onFailure?.(error)
    connection.unanswered -= 1
    connection.looksUnanswered = 0
    connection.looksUnheard = 0
  }
  const ask = client.query.bind(client) as (...given: unknown[]) => unknown
  const query = (...given: unknown[]) => {
    connection.unanswered += 1
    const listener = given.at(-1)
    if (typeof listener === 'function') {
      return ask(...given.slice(0, -1), (...answer: unknown[]) => {
        answered(answer[0])
        listener(...answer)
      })
    }
    const answer = ask(...given)
    // A stream (COPY) has no one answer, and may take long.
    if (answer instanceof Promise) answer.then(() => answered(), answered)
    else answered()
    return answer
  }
  Object.assign(client, { query })
}

function endUnheard(connections: Map<PoolClient, Connection>, options: SilenceOptions): void {
  let ended = 0
  for (const [client, { looksUnheard, unanswered }] of connections) {
    // A little less: what was heard just before the silence counts as well.
    if (looksUnheard < options.looksAtMost - 1) continue
    connections.delete(client)
    // The pool hears of an idle one's error at once, and gives it to nobody who has just lost another.
    if (unanswered === 0) client.emit('error', new Error('the database is silent'))
    streamOf(client).destroy()
    ended += 1
  }
  options.log.warn({ connections: ended }, 'the database is silent; its connections are replaced')
}

const streamOf = (client: PoolClient): Duplex =>
  (client as unknown as { connection: { stream: Duplex } }).connection.stream
