import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { BackupRefused } from './backup-refused.ts'
import {
  beginLoad,
  emptyTables,
  enabledTriggers,
  firstWithRows,
  foundTables,
  switchOff,
  switchOn,
} from './backup.queries.ts'
import { notCarried } from './carried-tables.ts'
import { framesOf, refuseDamaged, type Frame } from './container.ts'
import { refuseStrange, valueOf, type Header, type Totals } from './header.ts'
import { hasJobs, prepareQueue } from './jobs.queries.ts'
import { loadFrames } from './load-frames.ts'
import { migrate, stateOf } from '../migrations/index.ts'
import { emptyFolder, isEmptyFolder } from './pictures.ts'
import { replaceSecret } from './secret-file.ts'

export interface RestoreOptions {
  readonly file: string
  readonly migrationsFolder: string
  /** Must be empty or missing. Needed when the backup holds pictures. */
  readonly picturesDir?: string
  /** Overwritten with the backup's secret. Needed when the backup holds one. */
  readonly secretFile?: string
  readonly now: Date
  /** Called when nothing stands against the restore, before the first change. */
  readonly beforeWriting?: () => void
  /** Told what is being done, one line at a time. */
  readonly progress?: (words: string) => void
}

export interface RestoreSummary extends Totals {
  readonly madeAt: Date
  /** The migration that the backup was made at, and the one that the database is at now. */
  readonly from: number
  readonly to: number
}

/**
 * Brings a paper back into an empty database and an empty folder, all of it or nothing. An older backup is
 * loaded at its own migration and migrated onwards. Events and jobs that were still to be done are announced
 * anew. Needs no superuser, only the owner of the schemas.
 * Refuses, before anything is written: a damaged file, a newer one, and a place that is not empty.
 * @example
 * await restore(pool, { file: 'paper.backup', migrationsFolder: 'migrations', picturesDir: 'data/pictures', now: clock.now() })
 */
export async function restore(pool: Pool, options: RestoreOptions): Promise<RestoreSummary> {
  const say = options.progress ?? (() => undefined)
  say(`Checking ${options.file}`)
  await refuseDamaged(options.file)
  const frames = framesOf(options.file)
  try {
    const header = valueOf(await nextFrame(frames)) as Header
    await refuseStrange(header, options.file, options.migrationsFolder)
    await refuseMissingPlaces(header, options)
    await refuseOccupied(pool, header, options)

    options.beforeWriting?.()
    const from = header.migrations.length
    say(`Preparing the database at migration ${from}`)
    await migrate(pool, { folder: options.migrationsFolder, now: options.now, upTo: from })
    await prepareQueue(pool)
    const totals = await loadAll(pool, header, frames, options)
    const { to } = await migrate(pool, { folder: options.migrationsFolder, now: options.now })
    return { ...totals, madeAt: new Date(header.madeAt), from, to }
  } finally {
    await frames.return(undefined)
  }
}

async function loadAll(
  pool: Pool,
  header: Header,
  frames: AsyncIterator<Frame>,
  options: RestoreOptions,
): Promise<Totals> {
  const client = await pool.connect()
  let failure: Error | undefined
  let putBack = () => Promise.resolve()
  try {
    await beginLoad(client)
    // Our triggers have had their effect on these rows already; foreign keys and checks go on holding.
    const triggers = await enabledTriggers(client)
    await switchOff(client, triggers)
    await emptyTables(client, header.tables) // migrations may have put first rows there, which the backup has too
    const { totals, secret } = await loadFrames(client, header, frames, options)
    await switchOn(client, triggers)
    if (secret && options.secretFile) putBack = await replaceSecret(options.secretFile, secret)
    await commit(client, options.file)
    return totals
  } catch (cause) {
    failure = cause instanceof Error ? cause : new Error(String(cause))
    if (cause instanceof CommitUnknown) throw cause
    await putBack()
    if (options.picturesDir) await emptyFolder(options.picturesDir)
    throw new BackupRefused(
      `The restore of ${options.file} failed: ${failure.message}. Nothing of it was kept. ` +
        'Remove the cause and restore again, into a new empty database if this one is refused as not empty.',
      { cause },
    )
  } finally {
    client.release(failure) // closing the connection is what rolls back
  }
}

/** The connection broke while the commit was under way: nobody knows whether it was done, so nothing is cleared away. */
class CommitUnknown extends BackupRefused {}

async function commit(client: PoolClient, file: string): Promise<void> {
  try {
    await client.query('commit')
  } catch (cause) {
    if (cause instanceof DatabaseError) throw cause
    throw new CommitUnknown(
      `The connection to the database broke at the last step of restoring ${file}, so it is not known whether it was done. ` +
        'Start Standfirst and look: if the paper is not there, empty the folder of the pictures and restore again.',
      { cause },
    )
  }
}

async function nextFrame(frames: AsyncIterator<Frame>): Promise<Frame> {
  const next = await frames.next()
  if (next.done) throw new BackupRefused('The backup is empty. Nothing was restored.')
  return next.value
}

async function refuseMissingPlaces(header: Header, options: RestoreOptions): Promise<void> {
  if (header.holdsPictures && options.picturesDir === undefined)
    throw new BackupRefused(
      `${options.file} holds pictures, and no folder for them is set. Restore without S3 settings. Nothing was restored.`,
    )
  if (header.holdsSecret && options.secretFile === undefined)
    throw new BackupRefused(
      `${options.file} holds the secret of its data folder, but SECRET is set. Restore without SECRET, or signed links and sessions of the backup would break. Nothing was restored.`,
    )
  if (options.picturesDir !== undefined && !(await isEmptyFolder(options.picturesDir)))
    throw new BackupRefused(
      `The folder ${options.picturesDir} is not empty, and a restore writes only into an empty one. Move it away, or set DATA_DIR to a new folder.`,
    )
}

async function refuseOccupied(pool: Pool, header: Header, options: RestoreOptions): Promise<void> {
  const { database } = await stateOf(pool, options.migrationsFolder)
  const number = header.migrations.length
  if (database > number)
    throw new BackupRefused(
      `The database is at migration ${database} already, and ${options.file} was made at ${number}. Restore into a database without tables. Nothing was restored.`,
    )
  const client = await pool.connect()
  try {
    const occupied = await firstOccupied(client)
    if (occupied)
      throw new BackupRefused(
        `The database is not empty (${occupied} has rows), and a restore writes only into an empty one. Set DATA_DIR to a new folder, or DATABASE_URL to a new database. Nothing was restored.`,
      )
  } finally {
    client.release()
  }
}

async function firstOccupied(client: PoolClient): Promise<string | undefined> {
  const tables = (await foundTables(client))
    .map(({ table }) => table)
    .filter((table) => !(table in notCarried))
  return (
    (await firstWithRows(client, tables)) ?? ((await hasJobs(client)) ? 'the job queue' : undefined)
  )
}
