import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { closedFolderAbove, databaseUser, type DatabaseUser } from './database-user.ts'

/** The data folder and, when it is not the one that anybody would expect, why, in words to print. */
export interface ChosenDataDir {
  readonly dataDir: string
  readonly because?: string
}

/**
 * The data folder: `DATA_DIR`, else `./data`; for root below a folder that the database's user cannot
 * pass, a folder of this checkout's own below /var/lib/standfirst, with the words to print.
 * Refuses what `databaseUser` refuses.
 * @example
 * const { dataDir, because } = chooseDataDir(process.env, process.cwd())
 */
export function chooseDataDir(env: NodeJS.ProcessEnv, cwd: string): ChosenDataDir {
  if (env.DATA_DIR) return { dataDir: resolve(cwd, env.DATA_DIR) }
  const beside = join(cwd, 'data')
  if (env.DATABASE_URL || process.getuid?.() !== 0) return { dataDir: beside }

  const user = databaseUser(env.DATABASE_USER || undefined)
  const closed = closedFolderAbove(cwd, user)
  if (!closed) return { dataDir: beside }
  const mark = createHash('sha256').update(cwd).digest('hex').slice(0, 8)
  const dataDir = join('/var/lib/standfirst', `${basename(cwd) || 'root'}-${mark}`)
  return {
    dataDir,
    because:
      `The data of this checkout is in ${dataDir}, because the database runs as ${user.name}, ` +
      `who may not pass through ${closed}. Set DATA_DIR to have it elsewhere.`,
  }
}

/**
 * Makes the data folder if it is missing and sees to it that the database's user reaches it.
 * Answers with its real path. Refuses folders that are not ours to write.
 */
export function prepareDataDir(
  wanted: string,
  user: DatabaseUser,
  progress: (words: string) => void,
): string {
  const dataDir = makeFolder(resolve(wanted), user)
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new CannotStart(
      `The data folder ${dataDir} cannot be written by ${process.getuid?.() === 0 ? 'root' : user.name}: it belongs to uid ${statSync(dataDir).uid}. ` +
        'Start as that user, or set DATA_DIR to another folder.',
    )
  }
  openTheWay(dataDir, user, progress)
  return dataDir
}

function makeFolder(dataDir: string, user: DatabaseUser): string {
  const mode = user.isAnother ? 0o711 : 0o700
  try {
    const first = mkdirSync(dataDir, { recursive: true, mode })
    // A strict umask takes bits away from what mkdir makes.
    if (first)
      for (let at = dataDir; at.length >= first.length; at = dirname(at)) chmodSync(at, mode)
    return realpathSync(dataDir)
  } catch (cause) {
    throw new CannotStart(
      `The data folder ${dataDir} cannot be made: ${cause instanceof Error ? cause.message : String(cause)}. ` +
        'Set DATA_DIR to a folder that can be written.',
      { cause },
    )
  }
}

function openTheWay(dataDir: string, user: DatabaseUser, progress: (words: string) => void): void {
  if (!user.isAnother) return
  if (closedFolderAbove(dataDir, user) === dataDir) {
    progress(`Letting ${user.name} pass through ${dataDir} (chmod a+x), where the database is kept`)
    chmodSync(dataDir, (statSync(dataDir).mode & 0o7777) | 0o111)
  }
  const closed = closedFolderAbove(dataDir, user)
  if (closed)
    throw new CannotStart(
      `The database runs as ${user.name}, who may not pass through ${closed}, so it cannot reach the data folder ${dataDir}. ` +
        'Set DATA_DIR to a folder that everybody can pass (for example DATA_DIR=/var/lib/standfirst), or start as an ordinary user.',
    )
}
