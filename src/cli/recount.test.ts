import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openContext } from '#platform/app'
import type { Check } from '#platform/checks'
import { type Context, systemActor } from '#platform/context'
import { quietLog } from '#platform/log'
import { postMail } from '#platform/mail'
import { money } from '#platform/money'
import { addPicture } from '#domains/publishing'
import { checks } from '../compose.ts'
import { importContributions } from '../domains/contributions/contribution/import-contributions.ts'
import { insertEvent } from '../domains/contributions/gateways/gateway-events.queries.ts'
import { testThread, type TestThread } from '../domains/discussion/testing-thread.ts'
import { mend, recount } from './recount.ts'
import { type Break, breaks, broken } from './testing-breaks.ts'

let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
  const { paper, people } = thread
  const ctx = paper.context()
  await thread.comment('amina', 'A comment that is liked.', {
    likedBy: [{ person: people.colm, at: ctx.clock.now() }],
  })
  await importContributions(ctx, [
    {
      gateway: 'demo',
      email: 'aoife@example.com',
      language: 'en',
      rhythm: 'once',
      amount: money(5000, 'EUR'),
      startedAt: ctx.clock.now(),
      payments: [{ paidAt: ctx.clock.now(), amount: money(5000, 'EUR'), fee: money(100, 'EUR') }],
    },
  ])
  await ctx.transaction((tx) =>
    postMail(tx, {
      kind: 'receipt',
      to: 'aoife@example.com',
      language: 'en',
      subject: 'Your receipt',
      paragraphs: ['Thank you'],
    }),
  )
  await insertEvent(ctx, {
    gateway: 'demo',
    eventId: 'evt_1',
    kind: 'clock.moved',
    payload: JSON.stringify({ id: 'evt_1', type: 'clock.moved', at: ctx.clock.now(), data: {} }),
  })
  const bytes = await sharp({
    create: { width: 400, height: 300, channels: 3, background: '#456' },
  })
    .png()
    .toBuffer()
  const added = await addPicture(paper.context(systemActor('test')), { bytes, fileName: 'a.png' })
  broken.picture = added.id
  await paper.settle()
  await sql`select graphile_worker.add_job('a job', run_at => now() + interval '1 year')`.execute(
    ctx.db,
  )
})
afterAll(() => thread.paper.stop())

test('a sound paper has no findings', async () => {
  expect(await findings(thread.paper.context())).toEqual([])
})

test.each(breaks)('$what made wrong is found, and nothing else', async (way) => {
  await whileBroken(way, async (tx) => {
    expect(await findings(tx)).toEqual([expect.stringMatching(way.said)])
  })
})

test.each(breaks.filter(({ mended }) => mended))('$what is mended, and says so', async (way) => {
  await whileBroken(way, async (tx) => {
    expect(await mend(tx, checks)).toEqual([expect.stringMatching(way.mended ?? /^$/)])
    expect(await findings(tx)).toEqual([])
    expect(await mend(tx, checks)).toEqual([])
  })
})

test.each(breaks.filter(({ mended }) => !mended))(
  '$what is not touched by mending',
  async (way) => {
    await whileBroken(way, async (tx) => {
      expect(await mend(tx, checks)).toEqual([])
      expect(await findings(tx)).toEqual([expect.stringMatching(way.said)])
    })
  },
)

test('every check of the program is broken above', async () => {
  const found = new Set<string>()
  for (const way of breaks)
    await whileBroken(way, async (tx) => {
      for (const { name, examine } of checks) if ((await examine(tx)).length > 0) found.add(name)
    })
  expect([...found].toSorted()).toEqual(checks.map(({ name }) => name).toSorted())
})

test('a check that cannot be made is said, and the others go on', async () => {
  const failing: Check = {
    name: 'A store answers',
    examine: async () => {
      throw new Error('it is away')
    },
  }
  expect(await recount(thread.paper.context(), [failing, sound])).toEqual([
    { isWell: false, words: 'A store answers: this cannot be checked now, it is away' },
    { isWell: true, words: 'All is well' },
  ])
})

test('what doctor looks with makes no folder and closes none to others', async () => {
  const { config, secret } = thread.paper.runtime
  const dataDir = join(inject('folder'), 'looked-at')
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
    thread.paper.runtime.db,
  )
  const look = async () => {
    const place = { ...inject('server'), database: rows[0]?.name ?? '' }
    const { ctx, end } = await openContext({ config, dataDir, secret, place, log: quietLog })
    await recount(ctx, checks)
    await end()
  }
  await look()
  expect(existsSync(dataDir)).toBe(false)
  const files = join(dataDir, 'files', 'pictures')
  mkdirSync(files, { recursive: true })
  chmodSync(files, 0o755)
  await look()
  expect(statSync(files).mode & 0o777).toBe(0o755)
})

const sound: Check = { name: 'All is well', examine: async () => [] }
const undone = new Error('undone')

/** Breaks something, looks, and undoes both. */
async function whileBroken(way: Break, look: (tx: Context) => Promise<void>): Promise<void> {
  way.files?.()
  try {
    const tried = thread.paper.context().transaction(async (tx) => {
      await way.by?.execute(tx.db)
      await way.and?.execute(tx.db)
      await look(tx)
      throw undone
    })
    await expect(tried).rejects.toBe(undone)
  } finally {
    way.restore?.()
  }
}

const findings = async (ctx: Context): Promise<string[]> =>
  (await recount(ctx, checks)).filter(({ isWell }) => !isWell).map(({ words }) => words)
