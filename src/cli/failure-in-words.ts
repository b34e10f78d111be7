import { DatabaseError } from 'pg'
import { isDatabaseUnavailable } from '#platform/db'
import { Stop } from './stop.ts'

const forPeople = new Set([
  'AlreadyRunning',
  'CannotStart',
  'NewerDatabase',
  'ChangedMigration',
  'MigrationFailed',
  'UnreadableMigrations',
  'BackupRefused',
])

/** One sentence, with what to do, for what an operator's machine can do to a command; nothing for a defect of ours. */
export function failureInWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof Stop || forPeople.has(error.name)) return error.message
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof DatabaseError && database[code]) return database[code]
  if (isDatabaseUnavailable(error))
    return `The database does not answer: ${error.message}. See that it runs, then start again.`
  const path = 'path' in error ? String(error.path) : 'the data folder'
  return machine[code]?.(path)
}

const database: Readonly<Record<string, string>> = {
  '25006':
    'The database is read-only, as a standby is: name the primary in DATABASE_URL, or all servers, for example postgres://standfirst:secret@a.example,b.example/standfirst?target_session_attrs=read-write',
  '53100': 'The disk of the database is full: make room there, then start again.',
  '42501':
    'The database’s user may not do this: let it own the database, for example: alter database standfirst owner to standfirst',
}

const machine: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) =>
    `The disk of ${path} is full: make room, or choose another disk (DATA_DIR, or the file of a backup).`,
  EDQUOT: (path) => `The quota of the disk of ${path} is used up: make room, or set DATA_DIR.`,
  EFBIG: (path) =>
    `${path} would be larger than this user’s files may be: raise the limit (ulimit -f), or set DATA_DIR to a disk that takes larger files.`,
  EIO: (path) =>
    `The disk of ${path} fails: look at the machine’s log, and set DATA_DIR to another disk.`,
  EROFS: (path) => `${path} is on a read-only file system: set DATA_DIR to another folder.`,
  EACCES: (path) =>
    `${path} cannot be written by this user: start as its owner, or set DATA_DIR to another folder.`,
  EPERM: (path) =>
    `${path} cannot be changed by this user: start as its owner, or set DATA_DIR to another folder.`,
  EMFILE: () => 'The limit of open files is reached: raise it, for example with ulimit -n 4096.',
}
