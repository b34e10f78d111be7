import type { Database } from '#platform/db'
import { articlePath, type ArticleSummary } from './article.ts'
import { summaryRows } from './cards.queries.ts'

/**
 * What other domains need to know of articles, in one query, drafts and withdrawn ones included;
 * ids that are unknown are left out.
 * @example const article = (await articleSummaries(ctx.db, [id])).get(id)
 */
export async function articleSummaries(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleSummary>> {
  if (ids.length === 0) return new Map()
  const rows = await summaryRows(db, ids)
  return new Map(
    rows.map(({ day, slug, ...row }) => [
      row.id,
      {
        ...row,
        path: day && slug ? articlePath(day, slug) : `/newsroom/articles/${row.id}/preview`,
      },
    ]),
  )
}
