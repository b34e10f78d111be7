import { Client, type ClientConfig } from 'pg'
import type { Logger } from '../log/index.ts'
import { parametersOf, whyUnfit } from './fit-to-write.ts'
import type { NamedServer, ServerList } from './server-list.ts'

/** Knows which of several servers can be written to. */
export interface Primaries {
  /** The one that was writable when last seen; where that is in doubt, all are asked. */
  find(): Promise<NamedServer>
  /** What was known may be wrong: the next `find` asks again. */
  doubt(): void
}

/** None of the servers can be written to: each is named with its reason. */
export class NoWritableServer extends Error {
  readonly code = 'no-writable-server'
}

// Together with the connection itself less than the pool waits.
const patience = 1500

/**
 * Finds the primary among several servers. All are asked at once, so that those that are silent
 * cost one patience and not one each; of several that can be written to, the last one known is
 * taken, else the first of the list.
 */
export function findPrimary(list: ServerList, config: ClientConfig, log: Logger): Primaries {
  let known: NamedServer | undefined
  let isSure = false
  let search: Promise<NamedServer> | undefined

  const ask = async () => {
    // Whoever doubts while they are being asked, doubts what they will answer.
    isSure = true
    try {
      const found = await firstFit(startingWith(known, list.servers), list, config)
      if (found !== known) log.info({ server: found.name }, 'the database is written to here')
      known = found
      return found
    } catch (error) {
      isSure = false
      throw error
    } finally {
      search = undefined
    }
  }

  return {
    find: async () => (isSure && !search && known ? known : (search ??= ask())),
    doubt() {
      isSure = false
    },
  }
}

const startingWith = (known: NamedServer | undefined, servers: readonly NamedServer[]) =>
  known ? [known, ...servers.filter((server) => server !== known)] : servers

async function firstFit(
  servers: readonly NamedServer[],
  { wanted }: ServerList,
  config: ClientConfig,
): Promise<NamedServer> {
  const answers = servers.map((server) => reasonAgainst(server, wanted, config))
  const reasons: string[] = []
  for (const [index, server] of servers.entries()) {
    const reason = await answers[index]
    if (reason === undefined) return server
    reasons.push(`${server.name} (${reason})`)
  }
  throw new NoWritableServer(`none of the servers can be written to: ${reasons.join(', ')}`)
}

/** Why this server cannot be written to; `undefined` if it can. */
async function reasonAgainst(
  { host, port }: NamedServer,
  wanted: ServerList['wanted'],
  config: ClientConfig,
): Promise<string | undefined> {
  const client = new Client({ ...config, connectionTimeoutMillis: patience })
  Object.assign(client, { host, port })
  client.on('error', () => undefined)
  const parameters = parametersOf(client)
  try {
    await client.connect()
    return whyUnfit(parameters, wanted)
  } catch (error) {
    return error instanceof Error ? error.message || 'it does not answer' : String(error)
  } finally {
    void client.end().catch(() => undefined)
  }
}
