import { readMigrations } from '../migrations/index.ts'
import { BackupRefused } from './backup-refused.ts'
import type { CarriedTable } from './carried-tables.ts'
import type { Frame } from './container.ts'

/** What a backup says of itself before anything else. */
export interface Header {
  readonly madeAt: string
  readonly migrations: readonly AppliedMigration[]
  readonly tables: readonly CarriedTable[]
  readonly holdsPictures: boolean
  readonly holdsSecret: boolean
}

interface AppliedMigration {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/** What a backup says at its end, so that a restore knows that it has had everything. */
export interface Totals {
  readonly rows: number
  readonly pictures: number
  readonly jobs: number
}

/** What a frame of JSON holds: written by `backUp`, and its checksum has been compared. */
export function valueOf(frame: Frame): unknown {
  return JSON.parse(frame.content.toString())
}

/** Refuses a backup of a newer Standfirst, or of one with other migrations, in words. */
export async function refuseStrange(header: Header, file: string, folder: string): Promise<void> {
  const migrations = await readMigrations(folder)
  const number = header.migrations.length
  if (number > migrations.length)
    throw new BackupRefused(
      `${file} was made at migration ${number}, and this Standfirst knows only ${migrations.length}: it comes from a newer version. ` +
        'Restore it with that version or a newer one. Nothing was restored.',
    )
  for (const [index, { checksum }] of header.migrations.entries()) {
    const migration = migrations[index]
    if (migration?.checksum !== checksum)
      throw new BackupRefused(
        `${file} was made by a Standfirst whose migration ${migration?.file} is different. Restore it with the Standfirst that made it. Nothing was restored.`,
      )
  }
}
