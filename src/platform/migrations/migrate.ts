import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientBase, Pool } from 'pg'
import { MigrationFailed } from './migration-errors.ts'
import {
  appliedMigrations,
  beginPatiently,
  createMigrationsTable,
  isMadeMeanwhile,
  lockMigrations,
  recordMigration,
} from './migrations.queries.ts'
import { readMigrations, type Migration } from './read-migrations.ts'
import { refuseStrangers } from './state-of.ts'

export interface MigrateOptions {
  readonly folder: string
  readonly now: Date
  /** Called once, before the first change to a database that already held something: the moment for a backup. */
  readonly beforeFirst?: (from: number, to: number) => Promise<void>
  /** Goes no further than this number. */
  readonly upTo?: number
  /** Told of a lock that others hold, before it is tried again. */
  readonly say?: (words: string) => void
  /** How long each lock is waited for (milliseconds), and how often it is tried. */
  readonly locks?: { readonly within: number; readonly tries: number; readonly pause: number }
}

export interface Migrated {
  readonly from: number
  readonly to: number
  /** The files that this call applied. */
  readonly applied: readonly string[]
}

/**
 * Brings a database to the newest migration of a folder, each in a transaction of its own. Of several
 * processes one migrates and the others wait, then find nothing to do. Needs two connections of the pool
 * (three if `beforeFirst` takes one). Refuses a newer database, a changed file, and SQL that fails.
 * @example
 * await migrate(pool, { folder: 'migrations', now: clock.now(), beforeFirst: () => takeBackup() })
 */
export async function migrate(pool: Pool, options: MigrateOptions): Promise<Migrated> {
  const migrations = await readMigrations(options.folder)
  const guard = await pool.connect()
  try {
    await ensureTable(guard)
    await beginPatiently(guard)
    await lockMigrations(guard)
    // Read under the lock: whoever waited for it must see what the other did.
    const applied = await appliedMigrations(guard)
    refuseStrangers(migrations, applied)
    const from = applied.length
    const pending = migrations.slice(from, options.upTo)
    if (from > 0 && pending.length > 0) await options.beforeFirst?.(from, from + pending.length)
    await applyEach(pool, pending, options)
    return { from, to: from + pending.length, applied: pending.map((migration) => migration.file) }
  } finally {
    // Nothing was written here: ending the transaction only lets the lock go. A broken connection is thrown away.
    await guard.query('rollback').then(
      () => guard.release(),
      (error: unknown) => guard.release(error instanceof Error ? error : true),
    )
  }
}

async function ensureTable(client: ClientBase): Promise<void> {
  try {
    await beginPatiently(client)
    await createMigrationsTable(client)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    if (!isMadeMeanwhile(error)) throw error
    await ensureTable(client)
  }
}

async function applyEach(
  pool: Pool,
  pending: readonly Migration[],
  options: MigrateOptions,
): Promise<void> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    for (const migration of pending) await apply(client, migration, options)
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    client.release(broken)
  }
}

// A reader waits behind a migration that waits: two seconds, then it lets all pass and tries again.
const patience = { within: 2000, tries: 30, pause: 3000 }

async function apply(
  client: ClientBase,
  migration: Migration,
  options: MigrateOptions,
): Promise<void> {
  const { within, tries, pause } = options.locks ?? patience
  for (let nth = 1; ; nth += 1) {
    try {
      await applyOnce(client, migration, options.now, within)
      return
    } catch (cause) {
      const waits = cause instanceof Error && 'code' in cause && cause.code === lockNotAvailable
      if (!waits || nth >= tries) throw failed(migration, cause, waits ? held : '')
      options.say?.(
        `The migration ${migration.file} waits for locked tables; trying again (${nth} of ${tries})`,
      )
      await sleep(pause)
    }
  }
}

const lockNotAvailable = '55P03'
const held = ' Its tables stayed locked: look for long transactions in pg_stat_activity.'

async function applyOnce(
  client: ClientBase,
  migration: Migration,
  now: Date,
  locksWithin: number,
): Promise<void> {
  await beginPatiently(client, locksWithin)
  try {
    // First the row: were the lock lost with its connection, the primary key would stop a second process here.
    await recordMigration(client, migration, now)
    await client.query(migration.sql)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

const failed = (migration: Migration, cause: unknown, why: string) =>
  new MigrationFailed(
    `The migration ${migration.file} failed${lineOf(cause, migration.sql)}: ${cause instanceof Error ? cause.message : String(cause)}.${why} ` +
      `Nothing of it was kept; the database stays at migration ${migration.number - 1}. Correct the file or the data, then start again.`,
    { cause },
  )

function lineOf(error: unknown, sql: string): string {
  if (!(error instanceof Error) || !('position' in error) || !error.position) return ''
  return ` in line ${sql.slice(0, Number(error.position)).split('\n').length}`
}
