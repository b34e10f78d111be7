import { resolve } from 'node:path'
import type { Config } from '#platform/config'
import { type DatabasePlace, openDatabase, serverList } from '#platform/db'
import {
  AlreadyRunning,
  chooseDataDir,
  connectionOf,
  placeAndStart,
} from '#platform/embedded-postgres'
import { openLog } from '#platform/log'
import { Stop } from './stop.ts'

/** Where a command finds the paper's data and its database. */
export interface OpenedPlace {
  readonly dataDir: string
  readonly place: DatabasePlace
  readonly isEmbedded: boolean
  end(): Promise<void>
}

const say = (words: string) => process.stdout.write(`${words}\n`)

/**
 * Finds the data folder and the database: DATABASE_URL, else the embedded one, which is started, or
 * (for commands that may work beside it) the one of the paper that is running.
 */
export async function openPlace(
  config: Config,
  options: { besideRunning?: boolean; progress?: (words: string) => void } = {},
): Promise<OpenedPlace> {
  const chosen = chooseDataDir(process.env, process.cwd())
  if (chosen.because) say(chosen.because)
  const dataDir = resolve(chosen.dataDir)
  if (config.databaseUrl) {
    return {
      dataDir,
      place: { connectionString: config.databaseUrl },
      isEmbedded: false,
      end: async () => {},
    }
  }
  try {
    const embedded = await placeAndStart({
      dataDir,
      ...(config.databaseUser ? { databaseUser: config.databaseUser } : {}),
      progress: options.progress ?? say,
      about: { url: config.siteUrl },
    })
    return {
      dataDir: embedded.dataDir,
      place: embedded.connection,
      isEmbedded: true,
      end: () => embedded.stop(),
    }
  } catch (error) {
    if (!(error instanceof AlreadyRunning) || !options.besideRunning) throw error
    return {
      dataDir,
      place: connectionOf(dataDir, config.databaseUser),
      isEmbedded: true,
      end: async () => {},
    }
  }
}

/** A pool for a command's own statements, after a first question that says plainly if nobody answers. */
export async function connect(opened: OpenedPlace, config: Config) {
  const { pool } = openDatabase(opened.place, {
    log: openLog(config.logLevel, 'standfirst'),
    connections: 3,
    hasLongStatements: true,
  })
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    if (isFromPooler(error)) throw new Stop(poolerRefused)
    const where = config.databaseUrl
      ? `at DATABASE_URL (${hostsOf(config.databaseUrl)})`
      : `of ${opened.dataDir}`
    throw new Stop(
      `The database ${where} does not answer: ${error instanceof Error ? error.message : String(error)}. Check that it is running and that the address is right, for example DATABASE_URL=postgres://standfirst:secret@127.0.0.1/standfirst`,
    )
  }
  return pool
}

const hostsOf = (address: string): string =>
  serverList(address)
    ?.servers.map(({ name }) => name)
    .join(', ') ?? new URL(address).host

// PgBouncer refuses the limits that each connection begins with.
const isFromPooler = (error: unknown): boolean =>
  error instanceof Error && /unsupported startup parameter/i.test(error.message)

const poolerRefused =
  'DATABASE_URL points to PgBouncer, which is not supported: each of its connections has limits of its own for statements, locks and transactions, and prepared statements. Connect to PostgreSQL itself, and bound the connections of each process with DATABASE_CONNECTIONS, for example DATABASE_CONNECTIONS=6'
