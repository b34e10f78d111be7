import type { Database } from '#platform/db'
import { slugOf } from '#platform/slugs'
import { articlePath } from './article.ts'
import { newestAddressWith } from './cards.queries.ts'

/**
 * The path of the newest article that has or had this slug, on whatever day; letters that addresses
 * leave out may stand in it.
 * @example await pathOfSlug(db, 'tá-sé-oscailte') // '/2026/11/24/ta-se-oscailte'
 */
export async function pathOfSlug(db: Database, slug: string): Promise<string | undefined> {
  const found = await newestAddressWith(db, slugOf(slug))
  return found && articlePath(found.day, found.slug)
}
