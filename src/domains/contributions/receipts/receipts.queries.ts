import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { PaymentId } from '../ids.ts'

/** The number as it stands on the receipt: 2026-000123. */
const receiptNumber = (year: number, serial: number): string =>
  `${year}-${String(serial).padStart(6, '0')}`

/** Gives a payment the next number of the year: the counter's row makes receipts wait for one another, so none is left out. */
export async function insertReceipt(
  db: Database,
  paymentId: PaymentId,
  year: number,
  at: Date,
): Promise<string> {
  const { rows } = await sql<{ serial: number }>`
    with counter as (
      insert into contributions.receipt_years (year, last_serial) values (${year}, 1)
      on conflict (year) do update set last_serial = contributions.receipt_years.last_serial + 1
      returning last_serial)
    insert into contributions.receipts (payment_id, year, serial, issued_at)
    select ${paymentId}, ${year}, last_serial, ${at} from counter returning serial`.execute(db)
  return receiptNumber(year, rows[0]?.serial ?? 0)
}
