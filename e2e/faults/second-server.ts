import { join } from 'node:path'
import { type EmbeddedPostgres, placeAndStart } from '../../src/platform/embedded-postgres/index.ts'
import { dataFolder, removeFolder } from '../running-paper.ts'

/** A database server beside the paper, which knows it by DATABASE_URL alone and cannot start it again. */
export interface SecondServer {
  readonly place: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly database: string
  }
  readonly url: string
  start(): Promise<void>
  /** Ends it in good order: every connection is told. */
  stop(): Promise<void>
  /** Ends it as a power cut does. */
  crash(): Promise<void>
  remove(): Promise<void>
}

export async function secondServer(): Promise<SecondServer> {
  const folder = dataFolder()
  const begin = () =>
    placeAndStart({ dataDir: join(folder, 'server'), progress: () => {}, about: { url: 'a test' } })
  let running: EmbeddedPostgres | undefined = await begin()
  const place = running.connection
  const stop = async () => {
    await running?.stop()
    running = undefined
  }
  return {
    place,
    url: `postgres://${place.user}@localhost/${place.database}?host=${encodeURIComponent(place.host)}`,
    async start() {
      running ??= await begin()
    },
    stop,
    async crash() {
      if (running) process.kill(running.postmasterPid, 'SIGKILL')
      // At once, before its keeper has seen that it died.
      await stop()
    },
    async remove() {
      await stop()
      removeFolder(folder)
    },
  }
}
