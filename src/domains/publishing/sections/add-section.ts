import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { foldedName, numbered, slugOf } from '#platform/slugs'
import { neededLine, line } from '../line.ts'
import { must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import type { SectionId } from './section.ts'
import { insertSection, sectionsOf } from './sections.queries.ts'

const addressesTried = 100

export interface NewSection {
  readonly name: string
  /** Made from the name where none is given. */
  readonly slug?: string
  readonly hue: string
  readonly description?: string
}

/**
 * Adds a section at the end of the navigation. Refuses a name or a slug that is taken, and anyone but editors.
 * @example const section = await addSection(ctx, { name: 'World', hue: 'world' })
 */
export async function addSection(ctx: Context, input: NewSection): Promise<SectionId> {
  const name = neededLine('name', 'The name', input.name, 60)
  const wanted = slugOf(input.slug || name, 'section')
  const taken = refuse('publishing.name_taken', { field: 'name', what: 'section', slug: wanted })
  const id = newId<'Section'>(ctx)
  await ctx.transaction(async (tx) => {
    await must(tx, 'list.change', { id })
    const isNamed = (await sectionsOf(tx.db)).some(
      (section) => foldedName(section.name) === foldedName(name),
    )
    if (isNamed) throw taken
    const section = {
      id,
      name,
      hue: slugOf(input.hue, 'ireland'),
      description: line('description', 'The description', input.description ?? '', 300),
    }
    let isThere = false
    // A slug that was asked for is that one or none.
    for (let nth = 1; !isThere && nth <= (input.slug ? 1 : addressesTried); nth += 1)
      isThere = await insertSection(tx.db, { ...section, slug: numbered(wanted, nth) })
    if (!isThere) throw taken
    await announce(tx, {
      type: 'section.added',
      payload: { sectionId: id },
      purges: [{ kind: 'fresh', keys: ['navigation'] }],
    })
  })
  return id
}
