import { parkedPolicy } from '../parked/index.ts'
import type { Act } from '../policy/index.ts'
import type { Domain } from './domain.ts'

/**
 * Every act of the paper by its name.
 * @throws where two domains give an act the same name.
 */
export function actsByName(domains: readonly Domain[]): ReadonlyMap<string, Act> {
  const acts = [...parkedPolicy.acts, ...domains.flatMap((domain) => domain.acts ?? [])]
  const byName = new Map(acts.map((act) => [act.name, act]))
  if (byName.size < acts.length) {
    const twice = acts.find((act) => byName.get(act.name) !== act)
    throw new Error(`Two acts are called ${twice?.name}`)
  }
  return byName
}
