import { setTimeout as wait } from 'node:timers/promises'
import { Client, escapeIdentifier } from 'pg'

/** How the embedded database is reached: on a Unix socket in the folder `host`. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

/** Whether the server answers a query within the time; asks again while it is still starting. */
export async function answers(connection: Connection, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await wait(20)) {
    const answered = await withClient(connection, 'postgres', (client) =>
      client.query('select 1'),
    ).catch(() => undefined)
    if (answered) return true
  }
  return false
}

/** Makes our database if it is missing: a start may have been cut short between initdb and here. */
export async function ensureDatabase(connection: Connection): Promise<void> {
  await withClient(connection, 'postgres', async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      connection.database,
    ])
    if (rowCount === 0)
      await client.query(`create database ${escapeIdentifier(connection.database)}`)
  })
}

async function withClient<T>(
  connection: Connection,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    ...connection,
    database,
    ssl: false,
    connectionTimeoutMillis: 2000,
    query_timeout: 60_000,
  })
  client.on('error', () => undefined) // a connection that breaks fails the query that waits for it
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
