import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { DatabaseError, Pool, type PoolConfig, types, TypeOverrides } from 'pg'
import type { Logger } from '../log/index.ts'
import type { Database } from './database.ts'
import { endSilentConnections } from './end-silent-connections.ts'
import { preparing } from './prepare.ts'
import { primaryClients } from './primary-client.ts'
import { serverList } from './server-list.ts'

/** Where a database is: an address, of several servers too, or the socket folder of the embedded one. */
export interface DatabasePlace {
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly database?: string
}

export interface DatabaseOptions {
  readonly log: Logger
  readonly connections?: number
  /** For commands, whose statements (a migration, a backup) may take any time. */
  readonly hasLongStatements?: boolean
}

const diskFull = '53100'
// The server ends a statement after ten seconds: eleven without an answer are a silent network.
const silence = { lookEvery: 1000, looksAtMost: 11 }

const limits =
  '-c timezone=UTC -c statement_timeout=10s -c transaction_timeout=20s -c idle_in_transaction_session_timeout=10s'

/**
 * Opens a pool. Every connection gives up on locks after 5 s, statements after 10 s and transactions after 20 s,
 * since the outbox's order waits for the oldest open transaction of the whole server. Connections
 * on which the server falls silent are destroyed, so that the pool recovers by itself.
 */
export function openDatabase(place: DatabasePlace, options: DatabaseOptions) {
  const pool = openPool(place, options)
  const say = (error: Error) =>
    options.log.warn({ reason: error.message }, 'a database connection ended')
  pool.on('error', say)
  pool.on('connect', (client) => client.on('error', say))
  let roomLackedAt = -Infinity
  const onFailure = (error: unknown) => {
    if (error instanceof DatabaseError && error.code === diskFull) roomLackedAt = performance.now()
  }
  if (!options.hasLongStatements)
    endSilentConnections(pool, { ...silence, log: options.log, onFailure })
  const db: Database = new Kysely({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    pool,
    db,
    /** Whether the database has refused a write within the last minute since its disk is full. */
    lacksRoom: () => performance.now() - roomLackedAt < 60_000,
  }
}

function openPool(place: DatabasePlace, options: DatabaseOptions): Pool {
  const config: PoolConfig = {
    ...place,
    max: options.connections ?? 12,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5000,
    application_name: 'standfirst',
    types: ourTypes(),
    options: options.hasLongStatements ? limits : `${limits} -c lock_timeout=5s`,
  }
  const list = serverList(place.connectionString ?? '')
  if (!list) return new Pool(config)
  config.connectionString = list.connectionString
  const { Client, follow } = primaryClients(list, config, options.log)
  const pool = new Pool({ ...config, Client })
  follow(pool)
  return pool
}

// bigint columns hold counts and cents, all far below 2^53; a larger one is a defect, not a number.
function ourTypes(): TypeOverrides {
  const ours = new TypeOverrides()
  ours.setTypeParser(types.builtins.INT8, (text) => {
    const value = Number(text)
    if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`)
    return value
  })
  return ours
}
