import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Assets, buildAssets } from '../assets/index.ts'
import { type Clock, followingClock, systemClock } from '../clock/index.ts'
import type { Config } from '../config/index.ts'
import {
  type Actor,
  anonymous,
  type Context,
  createContext,
  createSigner,
} from '../context/index.ts'
import { type DatabasePlace, openDatabase } from '../db/index.ts'
import { closeToOthers, type FileStore, openDiskStore, openS3Store } from '../files/index.ts'
import { createHttp, type Http } from '../http/index.ts'
import { createJobRunner, type JobRunner, parkedJobs } from '../jobs/index.ts'
import type { Logger } from '../log/index.ts'
import { mailSubscription, openTransport, parkedLetters, sendMailJob } from '../mail/index.ts'
import { createMetrics } from '../metrics/index.ts'
import {
  createDispatcher,
  createFollower,
  dispatchOnce,
  type Follower,
  type Subscription,
} from '../outbox/index.ts'
import { hasUndispatched } from '../outbox/outbox.queries.ts'
import { createPageCache } from '../page-cache/index.ts'
import { createRenderer, type Shell } from '../pages/index.ts'
import { type Random, systemRandom } from '../random/index.ts'
import { followSettings } from '../settings/index.ts'
import type { Domain, Process, RunningPart } from './domain.ts'
import { healthRoutes } from './health.routes.ts'
import { stopPaper } from './stop-paper.ts'

export interface PaperOptions {
  readonly config: Config
  readonly dataDir: string
  readonly secret: string
  readonly place: DatabasePlace
  readonly domains: readonly Domain[]
  readonly shells: readonly Shell[]
  readonly log: Logger
  readonly clock?: Clock
  readonly random?: Random
  readonly version: string
  /** False: nothing works by timers until `begin`; tests dispatch and run jobs when they say so. */
  readonly background?: boolean
  readonly connections?: number
  /** What the pages kept may weigh; 0 keeps none. */
  readonly pageCacheBytes?: number
}

/** A running paper: one process that serves, follows the outbox, dispatches and works. */
export interface Paper {
  readonly process: Process
  readonly http: Http
  readonly url: string
  context(actor?: Actor): Context
  /** Begins to follow the outbox, dispatch and work by timers, where that was put off. */
  begin(): Promise<void>
  /** Hands over all events, runs all due jobs and reads the outbox, until nothing is left; for tests and the CLI. */
  settle(): Promise<void>
  /** Answers what has begun, then ends; within seven seconds, whatever clients and database do. */
  stop(): Promise<void>
}

const sourceRoot = fileURLToPath(new URL('../../', import.meta.url))
const pageCacheBytes = 96 * 1024 * 1024

export async function startPaper(options: PaperOptions): Promise<Paper> {
  const { config, domains, log } = options
  const { pool, db, lacksRoom } = openDatabase(options.place, {
    log,
    connections: options.connections ?? config.databaseConnections,
  })
  const cache = createPageCache({ log, bytesAtMost: options.pageCacheBytes ?? pageCacheBytes })
  const settings = await followSettings(db)
  const parts = {
    db,
    cache,
    log,
    clock: options.clock ?? followingClock(systemClock),
    random: options.random ?? systemRandom,
    site: { origin: config.siteUrl, isLoopback: config.isLoopback },
    signer: createSigner(options.secret),
    files: await openFiles(config, options.dataDir),
    settings: settings.present,
    beforePurges: settings.beforePurges,
    processId: crypto.randomUUID(),
  }
  const process: Process = {
    ...parts,
    config,
    pool,
    lacksRoom,
    secret: options.secret,
    context: (actor, requestId) => createContext(parts, actor, requestId),
    parked: () => [
      ...domains.flatMap((domain) => domain.parked?.(process) ?? []),
      parkedLetters,
      parkedJobs,
    ],
  }
  const assets = await assetsOf(domains, options.dataDir)
  const metrics = createMetrics(cache)
  const http = await createHttp({
    log,
    assets,
    cache,
    metrics,
    renderer: createRenderer(options.shells, assets, cache),
    settings: settings.present,
    siteOrigin: config.siteUrl,
    trustedProxies: config.trustedProxies,
    formTargets: domains.flatMap((domain) => domain.formTargets?.(config) ?? []),
    identify:
      domains.find((domain) => domain.identify)?.identify?.(process) ?? (async () => anonymous),
    context: process.context,
    elsewhere: domains.find((domain) => domain.elsewhere)?.elsewhere ?? (async () => undefined),
  })
  for (const domain of domains) await domain.routes?.(http, process)
  const subscriptions: Subscription[] = [
    ...domains.flatMap((domain) => domain.subscriptions ?? []),
    mailSubscription,
  ]
  const jobs = createJobRunner({
    pool,
    log,
    metrics,
    processId: parts.processId,
    context: process.context,
    jobs: [
      ...domains.flatMap((domain) => domain.jobs?.(process) ?? []),
      sendMailJob(openTransport(config.smtpUrl), config.mailFrom),
    ],
  })
  const follower = createFollower(parts)
  const dispatcher = createDispatcher(parts, subscriptions, jobs.wake)
  healthRoutes(http, { process, metrics, version: options.version })
  let isWorking = false
  const begin = async () => {
    if (isWorking) return
    isWorking = true
    await follower.start()
    dispatcher.start()
    await jobs.start()
  }
  if (options.background ?? true) await begin()
  else await follower.follow()
  const running: RunningPart[] = []
  for (const domain of domains) if (domain.start) running.push(await domain.start(process))

  return {
    process,
    http,
    url: config.siteUrl,
    context: (actor = anonymous) => process.context(actor, 'here'),
    begin,
    settle: () => settle(parts, subscriptions, jobs, follower),
    stop: () =>
      stopPaper({
        http,
        follower,
        dispatcher,
        jobs,
        running,
        isWorking,
        log,
        end: () => pool.end(),
      }),
  }
}

async function settle(
  parts: Parameters<typeof dispatchOnce>[0],
  subscriptions: readonly Subscription[],
  jobs: JobRunner,
  follower: Follower,
): Promise<void> {
  await jobs.runDue(parts.clock.now())
  for (;;) {
    if ((await dispatchOnce(parts, subscriptions)) > 0) await jobs.runDue(parts.clock.now())
    else if (await hasUndispatched(parts.db)) await pause(5)
    else break
  }
  await follower.follow()
}

function assetsOf(domains: readonly Domain[], dataDir: string): Promise<Assets> {
  const islands = Object.assign({}, ...domains.map((domain) => domain.islands ?? {}))
  const styles = Object.assign({}, ...domains.map((domain) => domain.styles ?? {}))
  return buildAssets({ islands, styles }, { sourceRoot, folder: join(dataDir, 'assets') })
}

async function openFiles(config: Config, dataDir: string): Promise<FileStore> {
  if (config.s3) return openS3Store(config.s3)
  const folder = join(dataDir, 'files')
  await closeToOthers(folder)
  return openDiskStore(folder)
}
