import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CannotStart } from './cannot-start.ts'

/** Whom the database runs as. `uid` and `gid` are given to a child only when we are root. */
export interface DatabaseUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly isAnother: boolean
}

/**
 * Decides whom the database runs as: ourselves, or, when we are root (whom PostgreSQL refuses), an
 * existing user without privileges. Refuses names that this machine does not know, and root.
 */
export function databaseUser(wanted?: string): DatabaseUser {
  const own = process.getuid?.()
  if (own === undefined)
    throw new CannotStart(
      'The embedded database needs Linux or macOS. Set DATABASE_URL to a PostgreSQL 18 server.',
    )
  if (own === 0) return userForRoot(wanted ?? 'nobody')

  const me = accountOf(String(own))
  if (!me)
    throw new CannotStart(
      `The embedded database cannot be set up: uid ${own} has no name on this machine, and PostgreSQL's initdb wants one. ` +
        'Add the uid to /etc/passwd, start as another user, or set DATABASE_URL.',
    )
  if (wanted !== undefined && accountOf(wanted)?.uid !== own)
    throw new CannotStart(
      `DATABASE_USER is "${wanted}", but only root may run the database as another user. ` +
        `Start as root, or leave DATABASE_USER out to run it as ${me.name}.`,
    )
  return { ...me, isAnother: false }
}

/** What a child process of the database must be started with. */
export const identityOf = (user: DatabaseUser): { uid?: number; gid?: number } =>
  user.isAnother ? { uid: user.uid, gid: user.gid } : {}

/** The first folder on the way down to `path` (or `path` itself) that the user may not pass through. */
export function closedFolderAbove(path: string, user: DatabaseUser): string | undefined {
  const above = dirname(path)
  const closed = above === path ? undefined : closedFolderAbove(above, user)
  return closed ?? (mayPass(path, user) ? undefined : path)
}

// By the bits alone, as the child will have no further groups.
function mayPass(folder: string, user: DatabaseUser): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found || user.uid === 0) return true
  const share = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001
  return (found.mode & share) !== 0
}

function userForRoot(wanted: string): DatabaseUser {
  const account = accountOf(wanted)
  if (!account)
    throw new CannotStart(
      `Standfirst was started as root, and the database may not run as root. No user "${wanted}" exists on this machine: ` +
        'set DATABASE_USER to an existing user without privileges (for example DATABASE_USER=postgres), or start as an ordinary user.',
    )
  if (account.uid === 0)
    throw new CannotStart(
      `DATABASE_USER is "${wanted}", which is root. PostgreSQL refuses to run as root: name an ordinary user.`,
    )
  return { ...account, isAnother: true }
}

function accountOf(nameOrUid: string): { name: string; uid: number; gid: number } | undefined {
  return findAccount(readPasswd(), nameOrUid) ?? findAccount(askDirectory(nameOrUid), nameOrUid)
}

function findAccount(passwd: string, nameOrUid: string) {
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && uid && gid && (name === nameOrUid || uid === nameOrUid))
      return { name, uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8')
  } catch {
    return '' // macOS and network directories may keep everybody elsewhere
  }
}

// Accounts kept outside /etc/passwd: LDAP on Linux, Open Directory on macOS.
function askDirectory(nameOrUid: string): string {
  const [uid, gid, name] = ['-u', '-g', '-un'].map((flag) =>
    spawnSync('id', [flag, nameOrUid], { encoding: 'utf8' }),
  )
  if (uid?.status !== 0 || gid?.status !== 0 || name?.status !== 0) return ''
  return [name.stdout.trim(), '', uid.stdout.trim(), gid.stdout.trim()].join(':')
}
