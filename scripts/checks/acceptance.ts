import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sources } from './sources.ts'

const file = 'docs/acceptance.md'

/**
 * Every requirement in docs/acceptance.md names what shows it: a test as `path › name`, or a command
 * as `npm …` or `npx …`. A named test has to exist.
 */
export async function acceptance(): Promise<string[]> {
  const path = join(root, file)
  if (!existsSync(path)) return [`${file} is missing`]
  const texts = new Map(
    sources('src', 'demo', 'testing', 'e2e', 'scripts').map(({ path: name, text }) => [name, text]),
  )
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
        return text.includes(name)
          ? []
          : [`${file}:${index + 1}: ${test} has no test called “${name}”`]
      })
    })
}
