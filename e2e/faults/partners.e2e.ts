import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contributions, importContributions } from '#domains/contributions'
import { minute } from '#platform/clock'
import { systemActor } from '#platform/context'
import { money } from '#platform/money'
import { type Fault, testPaper, type TestPaper } from '#testing'
import { figuresOf } from '../../src/domains/contributions/testing-giving.ts'
import { gatewayOf } from './gateway.ts'
import { filesAtWork, gatewayAtWork, mailAtWork, type PartnerAtWork } from './partners-at-work.ts'

const names = ['mail', 'gateway', 'files'] as const
type Name = (typeof names)[number]

const faults: readonly { name: string; fault: Fault; silentAfter?: RegExp; of?: Name }[] = [
  { name: 'slow', fault: 'slow' },
  { name: 'silent', fault: 'silent' },
  { name: 'silent once it has the letter', fault: 'silent', silentAfter: /^DATA/m, of: 'mail' },
  { name: 'refusing', fault: 'refusing' },
  { name: 'wrong', fault: 'wrong' },
]
const cases = names.flatMap((partner) =>
  faults.filter(({ of = partner }) => of === partner).map((how) => ({ partner, ...how })),
)

let paper: TestPaper
let partners: Record<Name, PartnerAtWork>
beforeAll(async () => {
  partners = {
    mail: await mailAtWork(),
    gateway: await gatewayAtWork(),
    files: await filesAtWork(),
  }
  paper = await testPaper({
    background: true,
    env: Object.assign({}, ...names.map((name) => partners[name].env)),
    // Somebody else's house stands at the end of the line.
    domains: [{ ...contributions, start: async () => ({ stop: async () => {} }) }],
  })
  await importContributions(paper.context(systemActor('test')), [
    {
      gateway: 'demo',
      subscription: 'sub_of_the_money',
      email: 'cara@example.com',
      language: 'en',
      rhythm: 'monthly',
      amount: money(1000, 'EUR'),
      startedAt: paper.clock.now(),
      payments: [],
    },
  ])
  for (const name of names) await partners[name].begin(paper, 1)
})
afterAll(async () => {
  await paper.stop()
  for (const name of names) await partners[name].close()
})
beforeEach(async () => {
  for (const name of names) await done(name)
})

// What is silent is given more than all workers together could run into within the test's patience.
const much = (fault: Fault) => (fault === 'silent' ? 24 : 6)
const done = (name: Name) =>
  expect.poll(() => partners[name].left(paper), { message: `${name} is done` }).toBe(0)
/** What failed waits for its next try. */
const hurry = async () => {
  const { db } = paper.runtime
  await sql`select graphile_worker.add_job('contributions.tell-ends-again', '{}'::json, job_key => 'minute')`.execute(
    db,
  )
  await sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(
    db,
  )
}

let charges = 0
/** The gateway says that money has come; it is booked, and its receipt is written. */
async function moneyIsBooked(): Promise<void> {
  const before = await figuresOf(paper)
  charges += 1
  const at = paper.clock.now().toISOString()
  const data = {
    subscription: 'sub_of_the_money',
    payment: `pay_${charges}`,
    amount: { minor: 1000, currency: 'EUR' },
    fee: { minor: 40, currency: 'EUR' },
    paidAt: at,
  }
  const body = JSON.stringify({ id: `evt_${charges}`, type: 'payment.settled', at, data })
  expect((await gatewayOf(paper).deliver(paper.url, body)).status).toBe(200)
  await expect.poll(async () => (await figuresOf(paper)).payments).toBe(before.payments + 1)
}

describe.each(cases)('$partner, $name', ({ partner, fault, silentAfter }) => {
  test('stops nothing else, and is caught up with once it is well', async () => {
    partners[partner].line.become(fault, silentAfter ? { silentAfter } : {})
    await partners[partner].begin(paper, much(fault))
    await moneyIsBooked()
    for (const other of names.filter((name) => name !== partner)) {
      await partners[other].begin(paper, 1)
      await done(other)
    }
    expect((await (await paper.client()).get('/')).status).toBe(200)
    partners[partner].line.become('well')
    // A minute later what has not been heard is told again.
    paper.clock.advance(2 * minute)
    await expect
      .poll(async () => {
        await hurry()
        return partners[partner].left(paper)
      })
      .toBe(0)
  })
})
