import {
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  chmodSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { CannotStart } from './cannot-start.ts'
import type { DatabaseUser } from './database-user.ts'

/** Where the sockets are: `control` for the program's own, `postgres` for the database's. */
export interface SocketFolders {
  readonly control: string
  readonly postgres: string
}

// 107 bytes on Linux, 103 on macOS; the longest name below the folder is the database's socket or a claim.
const longestSocketPath = 103
const longestName = '/postgres/.s.PGSQL.5432'

/**
 * Finds or makes the folder of the sockets: `run` in the data folder, or, where that path would be too
 * long for a socket, a short folder of its own, whose name the file `run-folder` in the data folder keeps.
 */
export function socketFolders(dataDir: string, user: DatabaseUser): SocketFolders {
  const inside = join(dataDir, 'run')
  const folder = fits(inside) ? madeFolder(inside, user) : shortFolder(dataDir, user)
  const postgres = join(folder, 'postgres')
  mkdirSync(postgres, { recursive: true, mode: 0o700 })
  if (user.isAnother) chownSync(postgres, user.uid, user.gid)
  return { control: folder, postgres }
}

const fits = (folder: string) => Buffer.byteLength(folder + longestName) <= longestSocketPath

function shortFolder(dataDir: string, user: DatabaseUser): string {
  const record = join(dataDir, 'run-folder')
  const known = recorded(record)
  if (known && isOurs(known)) return known
  if (known && lstatSync(known, { throwIfNoEntry: false }) === undefined)
    return madeFolder(known, user)
  if (known) rmSync(record)

  const fresh = mkdtempSync(
    join(fits(join(tmpdir(), 'standfirst-XXXXXX')) ? tmpdir() : '/tmp', 'standfirst-'),
  )
  chmodSync(fresh, modeFor(user))
  return keep(record, fresh) ? fresh : shortFolder(dataDir, user)
}

// Written aside and linked, so that of two first starts one folder wins and nobody reads half a name.
function keep(record: string, folder: string): boolean {
  const aside = `${record}.${randomUUID()}`
  writeFileSync(aside, `${folder}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(aside, record)
    return true
  } catch (error) {
    rmSync(folder, { recursive: true })
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function recorded(record: string): string | undefined {
  try {
    return readFileSync(record, 'utf8').trim() || undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

// A folder below /tmp may have been made by somebody else since: only a real folder of ours will do.
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.()
}

function madeFolder(folder: string, user: DatabaseUser): string {
  mkdirSync(folder, { recursive: true, mode: modeFor(user) })
  if (!isOurs(folder))
    throw new CannotStart(
      `The folder ${folder}, where the sockets should be, belongs to somebody else. Remove it, or start as its owner.`,
    )
  chmodSync(folder, modeFor(user))
  return folder
}

const modeFor = (user: DatabaseUser) => (user.isAnother ? 0o711 : 0o700)
