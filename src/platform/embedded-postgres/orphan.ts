import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { isAlive, serverProcesses, signal, until } from './processes.ts'
import { answers } from './server.queries.ts'
import type { Server } from './server.ts'

/**
 * Deals with what an earlier run left behind (the control socket is ours, so no living Standfirst owns it).
 * Answers with the number of a postmaster to go on with; else the way is free for a new one.
 */
export async function adoptOrClear(
  server: Server,
  progress: (words: string) => void,
): Promise<number | undefined> {
  const left = serverProcesses(server.database).find((process) => process.isPostmaster)
  if (left) {
    const isWanted = isStartedLike(server)
    const isSilent = isWanted && !(await answers(server.connection, 15_000))
    if (isWanted && !isSilent) {
      progress(`Going on with the database that an earlier run left behind (process ${left.pid})`)
      return left.pid
    }
    progress(`Ending the database that an earlier run left behind (process ${left.pid})`)
    await endServer(server.database, left.pid, isSilent ? 1_000 : 30_000)
  }
  await endStragglers(server.database, progress)
  removeTraces(server)
  return undefined
}

/** Ends a postmaster: in order (for so many milliseconds), then at once, then by force. */
export async function endServer(database: string, pid: number, patience = 30_000): Promise<void> {
  const ended = () => !isAlive(database, pid)
  for (const [name, milliseconds] of [
    ['SIGINT', patience],
    ['SIGQUIT', Math.min(patience, 10_000)],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(pid, name)
    if (await until(ended, milliseconds)) return
  }
  throw new CannotStart(
    `The database process ${pid} on ${database} does not end, even by force. Its disk may hang: look at it, then start again.`,
  )
}

// Children of a killed postmaster still write. They end by themselves within moments, unless in a long statement.
async function endStragglers(database: string, progress: (words: string) => void): Promise<void> {
  const none = () => serverProcesses(database).length === 0
  if (await until(none, 2_000)) return
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    const left = serverProcesses(database).map((process) => process.pid)
    progress(`Ending what is left of a killed database (processes ${left.join(', ')})`)
    for (const pid of left) signal(pid, name)
    if (await until(none, 5_000)) return
  }
  const left = serverProcesses(database).map((process) => process.pid)
  throw new CannotStart(
    `Processes of an earlier database on ${database} do not end (${left.join(', ')}). End them, then start again.`,
  )
}

/**
 * PostgreSQL clears up after itself unless the number of the dead postmaster is still taken, by a zombie or
 * by a stranger: then it would refuse for ever. Nothing of the server lives here any more, so its traces go.
 * Where we cannot see its children (no /proc), PostgreSQL's own check of shared memory needs the file.
 */
function removeTraces(server: Server): void {
  if (process.platform === 'linux') rmSync(join(server.database, 'postmaster.pid'), { force: true })
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    rmSync(join(server.connection.host, name), { force: true })
}

// After an upgrade, or with other settings, a postmaster that is left is not the one that we would start.
function isStartedLike(server: Server): boolean {
  const file = join(server.database, 'postmaster.opts')
  if (!existsSync(file)) return false
  const wanted = [realpathSync(server.program), ...server.args.map((arg) => `"${arg}"`)].join(' ')
  return readFileSync(file, 'utf8').trim() === wanted
}
