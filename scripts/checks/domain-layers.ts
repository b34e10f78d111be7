import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { root } from './sources.ts'

/**
 * The layers of the paper as `src/compose.ts` lists them, the lowest first, by the names of the
 * folders. A domain may ask those of lower layers.
 */
export function domainLayers(): string[][] {
  const path = 'src/compose.ts'
  const text = readFileSync(join(root, path), { encoding: 'utf8' })
  const layers = parseSync(path, text).program.body.flatMap((statement) => {
    const [first] = statement.type === 'VariableDeclaration' ? statement.declarations : []
    const isLayers = first?.id.type === 'Identifier' && first.id.name === 'layers'
    return isLayers && first.init?.type === 'ArrayExpression' ? first.init.elements : []
  })
  return layers.map((layer) =>
    layer?.type === 'ArrayExpression'
      ? layer.elements.flatMap((one) => (one?.type === 'Identifier' ? [one.name] : []))
      : [],
  )
}

/** The folders of `src/domains`: every layer but the last, which holds the two faces. */
export const domainNames = (): string[] => domainLayers().slice(0, -1).flat()
