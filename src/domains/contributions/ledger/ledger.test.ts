import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context'
import { money } from '#platform/money'
import { testPaper, type TestPaper } from '#testing'
import { importContributions } from '../contribution/import-contributions.ts'
import type { PaymentId } from '../ids.ts'
import { book } from './book.ts'
import { ledgerBalances, unbalancedTransactions } from './ledger.queries.ts'
import { refundLines, type Line } from './transaction.ts'

let paper: TestPaper
let ctx: Context
let paymentId: PaymentId

const euro = (minor: number) => money(minor, 'EUR')

beforeAll(async () => {
  paper = await testPaper()
  ctx = paper.context()
  await importContributions(ctx, [
    {
      gateway: 'demo',
      email: 'aoife@example.com',
      language: 'en',
      rhythm: 'once',
      amount: euro(5000),
      startedAt: ctx.clock.now(),
      payments: [{ paidAt: ctx.clock.now(), amount: euro(5000), fee: euro(100) }],
    },
  ])
  const { rows } = await sql<{ id: PaymentId }>`select id from contributions.payments`.execute(
    ctx.db,
  )
  if (!rows[0]) throw new Error('no payment')
  paymentId = rows[0].id
})
afterAll(() => paper.stop())

const booking = (source: string, lines: readonly Line[]) => ({
  kind: 'refund' as const,
  source,
  paymentId,
  happenedAt: ctx.clock.now(),
  lines,
})

describe('the ledger', () => {
  test('a transaction that does not sum to zero is refused by the database at the commit', async () => {
    const crooked = [
      { account: 'refunds', amount: euro(100) },
      { account: 'clearing:demo', amount: euro(-99) },
    ]
    await expect(
      ctx.transaction((tx) => book(tx, 'demo', booking('crooked', crooked))),
    ).rejects.toThrow(/does not sum to zero|written together/)
    expect(
      (
        await sql`select from contributions.ledger_transactions where source = 'crooked'`.execute(
          ctx.db,
        )
      ).rows,
    ).toHaveLength(0)
  })

  test('a sum of zero over two currencies is no balance', async () => {
    const mixed = [
      { account: 'refunds', amount: euro(100) },
      { account: 'clearing:demo', amount: money(-100, 'SEK') },
    ]
    await expect(
      ctx.transaction((tx) => book(tx, 'demo', booking('mixed', mixed))),
    ).rejects.toThrow(/does not sum to zero/)
  })

  test('an entry added later to a balanced transaction is refused', async () => {
    await expect(
      sql`insert into contributions.ledger_entries (transaction_id, line, account_id, amount_minor, currency)
      select id, 9, 'fees', 1, 'EUR' from contributions.ledger_transactions limit 1`.execute(
        ctx.db,
      ),
    ).rejects.toThrow(/does not sum to zero/)
  })

  test('a second set of entries is refused in an old transaction, though it balances', async () => {
    await expect(
      sql`insert into contributions.ledger_entries (transaction_id, line, account_id, amount_minor, currency)
      select id, line, account, minor, 'EUR' from
        (select id from contributions.ledger_transactions limit 1) old,
        (values (8, 'fees', 700), (9, 'income', -700)) as more (line, account, minor)`.execute(
        ctx.db,
      ),
    ).rejects.toThrow('entries are written together with their ledger transaction')
  })

  test.each([
    'update contributions.ledger_entries set amount_minor = amount_minor + 1',
    'delete from contributions.ledger_entries',
    'truncate contributions.ledger_entries',
    `update contributions.ledger_transactions set kind = 'refund'`,
    'delete from contributions.ledger_transactions',
    'truncate contributions.ledger_transactions cascade',
  ])('the database refuses: %s', async (statement) => {
    const before = await ledgerBalances(ctx.db)
    await expect(sql.raw(statement).execute(ctx.db)).rejects.toThrow(/append-only/)
    expect(await ledgerBalances(ctx.db)).toEqual(before)
  })

  test('one source books once, also ten times at once', async () => {
    const lines = refundLines('demo', euro(1000))
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        ctx.transaction((tx) => book(tx, 'demo', booking('demo:refund:re_1', lines))),
      ),
    )
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(
      (await ledgerBalances(ctx.db)).find(({ account }) => account === 'refunds'),
    ).toMatchObject({ minor: 1000, entries: 1 })
  })

  test('all accounts together come to nothing', async () => {
    const balances = await ledgerBalances(ctx.db)
    expect(balances.reduce((sum, { minor }) => sum + minor, 0)).toBe(0)
    expect(await unbalancedTransactions(ctx.db)).toBe(0)
  })

  test('an amount of nothing and an account that does not exist are refused', async () => {
    const unknown = [
      { account: 'pocket', amount: euro(100) },
      { account: 'income', amount: euro(-100) },
    ]
    await expect(
      ctx.transaction((tx) => book(tx, 'demo', booking('unknown', unknown))),
    ).rejects.toThrow(/foreign key/)
    await expect(
      ctx.transaction((tx) =>
        book(tx, 'demo', booking('nothing', [{ account: 'income', amount: euro(0) }])),
      ),
    ).rejects.toThrow(/check constraint/)
  })

  test('more than was paid cannot be given back', async () => {
    await expect(
      sql`update contributions.payments set refunded_minor = 5001 where id = ${paymentId}`.execute(
        ctx.db,
      ),
    ).rejects.toThrow(/check constraint/)
  })
})
