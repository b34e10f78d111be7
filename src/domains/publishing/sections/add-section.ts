import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { neededLine, line } from '../line.ts'
import { slugOf } from '../slug.ts'
import { mustBeAllowed } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import type { SectionId } from './section.ts'
import { insertSection } from './sections.queries.ts'

export interface NewSection {
  readonly name: string
  /** Made from the name where none is given. */
  readonly slug?: string
  readonly hue: string
  readonly description?: string
}

/**
 * Adds a section at the end of the navigation. Refuses a slug that is taken, and anyone but editors.
 * @example const section = await addSection(ctx, { name: 'World', hue: 'world' })
 */
export async function addSection(ctx: Context, input: NewSection): Promise<SectionId> {
  mustBeAllowed(ctx.actor, 'list.change')
  const name = neededLine('name', 'The name', input.name, 60)
  const slug = slugOf(input.slug || name, 'section')
  const id = newId<'Section'>(ctx)
  await ctx.transaction(async (tx) => {
    const section = {
      id,
      slug,
      name,
      hue: slugOf(input.hue, 'ireland'),
      description: line('description', 'The description', input.description ?? '', 300),
    }
    if (!(await insertSection(tx.db, section)))
      throw refuse('publishing.name_taken', { field: 'name', what: 'section', slug })
    await announce(tx, {
      type: 'section.added',
      payload: { sectionId: id },
      purges: [{ kind: 'fresh', keys: ['navigation'] }],
    })
  })
  return id
}
