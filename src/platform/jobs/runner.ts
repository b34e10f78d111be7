import {
  makeWorkerUtils,
  parseCronItems,
  runOnce,
  type TaskList,
  Logger as WorkerLogger,
} from 'graphile-worker'
import type pg from 'pg'
import { type Context, systemActor } from '../context/index.ts'
import type { Logger } from '../log/index.ts'
import type { Metrics } from '../metrics/index.ts'
import type { Job } from './job.ts'
import { followClock } from './jobs.queries.ts'
import { keepRunning, type KeptWorkers } from './keep-running.ts'

/** Runs jobs in this process, several processes sharing one queue. */
export interface JobRunner {
  start(): Promise<void>
  /** Runs all that is due by the given clock and returns, for tests, whose time is not the database's. */
  runDue(now: Date): Promise<void>
  /** Lets running jobs end. */
  stop(): Promise<void>
}

/** The queue's own tables; part of `migrate`. */
export async function migrateJobs(pool: pg.Pool): Promise<void> {
  const workerUtils = await makeWorkerUtils({ pgPool: pool, logger: silent })
  await workerUtils.migrate()
  await workerUtils.release()
}

const silent = new WorkerLogger(() => () => {})
// Only in batches does the queue wait, before it says that it is done, until the ends of jobs are written.
const awaitsEnds = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

export function createJobRunner(parts: {
  pool: pg.Pool
  jobs: readonly Job[]
  log: Logger
  metrics: Metrics
  processId: string
  context: (actor: ReturnType<typeof systemActor>, requestId: string) => Context
}): JobRunner {
  const taskList: TaskList = Object.fromEntries(
    parts.jobs.map((job) => [
      job.name,
      async (payload, { job: { id } }) => {
        try {
          await job.run(parts.context(systemActor(job.name), `job-${id}`), payload)
          parts.metrics.countJob(job.name, 'done')
        } catch (error) {
          parts.metrics.countJob(job.name, 'failed')
          parts.log.error(
            { err: error, job: job.name, jobId: id },
            'a job failed; it will be tried again',
          )
          throw error
        }
      },
    ]),
  )
  const parsedCronItems = parseCronItems(
    parts.jobs.flatMap(({ name, cron }) =>
      cron ? [{ task: name, match: cron, identifier: name, options: { backfillPeriod: 0 } }] : [],
    ),
  )
  const options = { taskList, logger: silent, noHandleSignals: true, noPreparedStatements: false }
  let kept: KeptWorkers | undefined
  return {
    async start() {
      kept = await keepRunning(
        { ...options, parsedCronItems, concurrency: 3, pollInterval: 2000 },
        parts,
      )
    },
    async runDue(now) {
      await followClock(parts.pool, now)
      await runOnce({ ...options, preset: awaitsEnds, pgPool: parts.pool, parsedCronItems: [] })
    },
    async stop() {
      await kept?.stop()
    },
  }
}
