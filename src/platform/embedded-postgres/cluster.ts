import { spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Binaries } from './binaries.ts'
import { CannotStart } from './cannot-start.ts'
import { identityOf, type DatabaseUser } from './database-user.ts'

/**
 * The database folder of a data folder, made by initdb the first time. Refuses one of another major
 * version of PostgreSQL, and one that belongs to another user.
 */
export async function ensureCluster(
  dataDir: string,
  options: {
    binaries: Binaries
    user: DatabaseUser
    fast: boolean
    progress: (words: string) => void
  },
): Promise<string> {
  const database = join(dataDir, 'database')
  if (existsSync(database)) {
    refuseOtherVersion(database, options.binaries.major)
    refuseOtherOwner(database, options.user)
    return database
  }
  options.progress('Setting up the database (only the first time)')
  const aside = `${database}.new`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { mode: 0o700 })
  if (options.user.isAnother) chownSync(aside, options.user.uid, options.user.gid)
  await initialise(aside, options)
  renameSync(aside, database) // what stands here is whole, even if the power fails during initdb
  return database
}

async function initialise(
  folder: string,
  { binaries, user, fast }: { binaries: Binaries; user: DatabaseUser; fast: boolean },
) {
  // The builtin locale sorts the same on every machine and in every year; trust is for those who reach the socket's closed folder.
  const args = [
    '-D',
    folder,
    '-U',
    'standfirst',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  const child = spawn(binaries.initdb, fast ? [...args, '--no-sync'] : args, {
    ...identityOf(user),
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) =>
      resolve(code === 0 ? '' : `it ended with ${signal ?? code}`),
    )
  })
  const [failure, words] = await Promise.all([ended, text(child.stderr).catch(() => '')])
  if (failure)
    throw new CannotStart(
      `The database could not be set up in ${folder}: ${failure}.\n${words.trim()}`,
    )
}

function refuseOtherVersion(database: string, major: string): void {
  const file = join(database, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  if (found === major) return
  throw new CannotStart(
    found === undefined
      ? `${database} is no database of PostgreSQL (it has no file PG_VERSION). Move it away, or set DATA_DIR to another folder.`
      : `The database in ${database} was written by PostgreSQL ${found}, and this Standfirst brings PostgreSQL ${major}. ` +
          'Start the Standfirst that wrote it, run "standfirst backup", and "standfirst restore" that file into an empty data folder with this one.',
  )
}

function refuseOtherOwner(database: string, user: DatabaseUser): void {
  const owner = statSync(database).uid
  if (owner === user.uid) return
  throw new CannotStart(
    `The database in ${database} belongs to uid ${owner}, and would now run as ${user.name} (uid ${user.uid}), which PostgreSQL refuses. ` +
      `Start as the user with uid ${owner}${user.isAnother ? `, or set DATABASE_USER=${owner}` : ' (or as root with DATABASE_USER set to it)'}.`,
  )
}
