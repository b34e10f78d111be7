import { domainNames } from './domain-layers.ts'
import { isTest, sources } from './sources.ts'

const schemas = [...domainNames(), 'demo_gateway', 'platform']
const owners: Readonly<Record<string, string>> = { demo_gateway: 'contributions' }
const named = new RegExp(
  `\\b(?:from|into|update|join|table|truncate|references)\\s+(${schemas.join('|')})\\.(\\w+)`,
  'gi',
)

// A hot path writes its event and its submission in its own statement, with the platform's fragments.
const ofHotPaths = new Set(['outbox', 'submissions'])

/** Only a domain's own queries name its tables; the platform's tables are named by the platform alone. */
export async function tableOwnership(): Promise<string[]> {
  return sources('src').flatMap(({ path, text }) => {
    if (isTest(path)) return []
    const owner = path.split('/')[1] === 'domains' ? path.split('/')[2] : path.split('/')[1]
    const isQueries = /\.queries\.tsx?$/.test(path)
    return [...text.matchAll(named)].flatMap(([, schema = '', table = '']) => {
      const rightful = owners[schema.toLowerCase()] ?? schema.toLowerCase()
      if (rightful === 'platform')
        return owner === 'platform' || ofHotPaths.has(table)
          ? []
          : [`${path} names platform.${table}, which belongs to the platform`]
      if (rightful !== owner)
        return [`${path} names ${schema}.${table}, which belongs to ${rightful}`]
      return isQueries ? [] : [`${path} names ${schema}.${table}: SQL belongs into a *.queries.ts`]
    })
  })
}
