import { validate } from 'uuid'
import type { Database } from '#platform/db'
import { refuse } from '../refusals.ts'
import type { ArticleCard } from './article.ts'
import { cardOf } from './article-cards.ts'
import { type LatestFilter, latestRows } from './cards.queries.ts'

export type LatestQuery = LatestFilter

/**
 * Published articles, newest first, of a section, topic, author (by slug) or day. `after` is the id
 * of the last article of the page before. One query. Refuses as not found an `after` that is no id.
 * @example const articles = await latestArticles(ctx.db, { section: 'world', after: query.after, limit: 20 })
 */
export async function latestArticles(db: Database, query: LatestQuery): Promise<ArticleCard[]> {
  if (query.after !== undefined && !validate(query.after)) throw refuse('publishing.page_unknown')
  return (await latestRows(db, query)).map(cardOf)
}
