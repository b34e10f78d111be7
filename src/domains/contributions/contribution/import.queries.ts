import { sql } from 'kysely'
import type { Database } from '#platform/db'

/** The last receipt number of each year; held until the transaction ends. */
export async function lastSerials(db: Database): Promise<Map<number, number>> {
  const { rows } = await sql<{ year: number; lastSerial: number }>`
    select year, last_serial from contributions.receipt_years for update`.execute(db)
  return new Map(rows.map(({ year, lastSerial }) => [year, lastSerial]))
}

type Rows = readonly object[]

/** Writes many rows by one statement a table. */
export async function importRows(
  db: Database,
  rows: {
    contributions: Rows
    payments: Rows
    receipts: Rows
    years: Rows
    transactions: Rows
    entries: Rows
  },
): Promise<void> {
  await sql`insert into contributions.contributions (id, rhythm, amount_minor, currency, email, email_digest, person_id,
      supporter_key, language, state, gateway, gateway_subscription, started_at, ended_at, ended_because, gateway_told_at)
    select id, rhythm, amount_minor, currency, email, email_digest, person_id, supporter_key, language, state, gateway,
      gateway_subscription, started_at, ended_at, ended_because, ended_at
    from jsonb_populate_recordset(null::contributions.contributions, ${JSON.stringify(rows.contributions)}::jsonb)`.execute(
    db,
  )
  await sql`insert into contributions.payments select * from
    jsonb_populate_recordset(null::contributions.payments, ${JSON.stringify(rows.payments)}::jsonb)`.execute(
    db,
  )
  await sql`insert into contributions.receipts select * from
    jsonb_populate_recordset(null::contributions.receipts, ${JSON.stringify(rows.receipts)}::jsonb)`.execute(
    db,
  )
  await sql`insert into contributions.receipt_years select * from
    jsonb_populate_recordset(null::contributions.receipt_years, ${JSON.stringify(rows.years)}::jsonb)
    on conflict (year) do update set last_serial = excluded.last_serial`.execute(db)
  await sql`insert into contributions.ledger_transactions select * from
    jsonb_populate_recordset(null::contributions.ledger_transactions, ${JSON.stringify(rows.transactions)}::jsonb)`.execute(
    db,
  )
  await sql`insert into contributions.ledger_entries select * from
    jsonb_populate_recordset(null::contributions.ledger_entries, ${JSON.stringify(rows.entries)}::jsonb)`.execute(
    db,
  )
}
