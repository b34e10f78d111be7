import { join } from 'node:path'
import { packagedPostgres, usableBinaries, type PackagedPostgres } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { takeControl } from './control-socket.ts'
import { prepareDataDir } from './data-dir.ts'
import { databaseUser } from './database-user.ts'
import { adoptOrClear, endServer } from './orphan.ts'
import { isAlive } from './processes.ts'
import { describeServer, startServer, type Server } from './server.ts'
import { ensureDatabase, type Connection } from './server.queries.ts'
import { socketFolders } from './socket-folder.ts'
import { watchOver } from './watch-over.ts'

export interface PlaceOptions {
  /** Made if missing. Holds `database`, `postgres.log`, `run` (sockets) and, where needed, `postgresql` (programs). */
  readonly dataDir: string
  /** For root alone: whom the database runs as, by name or uid; `nobody` when left out. */
  readonly databaseUser?: string
  /** Told what is being done, one line at a time, also later when a dead database is started again. */
  readonly progress: (words: string) => void
  /** What a second start on the same folder is told. Read when it asks, so it may be filled in later. */
  readonly about: { url: string }
  /** For tests: nothing is flushed to disk, so a power failure loses the database. */
  readonly fast?: boolean
  /** Further settings of postgresql.conf, such as `{ shared_buffers: '64MB' }`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where PostgreSQL's programs are; the installed package when left out. */
  readonly packaged?: PackagedPostgres
}

export interface EmbeddedPostgres {
  readonly connection: Connection
  readonly dataDir: string
  /** The present postmaster: another number after it died and was started again. */
  readonly postmasterPid: number
  /** Ends the database (connections that are still open are cut), then lets the data folder go. */
  stop(): Promise<void>
}

/**
 * Places the embedded PostgreSQL in a data folder and starts it, or goes on with the one that a killed
 * program left. A database that dies is started again until `stop`. Refuses with `AlreadyRunning` while
 * another process has the folder, and with `CannotStart`, in words, what this machine cannot do.
 * @example
 * const embedded = await placeAndStart({ dataDir: './data', progress: console.log, about: { url: 'http://localhost:3000' } })
 * const pool = new pg.Pool(embedded.connection)
 * await embedded.stop()
 */
export async function placeAndStart(options: PlaceOptions): Promise<EmbeddedPostgres> {
  const user = databaseUser(options.databaseUser)
  const dataDir = prepareDataDir(options.dataDir, user, options.progress)
  const sockets = socketFolders(dataDir, user)
  const control = await takeControl(sockets.control, options.about)
  try {
    const fast = options.fast ?? false
    const binaries = usableBinaries(
      options.packaged ?? packagedPostgres(),
      dataDir,
      user,
      options.progress,
    )
    const database = await ensureCluster(dataDir, {
      binaries,
      user,
      fast,
      progress: options.progress,
    })
    const server = describeServer({
      binaries,
      database,
      user,
      fast,
      sockets: sockets.postgres,
      logFile: join(dataDir, 'postgres.log'),
      settings: options.settings ?? {},
    })
    const watch = watchOver(server, await running(server, options.progress), options.progress)
    return {
      connection: server.connection,
      dataDir,
      get postmasterPid() {
        return watch.pid()
      },
      async stop() {
        await watch.stop()
        await control.release()
      },
    }
  } catch (error) {
    await control.release()
    throw error
  }
}

async function running(server: Server, progress: (words: string) => void): Promise<number> {
  const adopted = await adoptOrClear(server, progress)
  const pid = adopted ?? (await startServer(server, progress))
  try {
    await ensureDatabase(server.connection)
    return pid
  } catch (error) {
    if (isAlive(server.database, pid)) await endServer(server.database, pid)
    throw error
  }
}
