import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import type { PaymentId } from '../ids.ts'
import { clearing, type Line, type TransactionKind } from './transaction.ts'

export interface TransactionRow {
  readonly kind: TransactionKind
  readonly source: string
  readonly paymentId: PaymentId
  readonly happenedAt: Date
  readonly lines: readonly Line[]
}

/** Writes a transaction with its entries in one statement; false where its source is booked already. */
export async function insertTransaction(tx: Context, row: TransactionRow): Promise<boolean> {
  const { rows } = await sql`
    with booked as (
      insert into contributions.ledger_transactions (id, kind, source, payment_id, happened_at, booked_at)
      values (${newId(tx)}, ${row.kind}, ${row.source}, ${row.paymentId}, ${row.happenedAt}, ${tx.clock.now()})
      on conflict (source) do nothing returning id)
    insert into contributions.ledger_entries (transaction_id, line, account_id, amount_minor, currency)
    select booked.id, line.number, line.account, line.minor, line.currency
    from booked, unnest(
      ${row.lines.map(({ account }) => account)}::text[],
      ${row.lines.map(({ amount }) => amount.minor)}::bigint[],
      ${row.lines.map(({ amount }) => amount.currency)}::text[]
    ) with ordinality as line (account, minor, currency, number)
    returning line`.execute(tx.db)
  return rows.length > 0
}

export async function openClearingAccount(db: Database, gateway: string): Promise<void> {
  await sql`insert into contributions.ledger_accounts (id, kind, gateway)
    values (${clearing(gateway)}, 'clearing', ${gateway}) on conflict do nothing`.execute(db)
}

/** What an account holds in one currency: debits less credits, in minor units. */
export interface LedgerBalance {
  readonly account: string
  readonly currency: string
  readonly minor: number
  readonly entries: number
}

/** The balance of every account in every currency that it has seen; their sum in a currency is zero. */
export async function ledgerBalances(db: Database): Promise<LedgerBalance[]> {
  const { rows } = await sql<LedgerBalance>`
    select account_id as account, currency, sum(amount_minor)::bigint as minor, count(*) as entries
    from contributions.ledger_entries group by account_id, currency order by account_id, currency`.execute(
    db,
  )
  return rows
}

/** Transactions whose entries don't sum to zero. The database refuses them; the newsroom looks all the same. */
export async function unbalancedTransactions(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select transaction_id from contributions.ledger_entries
      group by transaction_id, currency having sum(amount_minor) <> 0) as off`.execute(db)
  return rows[0]?.count ?? 0
}

export interface LedgerRow {
  readonly id: string
  readonly kind: TransactionKind
  readonly source: string
  readonly happenedAt: Date
  readonly contributionId: string
  readonly entries: readonly { account: string; minor: number; currency: string }[]
}

/** The newest transactions with their entries, at most fifty, older than the given one. */
export async function latestTransactions(db: Database, before?: string): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    select t.id, t.kind, t.source, t.happened_at, p.contribution_id,
      (select jsonb_agg(jsonb_build_object('account', e.account_id, 'minor', e.amount_minor, 'currency', e.currency) order by e.line)
        from contributions.ledger_entries e where e.transaction_id = t.id) as entries
    from contributions.ledger_transactions t join contributions.payments p on p.id = t.payment_id
    where ${before ?? null}::uuid is null
      or (t.booked_at, t.id) < (select booked_at, id from contributions.ledger_transactions where id = ${before ?? null}::uuid)
    order by t.booked_at desc, t.id desc limit 50`.execute(db)
  return rows
}

/** Currencies whose entries don't sum to zero. */
export async function unevenCurrencies(db: Database): Promise<string[]> {
  const { rows } = await sql<{ currency: string }>`
    select currency from contributions.ledger_entries
    group by currency having sum(amount_minor) <> 0 order by currency`.execute(db)
  return rows.map(({ currency }) => currency)
}
