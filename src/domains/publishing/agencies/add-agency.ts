import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { foldedName, numbered, slugOf } from '#platform/slugs'
import { line, neededLine } from '../line.ts'
import { must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import { allAgencies, insertAgency } from './agencies.queries.ts'
import type { AgencyId } from './agency.ts'

const addressesTried = 100

export interface NewAgency {
  readonly name: string
  readonly slug?: string
  /** As it stands in credits: OPA. */
  readonly shortName: string
  /** The sentence under an article; made from the name where none is given. */
  readonly attribution?: { readonly en?: string; readonly ga?: string }
  readonly usageTerms?: string
}

/**
 * Adds an agency whose text or pictures the paper uses. Refuses a name or a slug that is taken, and anyone but editors.
 * @example const opa = await addAgency(ctx, { name: 'Ostend Press Agency', shortName: 'OPA' })
 */
export async function addAgency(ctx: Context, input: NewAgency): Promise<AgencyId> {
  const name = neededLine('name', 'The name', input.name, 120)
  const shortName = neededLine('shortName', 'The short name', input.shortName, 40)
  const wanted = slugOf(input.slug || shortName, 'agency')
  const taken = refuse('publishing.name_taken', { field: 'name', what: 'agency', slug: wanted })
  const isNamed = (await allAgencies(ctx.db)).some(
    (agency) => foldedName(agency.name) === foldedName(name),
  )
  if (isNamed) throw taken
  const id = newId<'Agency'>(ctx)
  await must(ctx, 'list.change', { id })
  const agency = {
    id,
    name,
    shortName,
    attribution: {
      en: attributionOf(input, 'en') || `With reporting by ${name}.`,
      ga: attributionOf(input, 'ga') || `Le tuairisciú ó ${name}.`,
    },
    usageTerms: line('usageTerms', 'The terms', input.usageTerms ?? '', 1000),
  }
  // A slug that was asked for is that one or none.
  for (let nth = 1; nth <= (input.slug ? 1 : addressesTried); nth += 1)
    if (await insertAgency(ctx.db, { ...agency, slug: numbered(wanted, nth) })) return agency.id
  throw taken
}

const attributionOf = ({ attribution }: NewAgency, language: 'en' | 'ga'): string =>
  line(
    language === 'en' ? 'attributionEn' : 'attributionGa',
    'The attribution',
    attribution?.[language] ?? '',
    200,
  )
