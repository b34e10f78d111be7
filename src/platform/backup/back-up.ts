import { createWriteStream } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Pool, PoolClient } from 'pg'
import { BackupRefused } from './backup-refused.ts'
import {
  beginSnapshot,
  copyOut,
  foundReferences,
  foundTables,
  holdShapes,
  sequenceValues,
} from './backup.queries.ts'
import { carriedTables, type CarriedTable } from './carried-tables.ts'
import { containerOf, jsonFrame, type Frame } from './container.ts'
import type { Header, Totals } from './header.ts'
import { pendingJobs } from './jobs.queries.ts'
import { appliedMigrations } from '../migrations/index.ts'
import { pictureFrames } from './pictures.ts'

export interface BackupOptions {
  /** Where the backup is written. Must not exist. Readable by its owner alone, as it holds readers' data. */
  readonly file: string
  /** The folder of the pictures' files; left out where they are kept elsewhere (S3). */
  readonly picturesDir?: string
  /** The file of the embedded secret; left out, or not there, where `SECRET` is set. */
  readonly secretFile?: string
  readonly now: Date
}

export interface BackupSummary extends Totals {
  readonly file: string
  readonly bytes: number
  readonly tables: number
  /** The migration that the database was at. */
  readonly migration: number
}

/**
 * Writes the whole paper, as of one moment, into one file, while the paper runs: tables, sequences, jobs and
 * events that are still to be done, pictures, secret. The file appears under its name only when it is whole.
 * Refuses an existing file, a database that is none of ours, tables in a circle.
 * @example
 * const { bytes } = await backUp(pool, { file: 'paper.backup', picturesDir: 'data/pictures', now: ctx.clock.now() })
 */
export async function backUp(pool: Pool, options: BackupOptions): Promise<BackupSummary> {
  await refuseExisting(options.file)
  const client = await pool.connect()
  const aside = `${options.file}.partial`
  let failure: Error | undefined
  try {
    await beginSnapshot(client)
    const header = await headerOf(client, options)
    const totals = { rows: 0, pictures: 0, jobs: 0 }
    await mkdir(dirname(options.file), { recursive: true })
    await pipeline(
      containerOf(everything(client, header, options, totals)),
      createWriteStream(aside, { mode: 0o600, flush: true }),
    )
    const { size } = await stat(aside)
    await rename(aside, options.file)
    await flushFolder(dirname(options.file))
    return {
      file: options.file,
      bytes: size,
      tables: header.tables.length,
      migration: header.migrations.length,
      ...totals,
    }
  } catch (error) {
    failure = error instanceof Error ? withPath(error, options.file) : new Error(String(error))
    await rm(aside, { force: true })
    throw error
  } finally {
    client.release(failure) // after a failure it may stand in the middle of a COPY: it is thrown away
  }
}

// The system names no file where writing to one fails.
function withPath(error: Error, path: string): Error {
  const isOfSystem = 'code' in error && noRoom.has(String(error.code)) && !('path' in error)
  return isOfSystem ? Object.assign(error, { path }) : error
}

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'])

async function refuseExisting(file: string): Promise<void> {
  if (await exists(file))
    throw new BackupRefused(
      `${file} already exists, and a backup never overwrites a file. Choose another name, or move that file.`,
    )
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

async function headerOf(client: PoolClient, options: BackupOptions): Promise<Header> {
  const migrations = await appliedMigrations(client)
  if (migrations.length === 0)
    throw new BackupRefused(
      'This database has no migrations of Standfirst: there is nothing to back up. Check DATABASE_URL.',
    )
  const tables = carriedTables(await foundTables(client), await foundReferences(client))
  await holdShapes(client, tables)
  return {
    madeAt: options.now.toISOString(),
    migrations,
    tables,
    holdsPictures: options.picturesDir !== undefined,
    holdsSecret: options.secretFile !== undefined && (await exists(options.secretFile)),
  }
}

/** Tables first and pictures after them: a picture is written before the row that names it is committed. */
async function* everything(
  client: PoolClient,
  header: Header,
  options: BackupOptions,
  totals: { -readonly [K in keyof Totals]: number },
): AsyncGenerator<Frame> {
  yield jsonFrame('H', header)
  for (const table of header.tables) totals.rows += yield* tableFrames(client, table)
  // A sequence is not part of a snapshot: read after the rows, it is never behind them.
  yield jsonFrame('V', { sequences: await sequenceValues(client) })
  for (const job of await pendingJobs(client)) {
    yield jsonFrame('V', { job })
    totals.jobs += 1
  }
  await client.query('commit') // the files need no snapshot, and a long one keeps the database from tidying up
  if (header.holdsSecret && options.secretFile)
    yield jsonFrame('V', { secret: await readFile(options.secretFile, 'base64') })
  if (options.picturesDir) totals.pictures = yield* pictureFrames(options.picturesDir)
  yield jsonFrame('Z', totals)
}

async function* tableFrames(
  client: PoolClient,
  table: CarriedTable,
): AsyncGenerator<Frame, number> {
  yield jsonFrame('B', { table: table.table })
  const rows = copyOut(client, table)
  for await (const content of rows as AsyncIterable<Buffer>) yield { kind: 'D', content }
  yield jsonFrame('E', { rows: rows.rowCount })
  return rows.rowCount
}

// The name is safe only when its folder is on the disk too.
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
