import { EventEmitter } from 'node:events'
import { run, type Runner, type RunnerOptions } from 'graphile-worker'
import type pg from 'pg'
import type { Logger } from '../log/index.ts'
import { dateJobsAgain, freeJobsOfTheDead, holdPools, leavePools } from './jobs.queries.ts'
import { LocalListener, patientPool } from './patient-pool.ts'

/** The workers of this process, for as long as it runs. */
export interface KeptWorkers {
  /** Lets idle workers look for jobs at once. */
  wake(): void
  /** Lets running jobs end. */
  stop(): Promise<void>
}

const beatEvery = 2000

/**
 * Keeps the workers of each queue running: where the database is away they wait for it, and where
 * they end by themselves, others begin. What they have in their hands is known by a lease, so that
 * the jobs of a killed process are done by another within seconds.
 */
export async function keepRunning(
  queues: readonly QueueOptions[],
  parts: { pool: pg.Pool; log: Logger; processId: string },
): Promise<KeptWorkers> {
  let timer: NodeJS.Timeout | undefined
  let beating: Promise<void> = Promise.resolve()
  const stopping = new AbortController()
  const listener = new LocalListener()
  const pgPool = patientPool(parts.pool, stopping.signal, listener)
  const kept: KeptQueue[] = []
  const workers = () => kept.flatMap((queue) => queue.workers() ?? [])

  const again = () => {
    beating = beat()
  }

  const beat = async () => {
    try {
      await holdPools(parts.pool, workers(), parts.processId)
      await dateJobsAgain(parts.pool)
      const freed = await freeJobsOfTheDead(parts.pool)
      if (freed > 0) parts.log.warn({ jobs: freed }, 'jobs of a process that is gone are done anew')
    } catch (error) {
      parts.log.debug({ err: error }, 'the lease of the job queue could not be renewed')
    }
    if (!stopping.signal.aborted) timer = setTimeout(again, beatEvery)
  }

  const stop = async () => {
    stopping.abort()
    await Promise.all(kept.map((queue) => queue.stop()))
    clearTimeout(timer)
    await beating
    await leavePools(parts.pool, workers()).catch(() => undefined)
  }

  try {
    for (const queue of queues)
      kept.push(await keepQueue({ ...queue, pgPool }, parts.log, stopping.signal))
  } catch (error) {
    await stop()
    throw error
  }
  await beat()
  return { wake: () => listener.wake(), stop }
}

type QueueOptions = Omit<RunnerOptions, 'pgPool'>

interface KeptQueue {
  /** The name under which its workers hold jobs at present. */
  workers(): string | undefined
  stop(): Promise<void>
}

const againAfter = 1000

async function keepQueue(
  options: RunnerOptions,
  log: Logger,
  stopping: AbortSignal,
): Promise<KeptQueue> {
  let workers: string | undefined
  let runner: Runner | undefined
  let retry: NodeJS.Timeout | undefined

  const begin = async () => {
    const events: NonNullable<RunnerOptions['events']> = new EventEmitter()
    events.on('pool:create', ({ workerPool }) => (workers = workerPool.id))
    const begun = await run({ ...options, events })
    runner = begun
    if (stopping.aborted) await begun.stop()
    begun.promise.catch(() => undefined).finally(() => runner === begun && beginAgain())
  }

  const beginAgain = () => {
    runner = undefined
    if (stopping.aborted) return
    log.warn('a queue of jobs has ended by itself; it begins again')
    retry = setTimeout(() => void begin().catch(beginAgain), againAfter)
  }

  await begin()
  return {
    workers: () => workers,
    async stop() {
      clearTimeout(retry)
      // Workers that have just ended by themselves say that they cannot be ended.
      await runner?.stop().catch(() => undefined)
    },
  }
}
