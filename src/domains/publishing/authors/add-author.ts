import type { PersonId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { foldedName, numbered, slugOf } from '#platform/slugs'
import { line, neededLine } from '../line.ts'
import { must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import type { AuthorId } from './author.ts'
import { allAuthors, insertAuthor } from './authors.queries.ts'

const addressesTried = 100

export interface NewAuthor {
  readonly name: string
  readonly slug?: string
  readonly title?: string
  readonly biography?: string
  /** The account, for staff: what they write is then theirs to change. */
  readonly personId?: PersonId
}

/**
 * Adds somebody to the bylines. Refuses a name, a slug or a person that is there already, and anyone but editors.
 * @example const author = await addAuthor(ctx, { name: 'Orla Tansey-Brandt', title: 'Europe correspondent', personId })
 */
export async function addAuthor(ctx: Context, input: NewAuthor): Promise<AuthorId> {
  const name = neededLine('name', 'The name', input.name, 120)
  const wanted = slugOf(input.slug || name, 'author')
  const isNamed = (await allAuthors(ctx.db)).some(
    (author) => foldedName(author.name) === foldedName(name),
  )
  if (isNamed)
    throw refuse('publishing.name_taken', { field: 'name', what: 'byline', slug: wanted })
  const id = newId<'Author'>(ctx)
  await must(ctx, 'list.change', { id })
  const author = {
    id,
    name,
    title: line('title', 'The title', input.title ?? '', 120),
    biography: line('biography', 'The biography', input.biography ?? '', 2000),
    personId: input.personId ?? null,
  }
  // A slug that was asked for is that one or none.
  for (let nth = 1; nth <= (input.slug ? 1 : addressesTried); nth += 1)
    if (await insertAuthor(ctx.db, { ...author, slug: numbered(wanted, nth) })) return author.id
  throw refuse('publishing.name_taken', { field: 'name', what: 'byline', slug: wanted })
}
