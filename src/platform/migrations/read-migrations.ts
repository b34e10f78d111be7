import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UnreadableMigrations } from './migration-errors.ts'

export interface Migration {
  readonly number: number
  /** The file without its number and ending: `0003-comments.sql` is `comments`. */
  readonly name: string
  readonly file: string
  readonly sql: string
  /** SHA-256 of the text with Unix line ends, so that a checkout on another system is the same. */
  readonly checksum: string
}

/**
 * Reads a folder of files `NNNN-name.sql`, numbered from 0001 without a gap. Refuses a gap, a number that
 * two files bear, and an SQL file of another name.
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)))
  for (const [index, { number, file }] of migrations.entries()) {
    if (number !== index + 1)
      throw new UnreadableMigrations(
        `${join(folder, file)} has the number ${number}, where ${index + 1} should come: migrations are numbered from 0001, without gaps or repeats.`,
      )
  }
  return migrations
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const [, number, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
  if (!number || !name)
    throw new UnreadableMigrations(
      `${join(folder, file)} is not named like a migration, for example 0007-comments.sql.`,
    )
  const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
  return {
    number: Number(number),
    name,
    file,
    sql,
    checksum: createHash('sha256').update(sql).digest('hex'),
  }
}
