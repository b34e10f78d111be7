import type { Http } from '../http/index.ts'
import type { JobRunner } from '../jobs/index.ts'
import type { Logger } from '../log/index.ts'
import type { Dispatcher, Follower } from '../outbox/index.ts'
import type { RunningPart } from './domain.ts'
import { endWithin } from './end-within.ts'

export interface StoppingParts {
  readonly http: Http
  readonly follower: Follower
  readonly dispatcher: Dispatcher
  readonly jobs: JobRunner
  readonly running: readonly RunningPart[]
  readonly isWorking: boolean
  readonly log: Logger
  /** Ends the pool of connections. */
  readonly end: () => Promise<void>
}

// Together under ten seconds, with the embedded database that ends after them.
const requestsFor = 5000
const workFor = 5500
const restFor = 700

/**
 * Ends what a process does, each part within its own deadline: jobs and events don't wait for the
 * requests of slow clients. The follower stays until no request can be answered from the cache.
 */
export async function stopPaper(parts: StoppingParts): Promise<void> {
  const { http, follower, dispatcher, jobs, running, isWorking, log } = parts
  const part = async (name: string, milliseconds: number, end: () => Promise<unknown>) => {
    if (await endWithin(milliseconds, end)) return
    log.warn({ part: name }, 'a part did not end in time; it ends with the process')
  }
  await Promise.all([
    part('requests', workFor, () => http.close(requestsFor)),
    ...running.map(({ stop }) => part('a domain’s part', workFor, stop)),
    ...(isWorking
      ? [
          part('jobs', workFor, () => jobs.stop()),
          part('dispatcher', workFor, () => dispatcher.stop()),
        ]
      : []),
  ])
  await part('follower', restFor, () => follower.stop())
  await part('database connections', restFor, parts.end)
}
