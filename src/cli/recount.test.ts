import {
  chmodSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openContext } from '#platform/app'
import type { Check } from '#platform/checks'
import { type Context, systemActor } from '#platform/context'
import { quietLog } from '#platform/log'
import { postMail } from '#platform/mail'
import { money } from '#platform/money'
import { addPicture } from '#publishing'
import { checks } from '../compose.ts'
import { importContributions } from '../domains/contributions/contributions/import-contributions.ts'
import { insertEvent } from '../domains/contributions/gateways/gateway-events.queries.ts'
import { testThread, type TestThread } from '../domains/discussion/testing-thread.ts'
import { mend, recount } from './recount.ts'

interface Break {
  readonly what: string
  readonly by?: RawBuilder<unknown>
  readonly and?: RawBuilder<unknown>
  readonly files?: () => void
  readonly restore?: () => void
  readonly said: RegExp
  /** What mending says; left out where nothing may be mended. */
  readonly mended?: RegExp
}

let thread: TestThread
let picture: string
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
  picture = added.id
  await paper.settle()
  await sql`select graphile_worker.add_job('a job', run_at => now() + interval '1 year')`.execute(
    ctx.db,
  )
})
afterAll(() => thread.paper.stop())

test('a sound paper has no findings', async () => {
  expect(await findings(thread.paper.context())).toEqual([])
})

const store = () => join(inject('folder'), 'data', 'files')
const stranger = () => join(store(), 'originals', 'of-nobody.png')
const aside = () => join(inject('folder'), 'aside')

/** Every check of the program by its name, each with ways to break what it looks at. */
const breaks: readonly Break[] = [
  {
    what: 'a count of comments',
    by: sql`update discussion.threads set comments = comments + 1`,
    said: /^Threads whose counts/,
    mended: /^Threads counted again: \d$/,
  },
  {
    what: 'a count of commenters',
    by: sql`update discussion.threads set commenters = commenters + 1`,
    said: /^Threads whose counts/,
    mended: /^Threads counted again: \d$/,
  },
  {
    what: 'what a commenter has written',
    by: sql`delete from discussion.thread_commenters`,
    said: /^Threads whose counts/,
    mended: /^Threads counted again: \d$/,
  },
  {
    what: 'a count of likes',
    by: sql`update discussion.comments set likes = likes + 1`,
    said: /^Comments whose count/,
    mended: /^Threads whose likes were counted again: \d$/,
  },
  {
    what: 'a supporter without payments',
    by: sql`insert into contributions.supporters values ('nobody', '2020-01-01')`,
    said: /^Supporters whose cover/,
    mended:
      /^Supporters counted again from their payments: 1 covers changed, 1 supporters before, 1 now$/,
  },
  {
    what: 'a cover that is too short',
    by: sql`update contributions.supporters set covered_until = covered_until - 1`,
    said: /^Supporters whose cover/,
    mended: /^Supporters counted again/,
  },
  {
    what: 'the number of supporters',
    by: sql`update contributions.supporter_counts set supporters = 41`,
    said: /^The number of supporters/,
    mended: /0 covers changed, 41 supporters before, 1 now$/,
  },
  {
    what: 'a ledger entry',
    by: sql`alter table contributions.ledger_entries disable trigger user`,
    and: sql`update contributions.ledger_entries set amount_minor = amount_minor + 1 where line = 1`,
    said: /^The ledger does not sum to zero in EUR/,
  },
  {
    what: 'an event that waits',
    by: sql`update platform.outbox set dispatched_at = null, written_at = now() - interval '1 hour'`,
    said: /^The oldest event has waited 60 minutes/,
  },
  {
    what: 'a dead job',
    by: sql`update graphile_worker._private_jobs set attempts = max_attempts`,
    said: /^Jobs that failed/,
  },
  {
    what: 'a parked letter',
    by: sql`update platform.mails set parked_at = now()`,
    said: /^Letters that could not/,
  },
  {
    what: 'a parked event of a gateway',
    by: sql`update contributions.gateway_events set state = 'parked', applied_at = null`,
    said: /^Events of payment providers/,
  },
  {
    what: 'an end of giving that the gateway has not heard of',
    by: sql`update contributions.contributions set rhythm = 'monthly', state = 'ended', ended_because = 'by-the-giver', ended_at = '2026-11-24T13:00:00Z', gateway_told_at = null`,
    said: /^Ends of giving .* may charge again: 1\./,
  },
  {
    what: 'a charge after the end',
    by: sql`insert into contributions.odd_charges (payment_id, kind, noticed_at) select id, 'after-end', paid_at from contributions.payments`,
    said: /^Charges that should not have been: 1\./,
  },
  {
    what: 'an original that is gone',
    files: () => renameSync(join(store(), 'originals', `${picture}.png`), aside()),
    restore: () => renameSync(aside(), join(store(), 'originals', `${picture}.png`)),
    said: /^Originals that are missing from the store of pictures: 1 \(originals\/.*\.png\)/,
  },
  {
    what: 'a form that is gone',
    files: () => renameSync(join(store(), 'pictures', picture, '160.webp'), aside()),
    restore: () => renameSync(aside(), join(store(), 'pictures', picture, '160.webp')),
    said: /^Forms of pictures that are missing from the store: 1 \(pictures\/.*160\.webp\)/,
    mended: /^Pictures whose missing forms are made again once the paper runs: 1$/,
  },
  {
    what: 'a file of nobody',
    files: () => {
      writeFileSync(stranger(), 'x')
      utimesSync(stranger(), 1, 1)
    },
    restore: () => rmSync(stranger()),
    said: /^Files in the store of pictures that no picture names: 1 \(originals\/of-nobody.png\)/,
  },
]

