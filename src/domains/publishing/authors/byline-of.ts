import { foldedName } from '#platform/slugs'
import type { Author } from './author.ts'

/**
 * A byline as it is chosen in a form: the name, and where two people share one, the end of the
 * address of their page.
 * @example bylineOf(author, all) // 'Ines Calder', or 'Ines Calder (ines-calder-2)'
 */
export const bylineOf = (
  author: Pick<Author, 'name' | 'slug'>,
  all: readonly Pick<Author, 'name'>[],
): string => {
  const folded = foldedName(author.name)
  const isShared = all.filter(({ name }) => foldedName(name) === folded).length > 1
  return isShared ? `${author.name} (${author.slug})` : author.name
}
