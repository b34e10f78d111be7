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
import type { Job, Partner } from './job.ts'
import { followClock } from './jobs.queries.ts'
import { keepRunning, type KeptWorkers } from './keep-running.ts'

/** Runs jobs in this process, several processes sharing one queue. */
export interface JobRunner {
  start(): Promise<void>
  /** Lets idle workers look for jobs at once; by themselves they look every two seconds. */
  wake(): void
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
  const options = { logger: silent, noHandleSignals: true, noPreparedStatements: false }
  let kept: KeptWorkers | undefined
  return {
    async start() {
      const queues = queuesOf(parts.jobs, taskList).map((queue) => ({ ...options, ...queue }))
      kept = await keepRunning(queues, parts)
    },
    wake: () => kept?.wake(),
    async runDue(now) {
      await followClock(parts.pool, now)
      await runOnce({
        ...options,
        taskList,
        preset: awaitsEnds,
        pgPool: parts.pool,
        parsedCronItems: [],
      })
    },
    async stop() {
      await kept?.stop()
    },
  }
}

const workersOf: Readonly<Record<Partner | 'nobody', number>> = {
  nobody: 3,
  mail: 2,
  gateway: 2,
  files: 2,
}

/** A queue for each partner: jobs that wait for one hold up the jobs of that one alone. */
function queuesOf(jobs: readonly Job[], taskList: TaskList) {
  const partners = new Set(jobs.map((job): keyof typeof workersOf => job.partner ?? 'nobody'))
  return [...partners].map((partner) => {
    const own = jobs.filter((job) => (job.partner ?? 'nobody') === partner)
    const cronItems = own.flatMap(({ name, cron }) =>
      cron ? [{ task: name, match: cron, identifier: name, options: { backfillPeriod: 0 } }] : [],
    )
    return {
      taskList: Object.fromEntries(own.map(({ name }) => [name, taskList[name]])),
      parsedCronItems: parseCronItems(cronItems),
      concurrency: workersOf[partner],
      pollInterval: 2000,
    }
  })
}
