import { mkdtemp, chmod, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { migrations } from '../../../testing/templates.ts'
import { fakeClock, hour } from '../clock/index.ts'
import {
  anonymous,
  type Context,
  type ContextParts,
  createContext,
  createSigner,
} from '../context/index.ts'
import { openDatabase } from '../db/index.ts'
import { placeAndStart, type EmbeddedPostgres } from '../embedded-postgres/index.ts'
import { openDiskStore } from '../files/index.ts'
import { migrateJobs } from '../jobs/index.ts'
import { quietLog } from '../log/index.ts'
import { migrate } from '../migrations/index.ts'
import { createPageCache, type Purge } from '../page-cache/index.ts'
import { systemRandom } from '../random/index.ts'
import { defaultSettings } from '../settings/index.ts'
import {
  announce,
  createDispatcher,
  createFollower,
  dispatchOnce,
  droppedEverywhere,
} from './index.ts'
import { holdLease, processesBehind } from './outbox.queries.ts'

// The order of the outbox looks over the whole server, so these tests have one of their own.
let folder: string
let server: EmbeddedPostgres
let database: ReturnType<typeof openDatabase>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standfirst-outbox-'))
  await chmod(folder, 0o755)
  server = await placeAndStart({
    dataDir: folder,
    fast: true,
    progress: () => {},
    about: { url: 'a test' },
  })
  database = openDatabase(server.connection, { log: quietLog })
  await migrate(database.pool, { folder: migrations, now: new Date() })
  await migrateJobs(database.pool)
})
beforeEach(async () => {
  for (const table of ['outbox', 'processes', 'leases'])
    await sql.raw(`delete from platform.${table}`).execute(database.db)
  await sql`delete from graphile_worker._private_jobs`.execute(database.db)
})
afterAll(async () => {
  await database.pool.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const somebody = crypto.randomUUID()
const insert = (
  key: string,
  { kind = 'hard', origin = somebody }: { kind?: Purge['kind']; origin?: string } = {},
) => sql`insert into platform.outbox (id, type, payload, purges, origin, at)
  values (gen_random_uuid(), 'thing.changed', '{}', ${JSON.stringify([{ kind, keys: [key] }])}::jsonb, ${origin}, now())`

/** One process on the database, as far as the outbox is concerned. */
function aProcess(more: Partial<ContextParts> = {}) {
  const cache = createPageCache({ log: quietLog, bytesAtMost: 1_000_000 })
  const seen: string[] = []
  cache.onPurge((purge) =>
    purge === 'everything'
      ? seen.push(purge)
      : seen.push(...purge.keys.map((key) => `${purge.kind} ${key}`)),
  )
  const clock = fakeClock(new Date())
  const parts: ContextParts = {
    db: database.db,
    cache,
    clock,
    log: quietLog,
    processId: crypto.randomUUID(),
    random: systemRandom,
    site: { origin: 'http://localhost', isLoopback: true },
    signer: createSigner('a secret for tests, forty characters long'),
    files: openDiskStore(folder),
    settings: () => defaultSettings,
    extensions: [],
    ...more,
  }
  return {
    seen,
    parts,
    cache,
    clock,
    ctx: createContext(parts, anonymous, 'a test'),
    follower: createFollower(parts),
  }
}

const announceHard = (ctx: Context) =>
  ctx.transaction((tx) =>
    announce(tx, {
      type: 'article.withdrawn',
      payload: {},
      purges: [{ kind: 'hard', keys: ['article:1'] }],
    }),
  )

describe('the order of the outbox', () => {
  test('loses no event of a transaction that commits late, and lets none overtake it for good', async () => {
    const { seen, follower } = aProcess()
    await follower.follow()
    const late = await database.db.startTransaction().execute()
    await insert('late').execute(late)
    await insert('early').execute(database.db)
    await follower.follow()
    expect(seen).toEqual([])
    await late.commit().execute()
    await follower.follow()
    expect(seen).toEqual(['hard late', 'hard early'])
  })

  test('is read by each process once, with a cursor of its own', async () => {
    const [one, two] = [aProcess(), aProcess()]
    await one.follower.follow()
    await two.follower.follow()
    await insert('first').execute(database.db)
    await one.follower.follow()
    await insert('second').execute(database.db)
    await one.follower.follow()
    await two.follower.follow()
    expect([one.seen, two.seen]).toEqual([
      ['hard first', 'hard second'],
      ['hard first', 'hard second'],
    ])
  })

  test('is read to its end, however much there is', async () => {
    const { seen, follower } = aProcess()
    await follower.follow()
    await sql`insert into platform.outbox (id, type, payload, purges, origin, at)
      select gen_random_uuid(), 'thing.changed', '{}', '[{"kind": "soft", "keys": ["k"]}]', ${somebody}, now() from generate_series(1, 1200)`.execute(
      database.db,
    )
    await follower.follow()
    expect(seen).toHaveLength(1200)
  })
})

describe('a process that follows', () => {
  test('does its own purges once more, since the answer to a commit may be lost, and keeps no reader waiting', async () => {
    const { seen, parts, follower } = aProcess()
    await follower.follow()
    await insert('published', { kind: 'fresh', origin: parts.processId }).execute(database.db)
    await insert('withdrawn', { kind: 'hard', origin: parts.processId }).execute(database.db)
    await follower.follow()
    expect(seen).toEqual(['soft published', 'hard withdrawn'])
  })

  test('reads the settings before it purges, and comes back to an event whose settings could not be read', async () => {
    let isAway = false
    const order: string[] = []
    const { seen, cache, follower } = aProcess({
      beforePurges: async () => {
        if (isAway) throw new Error('the database is away')
        order.push('read')
      },
    })
    cache.onPurge(() => order.push('purge'))
    await follower.follow()
    // What has changed since they were first read has no event that is still to come.
    expect(order).toEqual(['read'])
    isAway = true
    await insert('settings', { kind: 'fresh' }).execute(database.db)
    await expect(follower.follow()).rejects.toThrow('the database is away')
    expect(seen).toEqual([])
    isAway = false
    await follower.follow()
    expect([seen, order]).toEqual([['fresh settings'], ['read', 'read', 'purge']])
  })

  test('forgets all pages after an absence in which events may have gone, but not before the database answers', async () => {
    let isAway = false
    const away = openDatabase({ host: join(folder, 'nowhere') }, { log: quietLog, connections: 1 })
    const { seen, parts, clock } = aProcess()
    let begun = 0
    const follower = createFollower({
      ...parts,
      listener: { beginAt: () => void (begun += 1), hear: () => undefined },
      get db() {
        return isAway ? away.db : parts.db
      },
    })
    await follower.follow()
    clock.advance(5 * hour)
    await follower.follow()
    expect(seen).toEqual([])
    isAway = true
    clock.advance(7 * hour)
    await expect(follower.follow()).rejects.toThrow()
    expect(seen).toEqual([])
    isAway = false
    await follower.follow()
    await follower.follow()
    expect(seen).toEqual(['everything'])
    // Once at the start, and once since its listener may have missed something.
    expect(begun).toBe(2)
    await away.pool.end()
  })

  test('a process that wrote its sign of life by a clock a day ahead holds up no withdrawal', async () => {
    const ahead = crypto.randomUUID()
    await sql`insert into platform.processes (id, started_at, heartbeat_at, read_transaction, read_id)
      values (${ahead}, now(), now() + interval '1 day', '0', ${ahead})`.execute(database.db)
    const { rows } = await sql<{ id: string }>`${insert('article:1')} returning id`.execute(
      database.db,
    )
    expect(await processesBehind(database.db, rows[0]?.id ?? '')).toBe(0)
  })

  test('leaves no trace when it stops', async () => {
    const { follower } = aProcess()
    await follower.start()
    await follower.stop()
    const { rows } = await sql`select 1 from platform.processes`.execute(database.db)
    expect(rows).toEqual([])
  })
})

describe('a hard purge', () => {
  test('waits for a process that has only just started', async () => {
    const [here, there] = [aProcess(), aProcess()]
    const steadyClock = vi.spyOn(performance, 'now').mockReturnValue(300)
    await there.follower.follow()
    steadyClock.mockRestore()
    expect(await droppedEverywhere(here.ctx, await announceHard(here.ctx))).toBe(false)
  })

  test('is dropped everywhere once every other living process has read it', async () => {
    const [here, there] = [aProcess(), aProcess()]
    await here.follower.follow()
    await there.follower.follow()
    const waiting = droppedEverywhere(here.ctx, await announceHard(here.ctx))
    await there.follower.follow()
    expect(await waiting).toBe(true)
    expect([here.seen, there.seen]).toEqual([['hard article:1'], ['hard article:1']])
  })

  test('is said not to be dropped everywhere where a living process does not read it', async () => {
    const [here, there] = [aProcess(), aProcess()]
    await here.follower.follow()
    await there.follower.follow()
    expect(await droppedEverywhere(here.ctx, await announceHard(here.ctx))).toBe(false)
  })

  test('waits neither for itself nor for a process whose heart has stopped', async () => {
    const [here, there] = [aProcess(), aProcess()]
    await here.follower.follow()
    await there.follower.follow()
    await sql`update platform.processes set heartbeat_at = now() - interval '7 seconds' where id = ${there.parts.processId}`.execute(
      database.db,
    )
    expect(await droppedEverywhere(here.ctx, await announceHard(here.ctx))).toBe(true)
  })
})

describe('dispatchers', () => {
  const subscriptions = (job: string) => [{ event: 'thing.changed', job }]
  const jobs = async () => {
    const { rows } = await sql<{
      job: string
    }>`select task_identifier as job from graphile_worker.jobs order by 1`.execute(database.db)
    return rows.map(({ job }) => job)
  }

  test('at the same moment hand each event over once', async () => {
    for (let n = 0; n < 20; n += 1) await insert('job').execute(database.db)
    await Promise.all(
      Array.from({ length: 4 }, () => dispatchOnce(aProcess().parts, subscriptions('test.job'))),
    )
    expect(await jobs()).toHaveLength(20)
  })

  test('hand over no event of a transaction that is still open', async () => {
    const open = await database.db.startTransaction().execute()
    await insert('job').execute(open)
    expect(await dispatchOnce(aProcess().parts, subscriptions('test.job'))).toBe(0)
    await open.commit().execute()
    expect(await dispatchOnce(aProcess().parts, subscriptions('test.job'))).toBe(1)
  })

  test('of two processes take turns: one alone works, the other when that one stops or dies', async () => {
    const [first, second] = [aProcess(), aProcess()]
    const one = createDispatcher(first.parts, subscriptions('by.one'))
    const two = createDispatcher(second.parts, subscriptions('by.two'))
    await insert('a').execute(database.db)
    one.start()
    await expect.poll(jobs, { timeout: 20_000 }).toEqual(['by.one'])
    two.start()
    for (let n = 0; n < 5; n += 1) await insert('b').execute(database.db)
    await expect.poll(jobs, { timeout: 20_000 }).toEqual(Array.from({ length: 6 }, () => 'by.one'))
    await one.stop()
    await insert('c').execute(database.db)
    await expect.poll(jobs, { timeout: 20_000 }).toContain('by.two')
    await two.stop()
    // A process that was killed releases nothing: its lease runs out.
    await sql`insert into platform.leases (name, holder, held_until) values ('dispatcher', ${somebody}, now() + interval '1 second')`.execute(
      database.db,
    )
    const three = createDispatcher(first.parts, subscriptions('by.three'))
    await insert('d').execute(database.db)
    three.start()
    await expect.poll(jobs, { timeout: 20_000 }).toContain('by.three')
    await three.stop()
  })
})

test('a lease that was taken by a clock a day ahead holds nothing once that clock is right again', async () => {
  const [dead, living] = [crypto.randomUUID(), crypto.randomUUID()]
  for (const apart of ['90 seconds', '1 day']) {
    await sql`insert into platform.leases (name, holder, held_until) values ('dispatcher', ${dead}, now() + ${apart}::interval)
      on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until`.execute(
      database.db,
    )
    expect(await holdLease(database.db, 'dispatcher', living)).toBe(true)
    expect(await holdLease(database.db, 'dispatcher', dead)).toBe(false)
  }
})
