import { EventEmitter } from 'node:events'
import { run, type Runner, type RunnerOptions } from 'graphile-worker'
import type pg from 'pg'
import type { Logger } from '../log/index.ts'
import { freeJobsOfTheDead, holdPool, leavePool } from './jobs.queries.ts'
import { patientPool } from './patient-pool.ts'

/** The queue's workers of this process, for as long as it runs. */
export interface KeptWorkers {
  /** Lets running jobs end. */
  stop(): Promise<void>
}

const beatEvery = 2000
const againAfter = 1000

/**
 * Keeps the queue's workers running: where the database is away they wait for it, and where they
 * end by themselves, others begin. What they have in their hands is known by a lease, so that the
 * jobs of a killed process are done by another within seconds.
 */
export async function keepRunning(
  options: Omit<RunnerOptions, 'pgPool'>,
  parts: { pool: pg.Pool; log: Logger; processId: string },
): Promise<KeptWorkers> {
  let workers: string | undefined
  let runner: Runner | undefined
  let timer: NodeJS.Timeout | undefined
  let retry: NodeJS.Timeout | undefined
  let beating: Promise<void> = Promise.resolve()
  const stopping = new AbortController()
  const pgPool = patientPool(parts.pool, stopping.signal)

  const begin = async () => {
    const events: NonNullable<RunnerOptions['events']> = new EventEmitter()
    events.on('pool:create', ({ workerPool }) => (workers = workerPool.id))
    const begun = await run({ ...options, pgPool, events })
    runner = begun
    if (stopping.signal.aborted) await begun.stop()
    begun.promise.catch(() => undefined).finally(() => runner === begun && beginAgain())
  }

  const beginAgain = () => {
    runner = undefined
    if (stopping.signal.aborted) return
    parts.log.warn('the job queue has ended by itself; it begins again')
    retry = setTimeout(() => void begin().catch(beginAgain), againAfter)
  }

  const again = () => {
    beating = beat()
  }

  const beat = async () => {
    try {
      if (workers !== undefined) await holdPool(parts.pool, workers, parts.processId)
      const freed = await freeJobsOfTheDead(parts.pool)
      if (freed > 0) parts.log.warn({ jobs: freed }, 'jobs of a process that is gone are done anew')
    } catch (error) {
      parts.log.debug({ err: error }, 'the lease of the job queue could not be renewed')
    }
    if (!stopping.signal.aborted) timer = setTimeout(again, beatEvery)
  }

  await begin()
  await beat()
  return {
    async stop() {
      stopping.abort()
      clearTimeout(retry)
      // Workers that have just ended by themselves say that they cannot be ended.
      await runner?.stop().catch(() => undefined)
      clearTimeout(timer)
      await beating
      if (workers !== undefined) await leavePool(parts.pool, workers).catch(() => undefined)
    },
  }
}
