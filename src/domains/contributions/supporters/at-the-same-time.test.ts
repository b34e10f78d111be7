import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/context'
import { money } from '#platform/money'
import { testPaper, type TestPaper } from '#testing'
import { lockContribution } from '../contribution/contribution.queries.ts'
import { importContributions } from '../contribution/import-contributions.ts'
import type { ContributionId } from '../ids.ts'
import { refundPayment } from '../payments/refund-payment.ts'
import { settlePayment } from '../payments/settle-payment.ts'
import { recountSupporters } from './recount-supporters.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

const ctx = () => paper.context(systemActor('test'))
const amount = money(500, 'EUR')
const fee = money(0, 'EUR')

/** One supporter with one payment; gives the contribution and the gateway's name of the payment. */
async function supporter(email: string): Promise<{ id: ContributionId; payment: string }> {
  const paidAt = paper.clock.now()
  await importContributions(ctx(), [
    {
      gateway: 'demo',
      email,
      language: 'en',
      rhythm: 'monthly',
      amount,
      startedAt: paidAt,
      payments: [{ paidAt, amount, fee }],
    },
  ])
  const { rows } = await sql<{ id: ContributionId; payment: string }>`
    select c.id, p.gateway_payment as payment from contributions.contributions c
    join contributions.payments p on p.contribution_id = c.id where c.email = ${email}`.execute(
    paper.runtime.db,
  )
  if (!rows[0]) throw new Error('nothing was imported')
  return rows[0]
}

/** Pays a second time, and has another transaction begin before this one is committed. */
async function whilePaying(id: ContributionId, other: () => Promise<unknown>): Promise<void> {
  let meanwhile: Promise<unknown> = Promise.resolve()
  await ctx().transaction(async (tx) => {
    const contribution = await lockContribution(tx.db, id)
    if (!contribution) throw new Error('no contribution')
    const paidAt = tx.clock.now()
    await settlePayment(tx, contribution, { payment: `second ${id}`, amount, fee, paidAt })
    meanwhile = other()
    while (!(await someoneWaits())) await pause(5)
  })
  await meanwhile
}

async function someoneWaits(): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(paper.runtime.db)
  return rows.length > 0
}

async function isCovered(id: ContributionId): Promise<boolean> {
  const { rows } = await sql`select 1 from contributions.supporters s
    join contributions.contributions c on c.supporter_key = s.supporter_key where c.id = ${id}`.execute(
    paper.runtime.db,
  )
  return rows.length > 0
}

const refund = (payment: string) =>
  ctx().transaction((tx) =>
    refundPayment(tx, 'demo', {
      id: `evt_${payment}`,
      kind: 'payment.refunded',
      at: tx.clock.now(),
      refund: `re_${payment}`,
      payment,
      amount,
    }),
  )

test('who pays again while the first payment is given back stays a supporter', async () => {
  const { id, payment } = await supporter('again@example.com')
  await whilePaying(id, () => refund(payment))
  expect(await isCovered(id)).toBe(true)
})

test('who pays again while everybody is counted anew is counted', async () => {
  const { id, payment } = await supporter('counted@example.com')
  await refund(payment)
  expect(await isCovered(id)).toBe(false)
  await whilePaying(id, () => recountSupporters(ctx(), { all: true }))
  expect(await isCovered(id)).toBe(true)
})
