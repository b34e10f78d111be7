import {
  CompiledQuery,
  type PostgresPool,
  type PostgresPoolClient,
  type RawBuilder,
  sql,
} from 'kysely'
import type pg from 'pg'
import type { Database } from './database.ts'

/** Where a value of the input goes in a prepared statement. */
export type ValueOf<I> = (name: keyof I & string) => RawBuilder<unknown>

class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A statement of a hot path: put together once in this process, parsed and planned once on each
 * connection. Anywhere else a plain template does.
 * @example
 * const findSession = prepare<{ token: string }, Session>('accounts.session', (value) => sql`select … where token = ${value('token')}`)
 * const [session] = await findSession(ctx.db, { token })
 */
export function prepare<I extends object, R>(
  name: string,
  build: (value: ValueOf<I>) => RawBuilder<R>,
): (db: Database, input: I) => Promise<R[]> {
  let statement: { text: string; names: readonly (keyof I)[] } | undefined
  return async (db, input) => {
    statement ??= assemble(db, name, build)
    const values = statement.names.map((key) => input[key])
    return (await db.executeQuery<R>(CompiledQuery.raw(statement.text, values))).rows
  }
}

function assemble<I extends object, R>(
  db: Database,
  name: string,
  build: (value: ValueOf<I>) => RawBuilder<R>,
) {
  const compiled = build((key) => sql`${new Place(key)}`).compile(db)
  const names = compiled.parameters.map((parameter) => {
    if (parameter instanceof Place) return parameter.name as keyof I
    throw new TypeError(`${name}: a prepared statement takes its values from its input alone`)
  })
  return { text: `/*${name}*/ ${compiled.sql}`, names }
}

const nameOf = (text: string): string | undefined => /^\/\*([\w.-]{1,60})\*\/ /.exec(text)?.[1]

/** A pool for Kysely that runs prepared statements under their names. */
export function preparing(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const ready = known.get(client) ?? named(client)
      known.set(client, ready)
      return ready
    },
  }
}

function named(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: unknown[]) => {
    const name = nameOf(text)
    return name ? client.query({ name, text, values }) : client.query(text, values)
  }
  return Object.create(client, { query: { value: query } })
}
