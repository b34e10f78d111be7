import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sources } from './sources.ts'
import { testNames } from './test-names.ts'

const file = 'docs/acceptance.md'

/**
 * Every requirement in docs/acceptance.md names what shows it: a test as `path › name`, or a command
 * as `npm …` or `npx …`. A test is named in its own words, all of them.
 */
export async function acceptance(): Promise<string[]> {
  const path = join(root, file)
  if (!existsSync(path)) return [`${file} is missing`]
  const texts = new Map(
    sources('src', 'demo', 'testing', 'e2e', 'scripts').map(({ path: name, text }) => [name, text]),
  )
  const known = new Map<string, ReadonlySet<string>>()
  const namesOf = (test: string, text: string) => {
    const names = known.get(test) ?? testNames(test, text)
    known.set(test, names)
    return names
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.startsWith('- ')) return []
      const shown = [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
      const proofs = shown.filter((code) => code.includes(' › ') || /^(npm|npx|\.ci\/)/.test(code))
      if (proofs.length === 0) return [`${file}:${index + 1} names neither a test nor a command`]
      return proofs.flatMap((proof) => {
        if (!proof.includes(' › ')) return []
        const [test = '', name = ''] = proof.split(' › ')
        const text = texts.get(test)
        if (text === undefined) return [`${file}:${index + 1} names ${test}, which does not exist`]
        return namesOf(test, text).has(name)
          ? []
          : [`${file}:${index + 1}: ${test} has no test called “${name}”`]
      })
    })
}
