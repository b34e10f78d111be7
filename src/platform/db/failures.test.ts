import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { Client, type ClientConfig } from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { freePort } from '../../../testing/start.ts'
import { isDatabaseUnavailable, isRetryable } from './index.ts'

const server = () => ({ ...inject('server'), database: 'postgres' })
const failureOf = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('nothing failed')
}
const connecting = (place: ClientConfig) => failureOf(async () => new Client(place).connect())

async function whileConnected(work: (client: Client) => Promise<unknown>): Promise<unknown> {
  const client = new Client(server())
  client.on('error', () => {
    // What the queries throw is looked at.
  })
  await client.connect()
  try {
    return await failureOf(() => work(client))
  } finally {
    await client.end().catch(() => undefined)
  }
}

describe('the database is away', () => {
  test('where nothing listens, by socket, by address and by a name of two addresses', async () => {
    const port = await freePort()
    expect(isDatabaseUnavailable(await connecting({ host: '/nowhere/at/all', user: 'x' }))).toBe(
      true,
    )
    expect(isDatabaseUnavailable(await connecting({ host: '127.0.0.1', port, user: 'x' }))).toBe(
      true,
    )
    expect(isDatabaseUnavailable(await failureOf(() => refusedTwice(port)))).toBe(true)
  })

  test('where it takes no connections, or ends one', async () => {
    expect(isDatabaseUnavailable(await connecting({ ...server(), database: 'template0' }))).toBe(
      true,
    )
    expect(
      isDatabaseUnavailable(
        await whileConnected((client) =>
          client.query('select pg_terminate_backend(pg_backend_pid())'),
        ),
      ),
    ).toBe(true)
  })

  test('is not said of a mistake of ours, a slow statement or a missing file', async () => {
    expect(
      isDatabaseUnavailable(
        await whileConnected((client) => client.query('select nothing from nowhere')),
      ),
    ).toBe(false)
    expect(
      isDatabaseUnavailable(
        await whileConnected((client) =>
          client.query("set statement_timeout = '1ms'; select pg_sleep(1)"),
        ),
      ),
    ).toBe(false)
    expect(isDatabaseUnavailable(await failureOf(() => readFile('/nowhere/at/all')))).toBe(false)
    expect(isDatabaseUnavailable(new TypeError('x is not a function'))).toBe(false)
    expect(isDatabaseUnavailable('away')).toBe(false)
  })
})

test('only a transaction that was refused for its company may be run again', async () => {
  const raise = (code: string) =>
    whileConnected((client) =>
      client.query(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`),
    )
  expect(isRetryable(await raise('40001'))).toBe(true)
  expect(isRetryable(await raise('40P01'))).toBe(true)
  expect(isRetryable(await raise('23505'))).toBe(false)
})

/** What Node throws where a name has two addresses and nobody listens on either. */
function refusedTwice(port: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    const lookup = (
      _host: string,
      _options: object,
      found: (error: null, addresses: object[]) => void,
    ) =>
      found(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '127.0.0.2', family: 4 },
      ])
    connect({ host: 'db.example', port, lookup: lookup as never, autoSelectFamily: true }).on(
      'error',
      reject,
    )
  })
}
