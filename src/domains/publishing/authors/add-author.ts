import type { PersonId } from '#accounts'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { line, neededLine } from '../line.ts'
import { slugOf } from '../slug.ts'
import { mustBeAllowed } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import type { AuthorId } from './author.ts'
import { insertAuthor } from './authors.queries.ts'

export interface NewAuthor {
  readonly name: string
  readonly slug?: string
  readonly title?: string
  readonly biography?: string
  /** The account, for staff: what they write is then theirs to change. */
  readonly personId?: PersonId
}

/**
 * Adds somebody to the bylines. Refuses a slug or a person that is there already, and anyone but editors.
 * @example const author = await addAuthor(ctx, { name: 'Orla Tansey-Brandt', title: 'Europe correspondent', personId })
 */
export async function addAuthor(ctx: Context, input: NewAuthor): Promise<AuthorId> {
  mustBeAllowed(ctx.actor, 'list.change')
  const name = neededLine('name', 'The name', input.name, 120)
  const author = {
    id: newId<'Author'>(ctx),
    slug: slugOf(input.slug || name, 'author'),
    name,
    title: line('title', 'The title', input.title ?? '', 120),
    biography: line('biography', 'The biography', input.biography ?? '', 2000),
    personId: input.personId ?? null,
  }
  if (!(await insertAuthor(ctx.db, author)))
    throw refuse('publishing.name_taken', { field: 'name', what: 'byline', slug: author.slug })
  return author.id
}
