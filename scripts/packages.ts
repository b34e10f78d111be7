import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PackageInUse {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly isDev: boolean
}

const root = new URL('../', import.meta.url).pathname

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}

/** The packages of the lockfile, those for other machines included. */
export function packagesInUse(): PackageInUse[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, dev = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? licenceOnDisk(path),
      isDev: dev,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version))
}

function licenceOnDisk(path: string): string {
  const file = join(root, path, 'package.json')
  if (!existsSync(file)) return ''
  const { license = '' }: { license?: string } = JSON.parse(readFileSync(file, 'utf8'))
  return license
}
