import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { day, hour, minute } from '#platform/clock'
import { testPaper, type TestPaper } from '#testing'
import { balancesOf, demoOf, give } from '../testing-giving.ts'
import { applyEvent } from './apply-event.ts'
import { sweepInboxJob } from './apply-event.job.ts'
import { insertEvent } from './gateway-events.queries.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())
beforeEach(() =>
  sql`delete from contributions.gateway_events where applied_at is null`.execute(paper.runtime.db),
)

let made = 0
/** The gateway tells us something, and it is applied if it can be. */
async function hear(type: string, data: object): Promise<string> {
  const ctx = paper.context()
  const { gateway } = demoOf(paper)
  const id = `evt_patience_${(made += 1)}`
  const payload = JSON.stringify({ id, type, at: ctx.clock.now().toISOString(), data })
  await insertEvent(ctx, { gateway: 'demo', eventId: id, kind: type, payload })
  await applyEvent(ctx, gateway, id)
  return id
}
const euro = (minor: number) => ({ minor, currency: 'EUR' })
const refundOf = (payment: string, minor = 100) =>
  hear('payment.refunded', { refund: `re_${payment}`, payment, amount: euro(minor) })
const unrelated = () => hear('clock.moved', {})

async function contribution(): Promise<{ payment: string; subscription: string }> {
  made += 1
  await give(paper, { email: `giver-${made}@example.com` })
  await paper.settle()
  const { rows } = await sql<{ payment: string; subscription: string }>`
    select p.gateway_payment as payment, c.gateway_subscription as subscription
    from contributions.payments p join contributions.contributions c on c.id = p.contribution_id
    order by p.id desc limit 1`.execute(paper.runtime.db)
  if (!rows[0]) throw new Error('nothing was given')
  return rows[0]
}
const charge = (subscription: string, payment: string) =>
  hear('payment.settled', {
    subscription,
    payment,
    amount: euro(1000),
    fee: euro(40),
    paidAt: paper.clock.now().toISOString(),
  })

const sweep = () => sweepInboxJob(demoOf(paper).gateways).run(paper.context(), {})
async function rowOf(eventId: string) {
  const { rows } = await sql<{
    state: string
    tries: number
    failure: string | null
    nextTryAt: Date | null
    appliedAt: Date | null
  }>`
    select state, tries, failure, next_try_at, applied_at from contributions.gateway_events where event_id = ${eventId}`.execute(
    paper.runtime.db,
  )
  if (!rows[0]) throw new Error('no such event')
  return rows[0]
}
const triesOfAll = async () =>
  (
    await sql<{ tries: number }>`select coalesce(sum(tries), 0)::int as tries
    from contributions.gateway_events where applied_at is null`.execute(paper.runtime.db)
  ).rows[0]?.tries

test('events that wait are not tried at events that have nothing to do with them', async () => {
  for (let number = 0; number < 50; number += 1) await refundOf(`pay_never_${number}`)
  await paper.settle()
  const before = await triesOfAll()
  for (let number = 0; number < 5; number += 1) await unrelated()
  await contribution()
  await sweep()
  expect(await triesOfAll()).toBe(before)
})

test('what an event waits for wakes it, however many others wait longer', async () => {
  for (let number = 0; number < 250; number += 1) await refundOf(`pay_stuck_${number}`)
  const { subscription } = await contribution()
  const refunds = (await balancesOf(paper))['refunds'] ?? 0
  const early = await refundOf('pay_awaited', 300)
  expect(await rowOf(early)).toMatchObject({ state: 'waiting', appliedAt: null })
  await charge(subscription, 'pay_awaited')
  expect((await rowOf(early)).appliedAt).not.toBeNull()
  expect((await balancesOf(paper))['refunds']).toBe(refunds + 300)
})

test('what is woken wakes in its turn: the end of a dispute after its beginning after its payment', async () => {
  const { subscription } = await contribution()
  const dispute = { dispute: 'dp_chain', payment: 'pay_chain' }
  const closed = await hear('dispute.closed', { ...dispute, won: false })
  const opened = await hear('dispute.opened', { ...dispute, amount: euro(1000) })
  await charge(subscription, 'pay_chain')
  expect((await rowOf(opened)).appliedAt).not.toBeNull()
  expect((await rowOf(closed)).appliedAt).not.toBeNull()
})

test('one that waits says for what, and is parked when that has not come in three days', async () => {
  const id = await refundOf('pay_lost')
  expect((await rowOf(id)).failure).toContain('payment:pay_lost')
  paper.clock.advance(hour)
  await sweep()
  expect(await rowOf(id)).toMatchObject({ state: 'waiting' })
  paper.clock.advance(3 * day)
  await sweep()
  expect(await rowOf(id)).toMatchObject({ state: 'parked', nextTryAt: null })
})

test('one that fails is tried again after growing pauses, then parked, and holds up nobody', async () => {
  const { payment, subscription } = await contribution()
  const tooMuch = await refundOf(payment, 999_999)
  expect(await rowOf(tooMuch)).toMatchObject({
    state: 'failed',
    tries: 1,
    nextTryAt: new Date(paper.clock.now().getTime() + minute),
  })
  await sweep()
  expect((await rowOf(tooMuch)).tries).toBe(1)
  const pauses: number[] = []
  for (let row = await rowOf(tooMuch); row.nextTryAt; row = await rowOf(tooMuch)) {
    pauses.push((row.nextTryAt.getTime() - paper.clock.now().getTime()) / minute)
    paper.clock.set(row.nextTryAt)
    await sweep()
  }
  expect(pauses).toEqual([1, 4, 16, 64, 256, 360, 360])
  expect(await rowOf(tooMuch)).toMatchObject({ state: 'parked', tries: 8 })
  const newer = await charge(subscription, 'pay_newer')
  expect((await rowOf(newer)).appliedAt).not.toBeNull()
})

test('one whose job was lost is taken up within minutes', async () => {
  const { subscription } = await contribution()
  const ctx = paper.context()
  const paidAt = ctx.clock.now().toISOString()
  const data = { subscription, payment: 'pay_job_lost', amount: euro(1000), fee: euro(40), paidAt }
  const payload = JSON.stringify({ id: 'evt_lost', type: 'payment.settled', at: paidAt, data })
  await insertEvent(ctx, { gateway: 'demo', eventId: 'evt_lost', kind: 'payment.settled', payload })
  await sweep()
  expect((await rowOf('evt_lost')).tries).toBe(0)
  paper.clock.advance(6 * minute)
  await sweep()
  expect((await rowOf('evt_lost')).appliedAt).not.toBeNull()
})
