import { accounts } from '#domains/accounts'
import { advertising } from '#domains/advertising'
import { contributions } from '#domains/contributions'
import { discussion } from '#domains/discussion'
import { distribution } from '#domains/distribution'
import { newsroom, newsroomShell } from '#newsroom'
import {
  actsByName,
  checksOf,
  type Domain,
  type Paper,
  type PaperOptions,
  refusalsByCode,
  startPaper,
} from '#platform/app'
import { publishing } from '#domains/publishing'
import { paperShell, site } from '#site'

/** The paper's domains, the lowest layer first: a domain may ask those of lower layers. A new domain is one name here. */
const layers: readonly (readonly Domain[])[] = [
  [accounts],
  [publishing],
  [discussion, contributions, advertising],
  [distribution],
  [site, newsroom],
]
const domains = layers.flat()

/** What only some of the staff may do, by name. */
export const acts = actsByName(domains)

/** The rules that say no, by code. */
export const refusals = refusalsByCode(domains)

/** What `standfirst doctor` counts again. */
export const checks = checksOf(domains)

/**
 * The paper, put together from its domains and its two faces. A bench or a test may add a domain of
 * its own; one with the name of ours stands in its place.
 */
export function composePaper(
  options: Omit<PaperOptions, 'domains' | 'shells'>,
  more: readonly Domain[] = [],
): Promise<Paper> {
  return startPaper({
    ...options,
    domains: [...more, ...domains.filter(({ name }) => !more.some((one) => one.name === name))],
    shells: [paperShell, newsroomShell],
  })
}
