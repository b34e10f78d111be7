import { sql } from 'kysely'
import { Pool } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { type Network, openNetwork } from '../../../testing/network.ts'
import { quietLog } from '../log/index.ts'
import { endSilentConnections } from './end-silent-connections.ts'
import { isDatabaseUnavailable } from './failures.ts'
import { openDatabase } from './open.ts'

const looks = { lookEvery: 20, looksAtMost: 20, log: quietLog }

async function poolThrough(network: Network, { lookEvery, looksAtMost } = looks) {
  const { host, port } = network
  const { user } = inject('server')
  const pool = new Pool({ host, port, user, database: 'postgres', max: 4 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  endSilentConnections(pool, { lookEvery, looksAtMost, log: quietLog })
  onTestFinished(async () => {
    await pool.end()
    await network.close()
  })
  return pool
}

test('where the network swallows what is sent, its connections are destroyed, in use and idle, and others opened', async () => {
  const network = await openNetwork(inject('server').host)
  const pool = await poolThrough(network)
  const clients = await Promise.all([1, 2, 3, 4].map(() => pool.connect()))
  await Promise.all(clients.map((client) => client.query('select 1')))
  const [first, second, ...idle] = clients
  for (const client of idle) client.release()
  network.swallow()
  const unanswered = [first, second].map(async (client) =>
    client?.query('select 2').then(
      () => 'answered',
      (error: unknown) => isDatabaseUnavailable(error),
    ),
  )
  expect(await Promise.all(unanswered)).toEqual([true, true])
  first?.release()
  second?.release()
  expect((await pool.query<{ three: number }>('select 3 as three')).rows).toEqual([{ three: 3 }])
  expect(pool.totalCount).toBe(1)
})

test('a statement that is answered late is not taken for silence, nor a connection that nobody asks', async () => {
  const network = await openNetwork(inject('server').host)
  const pool = await poolThrough(network, { ...looks, lookEvery: 50, looksAtMost: 30 })
  const idle = await pool.connect()
  const pid = async (client: { query: typeof idle.query }) =>
    (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  const before = await pid(idle)
  for (let n = 0; n < 4; n += 1) await pool.query('select pg_sleep(0.5)')
  expect(await pid(idle)).toBe(before)
  idle.release()
})

test('a transaction that the silence cut off leaves no half-open connection in the pool', async () => {
  const network = await openNetwork(inject('server').host)
  const { host, port } = network
  const { user } = inject('server')
  const { pool, db } = openDatabase(
    { host, port, user, database: 'postgres' },
    { log: quietLog, connections: 1 },
  )
  endSilentConnections(pool, looks)
  onTestFinished(async () => {
    await pool.end()
    await network.close()
  })
  const cut = db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx)
    network.swallow()
    await sql`select 2`.execute(tx)
  })
  await expect(cut).rejects.toSatisfy(isDatabaseUnavailable)
  expect((await sql<{ three: number }>`select 3 as three`.execute(db)).rows).toEqual([{ three: 3 }])
})

test('a server that accepts a connection and never answers is taken for one that is away', async () => {
  const network = await openNetwork(inject('server').host)
  network.accept()
  const { host, port } = network
  const { pool } = openDatabase({ host, port, user: 'x' }, { log: quietLog, connections: 1 })
  onTestFinished(async () => {
    await pool.end()
    await network.close()
  })
  await expect(pool.query('select 1')).rejects.toSatisfy(isDatabaseUnavailable)
  network.heal()
})
