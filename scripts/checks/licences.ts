import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packagesInUse } from '../packages.ts'
import { root } from './sources.ts'

const allowed = new Set([
  'MIT',
  'MIT-0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'ISC',
  'Zlib',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  'Unicode-3.0',
  'Unicode-DFS-2016',
  'PostgreSQL',
  'CC-BY-4.0',
  'OFL-1.1',
  'LGPL-3.0-or-later',
])

/** Every package's licence is one that may come in, and the notices are those of the lockfile. */
export async function licences(): Promise<string[]> {
  const packages = packagesInUse()
  const wrong = packages
    .filter(
      ({ licence }) =>
        !licence
          .replaceAll(/[()]/g, '')
          .split(/ OR /)
          .some((choice) => choice.split(/ AND /).every((one) => allowed.has(one.trim()))),
    )
    .map(({ name, licence }) => `${name} is under ${licence || 'no licence that it names'}`)
  const notices = join(root, 'THIRD-PARTY-NOTICES')
  const text = existsSync(notices) ? readFileSync(notices, 'utf8') : ''
  const missing = packages.filter(
    ({ name, version, isDev }) => !isDev && !text.includes(`${name} ${version}`),
  )
  return [
    ...wrong,
    ...(missing.length > 0
      ? [
          `THIRD-PARTY-NOTICES lacks ${missing.length} packages such as ${missing[0]?.name}: npm run notices`,
        ]
      : []),
  ]
}
