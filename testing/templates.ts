import pg from 'pg'
import { fileURLToPath } from 'node:url'
import { migrate } from '../src/platform/migrations/index.ts'
import { openDatabase } from '../src/platform/db/index.ts'
import { quietLog } from '../src/platform/log/index.ts'
import { endPool } from './end-pool.ts'
import { migrateJobs } from '../src/platform/jobs/index.ts'

export interface Server {
  readonly host: string
  readonly user: string
}

export const emptyTemplate = 'template_empty'
export const migrations = fileURLToPath(new URL('../migrations/', import.meta.url))

/** Runs statements on the server's own database. */
export async function administer(server: Server, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A migrated database that every test database is cloned from. */
export async function makeTemplates(server: Server): Promise<void> {
  await administer(server, `create database ${emptyTemplate}`)
  const { pool } = openDatabase(
    { ...server, database: emptyTemplate },
    { log: quietLog, connections: 2 },
  )
  await migrate(pool, { folder: migrations, now: new Date() })
  await migrateJobs(pool)
  await endPool(pool)
}

let made = 0

export interface OwnDatabase {
  readonly name: string
  drop(): Promise<void>
  /** Makes a template of it. */
  keep(as: string): Promise<void>
}

/** A database of this test's own: an exact copy of a template. */
export async function cloneDatabase(server: Server, template: string): Promise<OwnDatabase> {
  made += 1
  const name = `test_${process.pid}_${made}`
  await administer(server, `create database ${name} template ${template} strategy file_copy`)
  return {
    name,
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
    keep: (as) => administer(server, `alter database ${name} rename to ${as}`),
  }
}
