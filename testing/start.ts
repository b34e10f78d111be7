import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Domain, Paper, PaperOptions } from '../src/platform/app/index.ts'
import { type FakeClock, fakeClock } from '../src/platform/clock/index.ts'
import { parseConfig } from '../src/platform/config/index.ts'
import { quietLog } from '../src/platform/log/index.ts'
import { cloneDatabase, emptyTemplate } from './templates.ts'

/** The present moment of tests: Tuesday 24 November 2026, 14:32 in Dublin. */
export const testMoment = new Date('2026-11-24T14:32:00Z')

export interface TestOptions {
  readonly template?: string
  /** Follow the outbox, dispatch and work by timers, as in production. */
  readonly background?: boolean
  readonly now?: Date
  readonly env?: NodeJS.ProcessEnv
  /** Domains of the test's own; one with the name of ours stands in its place. */
  readonly domains?: readonly Domain[]
  /** The name under which the database stays when the paper stops, for others to clone. */
  readonly keepAs?: string
}

export interface StartedTest extends Paper {
  readonly clock: FakeClock
  /** A second process on the same database; with `now`, on a machine whose clock says that. */
  another(options?: { now?: Date }): Promise<StartedTest>
}

/** Starts a paper, put together by `compose`, on a database of its own; `stop` drops it. */
export async function startTest(
  options: TestOptions,
  compose: (parts: Omit<PaperOptions, 'domains' | 'shells'>) => Promise<Paper>,
): Promise<StartedTest> {
  const server = inject('server')
  const database = await cloneDatabase(server, options.template ?? emptyTemplate)
  const shared = fakeClock(options.now ?? testMoment)
  const started: Paper[] = []
  const start = async ({ now }: { now?: Date } = {}): Promise<StartedTest> => {
    const clock = now ? fakeClock(now) : shared
    const config = parseConfig({
      PORT: String(await freePort()),
      DEMO_GATEWAY_PORT: String(await freePort()),
      ...options.env,
    })
    if (!config.ok) throw new Error(JSON.stringify(config.issues))
    const paper = await compose({
      config: config.value,
      dataDir: join(inject('folder'), 'data'),
      secret: 'a secret for tests, forty characters long',
      place: { ...server, database: database.name },
      log: quietLog,
      clock,
      version: 'test',
      background: options.background ?? false,
      connections: 10,
    })
    await paper.http.listen(config.value.port, '127.0.0.1')
    started.push(paper)
    return { ...paper, clock, another: start }
  }
  const first = await start()
  return {
    ...first,
    async stop() {
      for (const paper of started.toReversed()) await paper.stop()
      await (options.keepAs ? database.keep(options.keepAs) : database.drop())
    },
  }
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/**
 * A port for something that is started again and again: below those that the system gives to
 * connections, one of which may hold a port of `freePort` while nobody listens there.
 */
export async function steadyPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    const server = createServer()
    const isFree = await new Promise<boolean>((resolve) =>
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
    )
    await new Promise((resolve) => server.close(resolve))
    if (isFree) return port
  }
}
