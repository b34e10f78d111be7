import type { ClientBase, Pool } from 'pg'
import type { Migration } from './read-migrations.ts'

export interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/** What the database has had, in order; nothing where the table is not there yet. */
export async function appliedMigrations(db: ClientBase | Pool): Promise<Applied[]> {
  const there = await db.query<{ there: boolean }>(
    "select to_regclass('platform.migrations') is not null as there",
  )
  if (!there.rows[0]?.there) return []
  const { rows } = await db.query<Applied>(
    'select number, name, checksum from platform.migrations order by number',
  )
  return rows
}

/** Makes the table of migrations. Two that make it at once are told by `isMadeMeanwhile`. */
export async function createMigrationsTable(client: ClientBase): Promise<void> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migrations (
      number integer primary key check (number > 0),
      name text not null,
      checksum text not null,
      applied_at timestamptz not null
    )`)
}

// "if not exists" looks before it makes: whoever makes the same thing at the same moment gets one of these.
const madeMeanwhile = new Set(['23505', '42P06', '42P07'])

export const isMadeMeanwhile = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  madeMeanwhile.has(error.code)

/**
 * A transaction that may take its time, whatever limits the connection was opened with. It waits so
 * many milliseconds for each lock, 0 without end: who wants a table for itself holds up all that come after.
 */
export async function beginPatiently(client: ClientBase, locksWithin = 0): Promise<void> {
  await client.query(`
    begin;
    set local statement_timeout = 0;
    set local transaction_timeout = 0;
    set local idle_in_transaction_session_timeout = 0;
    set local lock_timeout = ${locksWithin}`)
}

/** Waits until no other process migrates. Rows may still be read and added; held until the transaction ends. */
export async function lockMigrations(client: ClientBase): Promise<void> {
  await client.query('lock table platform.migrations in share update exclusive mode')
}

export async function recordMigration(
  client: ClientBase,
  migration: Migration,
  now: Date,
): Promise<void> {
  await client.query(
    'insert into platform.migrations (number, name, checksum, applied_at) values ($1, $2, $3, $4)',
    [migration.number, migration.name, migration.checksum, now],
  )
}
