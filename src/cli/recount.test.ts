import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/db'
import { postMail } from '#platform/mail'
import { money } from '#platform/money'
import { checks } from '../compose.ts'
import { importContributions } from '../domains/contributions/contributions/import-contributions.ts'
import { insertEvent } from '../domains/contributions/gateways/gateway-events.queries.ts'
import { testThread, type TestThread } from '../domains/discussion/testing-thread.ts'

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
  await paper.settle()
  await sql`select graphile_worker.add_job('a job', run_at => now() + interval '1 year')`.execute(
    ctx.db,
  )
})
afterAll(() => thread.paper.stop())

test('a sound paper has no findings', async () => {
  expect(await findings(thread.paper.process.db)).toEqual([])
})

test.each([
  [
    'a count of comments',
    'update discussion.threads set comments = comments + 1',
    /^Threads whose count/,
  ],
  ['a count of likes', 'update discussion.comments set likes = likes + 1', /^Comments whose count/],
  [
    'a supporter without payments',
    "insert into contributions.supporters values ('nobody', '2027-01-01')",
    /^Supporters whose cover/,
  ],
  [
    'a payment whose supporter is missing',
    'delete from contributions.supporters',
    /^Supporters whose cover/,
  ],
  [
    'a ledger entry',
    'alter table contributions.ledger_entries disable trigger user; update contributions.ledger_entries set amount_minor = amount_minor + 1 where line = 1',
    /^The ledger does not sum to zero in EUR/,
  ],
  [
    'an event that waits',
    "update platform.outbox set dispatched_at = null, written_at = now() - interval '1 hour'",
    /^The oldest event has waited 60 minutes/,
  ],
  [
    'a dead job',
    'update graphile_worker._private_jobs set attempts = max_attempts',
    /^Jobs that failed/,
  ],
  ['a parked letter', 'update platform.mails set parked_at = now()', /^Letters that could not/],
  [
    'a parked event of a gateway',
    "update contributions.gateway_events set state = 'parked', applied_at = null",
    /^Events of payment providers/,
  ],
])('%s made wrong is found, and nothing else', async (_, statements, words) => {
  const found: string[] = []
  const undone = new Error('undone')
  const tried = thread.paper.process.db.transaction().execute(async (tx) => {
    for (const statement of statements.split('; ')) await sql.raw(statement).execute(tx)
    found.push(...(await findings(tx)))
    throw undone
  })
  await expect(tried).rejects.toBe(undone)
  expect(found).toEqual([expect.stringMatching(words)])
})

async function findings(db: Database): Promise<string[]> {
  const all: string[] = []
  for (const { examine } of checks) {
    const wrong = await examine(db)
    if (wrong !== undefined) all.push(wrong)
  }
  return all
}
