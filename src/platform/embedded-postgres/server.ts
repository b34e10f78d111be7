import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import type { Binaries } from './binaries.ts'
import { CannotStart } from './cannot-start.ts'
import { identityOf, type DatabaseUser } from './database-user.ts'
import { answers, type Connection } from './server.queries.ts'

/** Everything that says how the postmaster of one data folder is started and reached. */
export interface Server {
  readonly database: string
  readonly program: string
  readonly args: readonly string[]
  readonly user: DatabaseUser
  readonly logFile: string
  readonly connection: Connection
}

export interface ServerOptions {
  readonly binaries: Binaries
  readonly database: string
  readonly sockets: string
  readonly user: DatabaseUser
  readonly logFile: string
  readonly fast: boolean
  readonly settings: Readonly<Record<string, string>>
}

const port = 5432 // names the socket's file; nothing listens on the network

export function describeServer(options: ServerOptions): Server {
  const settings = { ...ordinary, ...(options.fast ? forgetful : {}), ...options.settings }
  const args = ['-D', options.database, '-k', options.sockets, '-h', '', '-p', String(port)]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  return {
    database: options.database,
    program: options.binaries.postgres,
    args,
    user: options.user,
    logFile: options.logFile,
    connection: { host: options.sockets, port, user: 'standfirst', database: 'standfirst' },
  }
}

// Errors are told to the program that made them; the server's log keeps no statement and no value of a reader's.
const ordinary = {
  max_connections: '100',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Starts a postmaster that outlives us if we are killed, and waits until it answers. Answers with its number. */
export async function startServer(
  server: Server,
  progress: (words: string) => void,
): Promise<number> {
  const log = openLog(server.logFile)
  const child = spawn(server.program, [...server.args], {
    ...identityOf(server.user),
    cwd: '/',
    detached: true, // Ctrl-C is for the program, which ends its database when it has drained
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const end: { why?: string } = {}
  child.once('error', (error) => (end.why = error.message))
  child.once('exit', (code, signal) => (end.why = `it ended with ${signal ?? code}`))

  const began = Date.now()
  let patience = 5_000
  while (end.why === undefined) {
    if (await answers(server.connection, 1_000)) return child.pid ?? Number.NaN
    if (Date.now() - began < patience) continue
    progress(
      `The database is still getting ready, after ${Math.round((Date.now() - began) / 1000)} s (it may be recovering)`,
    )
    patience += 10_000
  }
  throw new CannotStart(
    `The database did not start: ${end.why}.\n${lastLines(server.logFile)}\nThe rest is in ${server.logFile}.`,
  )
}

const largestLog = 5_000_000

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trim().split('\n').slice(-8).join('\n')
}
