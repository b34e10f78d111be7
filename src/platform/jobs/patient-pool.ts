import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { isDatabaseUnavailable } from '../db/index.ts'

const tryAgainAfter = 500
// The queue tries a statement again where PostgreSQL says that it cannot be connected to as yet.
const cannotConnectNow = '57P03'

/**
 * The pool as the job queue sees it: where the database is away, its workers wait for it. The queue
 * writes down the end of a job without looking at what becomes of that, so an error there would be
 * nobody's, and would end the whole process. Where it wants a connection to listen on (it asks by
 * callback), it gets `listener` instead: no queue holds a connection open.
 */
export function patientPool(pool: pg.Pool, until: AbortSignal, listener: LocalListener): pg.Pool {
  return new Proxy(pool, {
    get(target, name) {
      if (name !== 'connect') return bound(target, name)
      return (callback?: (error: undefined, client: LocalListener, release: () => void) => void) =>
        callback ? callback(undefined, listener, () => {}) : connectPatiently(target, until)
    },
  })
}

/** What the queues of a process listen on, in place of a connection; `wake` lets them look for jobs at once. */
export class LocalListener extends EventEmitter {
  // LISTEN and UNLISTEN.
  async query(): Promise<{ rows: [] }> {
    return { rows: [] }
  }

  wake(): void {
    this.emit('notification', { channel: 'jobs:insert', payload: '{"count":9}' })
  }
}

async function connectPatiently(pool: pg.Pool, until: AbortSignal): Promise<pg.PoolClient> {
  for (;;) {
    try {
      return patientClient(await pool.connect())
    } catch (error) {
      if (until.aborted || !isDatabaseUnavailable(error)) throw error
      await pause(tryAgainAfter)
    }
  }
}

function patientClient(client: pg.PoolClient): pg.PoolClient {
  const ask = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>
  const query = async (...given: unknown[]) => {
    try {
      return await ask(...given)
    } catch (error) {
      throw isDatabaseUnavailable(error)
        ? Object.assign(new Error('The database went away', { cause: error }), {
            code: cannotConnectNow,
          })
        : error
    }
  }
  return new Proxy(client, {
    get: (target, name) => (name === 'query' ? query : bound(target, name)),
  })
}

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name)
  return typeof value === 'function' ? value.bind(target) : value
}
