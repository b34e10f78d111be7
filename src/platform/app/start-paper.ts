import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Assets, buildAssets } from '../assets/index.ts'
import { type Actor, anonymous, type Context, createContext } from '../context/index.ts'
import { createHttp, type Http } from '../http/index.ts'
import { createJobRunner, type JobRunner, parkedJobs } from '../jobs/index.ts'
import { mailSubscription, openTransport, parkedLetters, sendMailJob } from '../mail/index.ts'
import { createStreams, type Streams } from '../live/index.ts'
import { createMetrics, type Metrics } from '../metrics/index.ts'
import {
  createDispatcher,
  createFollower,
  dispatchOnce,
  type Follower,
  type Subscription,
} from '../outbox/index.ts'
import { hasUndispatched } from '../outbox/outbox.queries.ts'
import { createRenderer, type Shell } from '../pages/index.ts'
import type { Guard } from '../policy/index.ts'
import { actsByName } from './acts-by-name.ts'
import type { Domain, Runtime, RunningPart } from './domain.ts'
import { healthRoutes } from './health.routes.ts'
import { closeFiles, openParts, type PartsOptions } from './open-parts.ts'
import { allOrNothing, type Opened } from './opened.ts'
import { refusalsByCode } from './refusals-by-code.ts'
import { stopPaper } from './stop-paper.ts'

export interface PaperOptions extends PartsOptions {
  readonly domains: readonly Domain[]
  readonly shells: readonly Shell[]
  readonly version: string
  /** False: nothing works by timers until `begin`; tests dispatch and run jobs when they say so. */
  readonly background?: boolean
  /** Another rule before routes than the paper's own: only for the test of verbs. */
  readonly guard?: Guard
}

/** A running paper: one process that serves, follows the outbox, dispatches and works. */
export interface Paper {
  readonly runtime: Runtime
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

/** Starts a paper; where a part cannot be started, those before it are closed again. */
export const startPaper = (options: PaperOptions): Promise<Paper> =>
  allOrNothing(options.log, (opened) => start(options, opened))

async function start(options: PaperOptions, opened: Opened): Promise<Paper> {
  const { config, domains, log } = options
  const extensions = domains.flatMap((domain) => domain.extensions ?? [])
  const runtime = runtimeOf(options, await openParts({ ...options, extensions }, opened))
  await closeFiles(config, options.dataDir)
  const assets = await assetsOf(domains, options.dataDir)
  const streams = createStreams(runtime.random)
  const metrics = createMetrics(runtime.cache, streams)
  const http = await openHttp(options, runtime, { assets, metrics, streams })
  opened.add('requests', () => http.close(0))
  for (const domain of domains) await domain.routes?.(http, runtime)
  healthRoutes(http, { runtime, metrics, version: options.version })
  const { jobs, subscriptions } = workOf(options, runtime, metrics)
  const follower = createFollower({ ...runtime, listener: streams })
  const dispatcher = createDispatcher(runtime, subscriptions, jobs.wake)
  opened.add('follower', () => follower.stop())
  let isWorking = false
  const begin = async () => {
    if (isWorking) return
    isWorking = true
    await follower.start()
    dispatcher.start()
    opened.add('dispatcher', () => dispatcher.stop())
    await jobs.start()
    opened.add('jobs', () => jobs.stop())
  }
  if (options.background ?? true) await begin()
  else await follower.follow()
  const running: RunningPart[] = []
  for (const domain of domains) {
    const part = await domain.start?.(runtime)
    if (!part) continue
    running.push(part)
    opened.add(`a part of ${domain.name}`, () => part.stop())
  }
  const end = () => runtime.pool.end()
  return {
    runtime,
    http,
    url: config.siteUrl,
    context: (actor = anonymous) => runtime.context(actor, 'here'),
    begin,
    settle: () => settle(runtime, subscriptions, jobs, follower),
    stop: () => stopPaper({ http, follower, dispatcher, jobs, running, isWorking, log, end }),
  }
}

function runtimeOf(
  { config, secret, domains }: PaperOptions,
  { parts, pool, lacksRoom }: Awaited<ReturnType<typeof openParts>>,
): Runtime {
  const runtime: Runtime = {
    ...parts,
    config,
    pool,
    lacksRoom,
    secret,
    acts: actsByName(domains),
    refusals: refusalsByCode(domains),
    context: (actor, requestId) => createContext(parts, actor, requestId),
    parked: () => [
      ...domains.flatMap((domain) => domain.parked?.(runtime) ?? []),
      parkedLetters,
      parkedJobs,
    ],
  }
  return runtime
}

function openHttp(
  { config, domains, shells, guard }: PaperOptions,
  runtime: Runtime,
  own: { assets: Assets; metrics: Metrics; streams: Streams },
): Promise<Http> {
  const { cache, log, settings, context } = runtime
  return createHttp({
    ...own,
    log,
    cache,
    renderer: createRenderer(shells, own.assets, cache),
    settings,
    siteOrigin: config.siteUrl,
    trustedProxies: config.trustedProxies,
    formTargets: domains.flatMap((domain) => domain.formTargets?.(config) ?? []),
    identify:
      domains.find((domain) => domain.identify)?.identify?.(runtime) ?? (async () => anonymous),
    context,
    elsewhere: domains.find((domain) => domain.elsewhere)?.elsewhere ?? (async () => undefined),
    guard,
  })
}

function workOf({ config, domains }: PaperOptions, runtime: Runtime, metrics: Metrics) {
  const { pool, log, processId, context } = runtime
  const subscriptions: Subscription[] = [
    ...domains.flatMap((domain) => domain.subscriptions ?? []),
    mailSubscription,
  ]
  const jobs = createJobRunner({
    pool,
    log,
    metrics,
    processId,
    context,
    jobs: [
      ...domains.flatMap((domain) => domain.jobs?.(runtime) ?? []),
      sendMailJob(openTransport(config.smtpUrl), config.mailFrom),
    ],
  })
  return { jobs, subscriptions }
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
