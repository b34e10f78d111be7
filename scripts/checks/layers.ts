import { dirname, join } from 'node:path'
import { domainLayers } from './domain-layers.ts'
import { isTest, type Source, sources } from './sources.ts'

const layersOfDomains = domainLayers().slice(0, -1)
const order = layersOfDomains.flat()
const layerOf = (domain: string) => layersOfDomains.findIndex((layer) => layer.includes(domain))

/** Imports run one way: platform ← domains ← site, newsroom, cli, demo ← main. Tests may import demo and testing. */
export async function layers(): Promise<string[]> {
  return sources('src', 'demo').flatMap((source) =>
    isTest(source.path) || source.path.endsWith('.css')
      ? []
      : importsOf(source).flatMap((target) => faultOf(source.path, target)),
  )
}

function faultOf(from: string, target: string): string[] {
  const [here, there] = [roomOf(from), roomOf(target)]
  if (here === there || there === undefined || here === undefined) return []
  if (here === 'main') return []
  const crossesFolder =
    target.startsWith('src/domains/') && !target.endsWith('/index.ts') && here !== there
  if (crossesFolder) return [`${from} reaches into ${target}: ask its index.ts`]
  if (here === 'platform') return [`${from} imports ${there}: the platform knows nothing of it`]
  if (there === 'platform') return []
  if (order.includes(here))
    return order.includes(there) && layerOf(there) < layerOf(here)
      ? []
      : [`${from} imports ${there}, which does not lie below ${here}`]
  return order.includes(there)
    ? []
    : [`${from} imports ${there}: ${here} and ${there} don't know each other`]
}

function roomOf(path: string): string | undefined {
  const [top, second, third] = path.split('/')
  if (top === 'demo') return 'demo'
  if (top === 'testing') return 'testing'
  if (top !== 'src') return undefined
  if (second === 'domains') return third
  if (second === 'main.ts' || second === 'compose.ts') return 'main'
  return second
}

function importsOf({ path, text }: Source): string[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, name = '']) => name,
  )
  return found.flatMap((name) => {
    if (name.startsWith('.')) return [join(dirname(path), name)]
    if (name === '#demo' || name === '#testing') return [`${name.slice(1)}/index.ts`]
    if (name.startsWith('#')) return [`src/${name.slice(1)}/index.ts`]
    return []
  })
}
