import { personId, profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { numbered, slugOf } from '#platform/slugs'
import type { Author } from './author.ts'
import { authorOfPerson, insertAuthor } from './authors.queries.ts'

/** The name under which whoever acts would write; nothing is written by asking. */
export async function ownByline(ctx: Context): Promise<Pick<Author, 'name' | 'slug'> | undefined> {
  const person = personId(ctx.actor)
  if (!person) return undefined
  const profile = (await profilesOf(ctx.db, [person])).get(person)
  return (await authorOfPerson(ctx.db, person)) ?? (profile && { name: profile.name, slug: '' })
}

/** The byline of whoever acts, made from their profile when they first write. None for the system. */
export async function ownAuthor(ctx: Context): Promise<Author | undefined> {
  const person = personId(ctx.actor)
  if (!person) return undefined
  const known = await authorOfPerson(ctx.db, person)
  const profile = known ? undefined : (await profilesOf(ctx.db, [person])).get(person)
  if (known || !profile) return known
  for (let nth = 1; nth < 100; nth += 1) {
    const author = {
      id: newId<'Author'>(ctx),
      slug: numbered(slugOf(profile.name, 'author'), nth),
      name: profile.name,
      title: profile.title ?? '',
      biography: profile.biography ?? '',
      personId: person,
    }
    if (await insertAuthor(ctx.db, author)) return author
    const meanwhile = await authorOfPerson(ctx.db, person)
    if (meanwhile) return meanwhile
  }
  return undefined
}
