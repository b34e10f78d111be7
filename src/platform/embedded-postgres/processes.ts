import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A process of PostgreSQL that works on a database folder. */
export interface ServerProcess {
  readonly pid: number
  readonly isPostmaster: boolean
}

/**
 * What lives of the server on this database folder (given by its real path). A zombie does not live, and a process that has
 * inherited the number of a dead postmaster is none of its own.
 */
export function serverProcesses(database: string): ServerProcess[] {
  return process.platform === 'linux' ? fromProc(database) : fromPs(database)
}

/** Whether this process, of the server on this database folder, still lives. */
export function isAlive(database: string, pid: number): boolean {
  if (process.platform !== 'linux') return fromPs(database).some((found) => found.pid === pid)
  return lookAt(String(pid), database) !== undefined
}

/** Waits until `done` holds; false when it does not within the time. */
export async function until(done: () => boolean, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await wait(25))
    if (done()) return true
  return done()
}

/** Sends a signal; a process that has just ended is not an error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function fromProc(database: string): ServerProcess[] {
  return readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (lookAt(name, database) ?? []) : [],
  )
}

// Every process of a server has the database folder as its working folder.
function lookAt(pid: string, database: string): ServerProcess | undefined {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== database) return undefined
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    if (!/^Name:\s+postgres$/m.test(status) || /^State:\s+[ZX]/m.test(status)) return undefined
    // The postmaster keeps its command line; its children write "postgres: what they do" over theirs.
    const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return { pid: Number(pid), isPostmaster: !title.startsWith('postgres: ') }
  } catch {
    return undefined // ended while we looked, or not ours to look at
  }
}

// macOS shows no working folders; the postmaster's -D has to do, and PostgreSQL itself waits for its children.
function fromPs(database: string): ServerProcess[] {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,stat=,command='], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const [, pid, state, command] = /^\s*(\d+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? []
    const isServer =
      pid && !state?.startsWith('Z') && command?.includes(`/bin/postgres -D ${database} `)
    return isServer ? [{ pid: Number(pid), isPostmaster: true }] : []
  })
}
