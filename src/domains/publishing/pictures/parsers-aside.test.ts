import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { dirname, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const { imports = {} } = createRequire(import.meta.url)(`${root}package.json`) as {
  imports?: Record<string, string>
}

/** Every package that a module loads, with the modules on the way; types load nothing. */
function packagesFrom(entry: string): Map<string, string> {
  const found = new Map<string, string>()
  const seen = new Set<string>()
  const open = [entry]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    for (const name of loadedBy(file)) {
      const path = pathOf(name, file)
      if (path === undefined) found.set(name, file)
      else open.push(path)
    }
  }
  return found
}

// Modules are run as they stand: what is imported as a type alone is not loaded.
const loading =
  /^(?:import|export)(?! type\b)[^'";]*?from\s+'(?<from>[^']+)'|^import\s+'(?<bare>[^']+)'|\bimport\(\s*'(?<late>[^']+)'/gm

const loadedBy = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(loading)].flatMap(({ groups }) =>
    Object.values(groups ?? {}).filter((name) => name !== undefined),
  )

function pathOf(name: string, from: string): string | undefined {
  if (name.startsWith('.')) return resolve(dirname(from), name)
  for (const [pattern, target] of Object.entries(imports)) {
    const [before = '', after = ''] = pattern.split('*')
    if (name === pattern) return resolve(root, target)
    if (pattern.includes('*') && name.startsWith(before) && name.endsWith(after))
      return resolve(
        root,
        target.replace('*', name.slice(before.length, name.length - after.length)),
      )
  }
  return undefined
}

test('the serving process loads nothing that parses a picture or its metadata; the process aside does', () => {
  const serving = packagesFrom(`${root}src/main.ts`)
  expect(serving.has('fastify')).toBe(true)
  for (const parser of ['sharp', 'exifreader']) expect(serving.get(parser)).toBeUndefined()
  const aside = packagesFrom(fileURLToPath(new URL('darkroom-worker.ts', import.meta.url)))
  expect([aside.has('sharp'), aside.has('exifreader')]).toEqual([true, true])
})
