import { refuse as http } from '../http/refusals.ts'
import { refuse as parked } from '../parked/refusals.ts'
import { refuse as policy } from '../policy/refusals.ts'
import type { RefusalEntry } from '../refusals/index.ts'
import type { Domain } from './domain.ts'

/**
 * Every refusal of the paper by its code.
 * @throws where two catalogues define the same code.
 */
export function refusalsByCode(domains: readonly Domain[]): ReadonlyMap<string, RefusalEntry> {
  const catalogues = [http, parked, policy, ...domains.flatMap(({ refuse }) => refuse ?? [])]
  const entries = catalogues.flatMap(({ catalogue }) => Object.entries(catalogue))
  const byCode = new Map(entries)
  const twice = entries.find(([code, entry]) => byCode.get(code) !== entry)
  if (twice) throw new Error(`Two refusals are called ${twice[0]}`)
  return byCode
}
