import type { Pool } from 'pg'
import { ChangedMigration, NewerDatabase } from './migration-errors.ts'
import { appliedMigrations, type Applied } from './migrations.queries.ts'
import { readMigrations, type Migration } from './read-migrations.ts'

export interface MigrationState {
  /** The newest migration that the database has had; 0 for one that has had none. */
  readonly database: number
  /** The newest migration of the folder. */
  readonly code: number
  /** The files that `migrate` would apply, in order. */
  readonly pending: readonly string[]
}

/**
 * How a database stands to a folder of migrations, without changing anything. Refuses what `migrate`
 * refuses: a newer database, a changed file.
 * @example
 * const { database, pending } = await stateOf(pool, 'migrations')
 */
export async function stateOf(pool: Pool, folder: string): Promise<MigrationState> {
  const migrations = await readMigrations(folder)
  const applied = await appliedMigrations(pool)
  refuseStrangers(migrations, applied)
  return {
    database: applied.length,
    code: migrations.length,
    pending: migrations.slice(applied.length).map((migration) => migration.file),
  }
}

/** Numbers begin at 1 and have no gap, on both sides, so what is pending is what follows. */
export function refuseStrangers(
  migrations: readonly Migration[],
  applied: readonly Applied[],
): void {
  if (applied.length > migrations.length) throw new NewerDatabase(applied.length, migrations.length)
  for (const [index, { number, name, checksum }] of applied.entries()) {
    const migration = migrations[index]
    if (migration?.checksum !== checksum)
      throw new ChangedMigration(
        migration?.file ?? `number ${number}`,
        `${String(number).padStart(4, '0')}-${name}`,
      )
  }
}
