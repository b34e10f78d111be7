import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contributions as demoContributions } from '../../../../demo/supporters.ts'
import { money } from '#platform/money'
import { testMoment, testPaper, type TestPaper } from '#testing'
import { balancesOf, figuresOf } from '../testing-giving.ts'
import { supporterCount } from '../supporters/supporter-count.queries.ts'
import { importContributions, type PastContribution } from './import-contributions.ts'

const euro = (minor: number) => money(minor, 'EUR')

const past: PastContribution[] = demoContributions(testMoment).map((one) => ({
  gateway: 'demo',
  email: 'email' in one.giver ? one.giver.email : `${one.giver.reader}@example.org`,
  language: one.language,
  rhythm: one.rhythm,
  amount: euro(one.amount),
  startedAt: one.startedAt,
  ...(one.ended ? { ended: { at: one.ended.at, because: one.ended.why } } : {}),
  payments: one.payments.map(({ at, amount, fee, outcome }) => ({
    paidAt: at,
    amount: euro(amount),
    fee: euro(fee),
    ...(outcome.kind === 'settled' ? {} : { outcome: { kind: outcome.kind, at: outcome.at } }),
  })),
}))
const payments = past.flatMap((one) => one.payments)

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
  await importContributions(paper.context(), past)
})
afterAll(() => paper.stop())

describe('an import of fourteen months', () => {
  test('keeps every contribution and payment, and sends no mail', async () => {
    expect(await figuresOf(paper)).toMatchObject({
      contributions: past.length,
      payments: payments.length,
      receipts: payments.length,
      mails: 0,
    })
  })

  test('books what the payments add up to', async () => {
    const balances = await balancesOf(paper)
    const sum = (of: (one: (typeof payments)[number]) => number) =>
      payments.reduce((total, one) => total + of(one), 0)
    const after = (...kinds: string[]) =>
      sum((one) => (one.outcome && kinds.includes(one.outcome.kind) ? one.amount.minor : 0))
    expect(balances).toEqual({
      income: -sum((one) => one.amount.minor),
      fees: sum((one) => one.fee.minor),
      refunds: after('refunded'),
      'disputes-held': after('dispute-open'),
      'dispute-losses': after('dispute-lost'),
      'clearing:demo':
        sum((one) => one.amount.minor - one.fee.minor) -
        after('refunded', 'dispute-open', 'dispute-lost'),
    })
  })

  test('numbers receipts without a gap in each year, in the order of payment', async () => {
    const { rows } = await sql<{ year: number; count: number; last: number; ordered: boolean }>`
      select r.year, count(*) as count, max(r.serial) as last,
        bool_and(r.serial = r.position) as ordered
      from (select r.year, r.serial, row_number() over (partition by r.year order by p.paid_at, p.id) as position
        from contributions.receipts r join contributions.payments p on p.id = r.payment_id) as r
      group by r.year order by r.year`.execute(paper.runtime.db)
    expect(rows.map(({ count, last }) => count === last)).toEqual([true, true])
    expect(rows.reduce((total, { count }) => total + count, 0)).toBe(payments.length)
  })

  test('counts distinct supporters, as a slow recount from the ledger does', async () => {
    const { supporters } = await supporterCount(paper.runtime.db)
    const { rows } = await sql<{ count: number }>`
      with kept as (
        select t.payment_id from contributions.ledger_transactions t join contributions.ledger_entries e on e.transaction_id = t.id
        where e.account_id in ('income', 'refunds', 'dispute-losses') group by t.payment_id having -sum(e.amount_minor) > 0)
      select count(distinct c.supporter_key) as count
      from kept join contributions.payments p on p.id = kept.payment_id join contributions.contributions c on c.id = p.contribution_id
      where p.covers_until >= '2026-11-24'`.execute(paper.runtime.db)
    expect(supporters).toBe(rows[0]?.count)
    expect(supporters).toBeGreaterThan(1000)
  })
})

test('a second import goes on with the numbers', async () => {
  const another = await testPaper()
  try {
    const [one] = past
    if (!one) throw new Error('nothing to import')
    const paid = { paidAt: testMoment, amount: euro(500), fee: euro(33) }
    await importContributions(another.context(), [{ ...one, payments: [paid, paid] }])
    await importContributions(another.context(), [
      { ...one, email: 'second@example.org', payments: [paid] },
    ])
    const { rows } = await sql<{ last: number; serial: number; count: number }>`
      select y.last_serial as last, max(r.serial) as serial, count(*) as count
      from contributions.receipt_years y join contributions.receipts r on r.year = y.year
      group by y.last_serial`.execute(another.runtime.db)
    expect(rows).toEqual([{ last: 3, serial: 3, count: 3 }])
  } finally {
    await another.stop()
  }
})