test.each(breaks)('$what made wrong is found, and nothing else', async (broken) => {
  await whileBroken(broken, async (tx) => {
    expect(await findings(tx)).toEqual([expect.stringMatching(broken.said)])
  })
})

test.each(breaks.filter(({ mended }) => mended))('$what is mended, and says so', async (broken) => {
  await whileBroken(broken, async (tx) => {
    expect(await mend(tx, checks)).toEqual([expect.stringMatching(broken.mended ?? /^$/)])
    expect(await findings(tx)).toEqual([])
    expect(await mend(tx, checks)).toEqual([])
  })
})

test.each(breaks.filter(({ mended }) => !mended))(
  '$what is not touched by mending',
  async (broken) => {
    await whileBroken(broken, async (tx) => {
      expect(await mend(tx, checks)).toEqual([])
      expect(await findings(tx)).toEqual([expect.stringMatching(broken.said)])
    })
  },
)

test('every check of the program is broken above', async () => {
  const found = new Set<string>()
  for (const broken of breaks)
    await whileBroken(broken, async (tx) => {
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
    { isWell: false, words: 'A store answers: this cannot be seen now, it is away' },
    { isWell: true, words: 'All is well' },
  ])
})

test('what doctor looks with makes no folder and closes none to others', async () => {
  const { config, secret } = thread.paper.process
  const dataDir = join(inject('folder'), 'looked-at')
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
    thread.paper.process.db,
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
async function whileBroken(broken: Break, look: (tx: Context) => Promise<void>): Promise<void> {
  broken.files?.()
  try {
    const tried = thread.paper.context().transaction(async (tx) => {
      await broken.by?.execute(tx.db)
      await broken.and?.execute(tx.db)
      await look(tx)
      throw undone
    })
    await expect(tried).rejects.toBe(undone)
  } finally {
    broken.restore?.()
  }
}

const findings = async (ctx: Context): Promise<string[]> =>
  (await recount(ctx, checks)).filter(({ isWell }) => !isWell).map(({ words }) => words)
