import { mkdtemp, rm } from 'node:fs/promises'
import { chmodSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Network, openNetwork } from '../../../testing/network.ts'
import { type EmbeddedPostgres, placeAndStart } from '../embedded-postgres/index.ts'
import { quietLog } from '../log/index.ts'
import { isDatabaseUnavailable } from './failures.ts'
import { openDatabase } from './open.ts'

interface TestServer {
  readonly embedded: EmbeddedPostgres
  network: Network
}

let folder: string
let left: TestServer
let right: TestServer

async function begin(name: string): Promise<TestServer> {
  const embedded = await placeAndStart({
    dataDir: join(folder, name),
    fast: true,
    progress: () => {},
    about: { url: 'a test' },
  })
  await administer(embedded, `create table which as select '${name}'::text as name`)
  return { embedded, network: await openNetwork(embedded.connection.host) }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standfirst-several-'))
  chmodSync(folder, 0o755)
  left = await begin('left')
  right = await begin('right')
}, 120_000)
afterAll(async () => {
  for (const { embedded, network } of [left, right]) {
    await network.close()
    await embedded.stop()
  }
  await rm(folder, { recursive: true, force: true })
})

async function administer({ connection }: EmbeddedPostgres, ...statements: string[]) {
  const client = new Client(connection)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const setReadOnly = async ({ embedded }: TestServer, isReadOnly: boolean) => {
  await administer(
    embedded,
    `alter system set default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`,
    'select pg_reload_conf()',
  )
  // New connections begin with what the server has read by then.
  const isTold = async () => {
    const client = new Client(embedded.connection)
    await client.connect()
    const { rows } = await client.query('show default_transaction_read_only')
    await client.end()
    return rows[0]
  }
  await expect.poll(isTold).toEqual({ default_transaction_read_only: isReadOnly ? 'on' : 'off' })
}

beforeEach(async () => {
  await setReadOnly(left, false)
  await setReadOnly(right, true)
})
afterEach(() => {
  left.network.heal()
  right.network.heal()
})

const at = ({ network }: TestServer) => `${network.host}:${network.port}`

function poolOf(servers: readonly string[], attributes = '?target_session_attrs=read-write') {
  const { user, database } = left.embedded.connection
  const { pool } = openDatabase(
    { connectionString: `postgres://${user}@${servers.join(',')}/${database}${attributes}` },
    { log: quietLog, connections: 4 },
  )
  onTestFinished(() => pool.end())
  return pool
}

const write = 'update which set name = name returning name'
const writtenTo = async (pool: Pool): Promise<string> =>
  (await pool.query<{ name: string }>(write)).rows[0]?.name ?? ''
const orReason = (pool: Pool) => writtenTo(pool).catch((error: unknown) => error)

/** A port at which nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

/** A port at which connections are taken and nothing is answered. */
async function silentPort(): Promise<string> {
  const network = await openNetwork(left.embedded.connection.host)
  network.accept()
  onTestFinished(() => network.close())
  return `${network.host}:${network.port}`
}

test('of a dead, a silent, a read-only and a writable server the writable one is used, wherever it stands', async () => {
  const others = [await closedPort(), await silentPort(), at(right)]
  expect(await writtenTo(poolOf([...others, at(left)]))).toBe('left')
  expect(await writtenTo(poolOf([at(left), ...others]))).toBe('left')
})

test('without target_session_attrs, and with one server, a writable one is wanted as well', async () => {
  expect(await writtenTo(poolOf([at(right), at(left)], ''))).toBe('left')
  const alone = await orReason(poolOf([at(right)]))
  expect(alone).toSatisfy(isDatabaseUnavailable)
})

test('“primary” takes a server that is no standby, also one that is set read-only', async () => {
  const pool = poolOf([at(right), at(left)], '?target_session_attrs=primary')
  expect((await pool.query<{ name: string }>('select name from which')).rows).toEqual([
    { name: 'right' },
  ])
})

test('where none can be written to, each is named with its reason, and the database counts as away', async () => {
  const dead = await closedPort()
  const reason = await orReason(poolOf([dead, at(right)]))
  expect(reason).toSatisfy(isDatabaseUnavailable)
  expect(String(reason)).toContain(`${dead} (connect ECONNREFUSED`)
  expect(String(reason)).toContain(`${at(right)} (it is read-only)`)
})

test('when the primary becomes read-only, each connection to it, idle or in use, gives way to one to the new primary', async () => {
  const pool = poolOf([at(left), at(right)])
  const clients = await Promise.all([1, 2, 3, 4].map(() => pool.connect()))
  const [inUse, ...idle] = clients
  for (const client of idle) client.release()
  await setReadOnly(left, true)
  await setReadOnly(right, false)
  expect(await orReason(pool)).toSatisfy(isDatabaseUnavailable)
  inUse?.release()
  const names = await Promise.all(Array.from({ length: 8 }, () => writtenTo(pool)))
  expect(new Set(names)).toEqual(new Set(['right']))
})

test('what the server says of itself in passing is heard: a connection that has only read leaves too', async () => {
  const pool = poolOf([at(left), at(right)])
  await writtenTo(pool)
  await setReadOnly(left, true)
  await setReadOnly(right, false)
  await pool.query('select 1')
  expect(await writtenTo(pool)).toBe('right')
})

test('when the primary ends its connections, or is cut off, the next ones find the new primary', async () => {
  const pool = poolOf([at(left), at(right)])
  await writtenTo(pool)
  await setReadOnly(right, false)
  left.network.accept()
  await administer(
    left.embedded,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'standfirst'`,
  )
  await expect.poll(() => orReason(pool), { timeout: 75_000 }).toBe('right')
})

test('the one that is known stays, also when another can be written to that stands before it', async () => {
  await setReadOnly(left, true)
  await setReadOnly(right, false)
  const pool = poolOf([at(left), at(right)])
  expect(await writtenTo(pool)).toBe('right')
  await setReadOnly(left, false)
  await administer(
    right.embedded,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'standfirst'`,
  )
  await expect.poll(() => orReason(pool), { timeout: 75_000 }).toBe('right')
})

test('many that connect at once ask the servers once', async () => {
  const pool = poolOf([at(right), at(left)])
  const names = await Promise.all(Array.from({ length: 12 }, () => writtenTo(pool)))
  expect(new Set(names)).toEqual(new Set(['left']))
  expect(pool.totalCount).toBeLessThanOrEqual(4)
})
