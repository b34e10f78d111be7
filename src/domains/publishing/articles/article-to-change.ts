import type { Context } from '#platform/context'
import { must } from '../publishing.policy.ts'
import { refuse } from '../refusals.ts'
import type { ArticleId } from './article.ts'
import { type ArticleRecord, authorPeople, findRevision, lockArticle } from './articles.queries.ts'
import type { Revision } from './draft.ts'

/**
 * The article, held for this transaction, and its working draft, for somebody who may do this to
 * it. Refuses what is unknown and who may not.
 */
export async function articleToChange(
  tx: Context,
  id: ArticleId,
  act: 'article.edit' | 'article.publish' | 'article.correct' | 'article.withdraw',
): Promise<{ article: ArticleRecord; working: Revision }> {
  const article = await lockArticle(tx.db, id)
  const working = article && (await findRevision(tx.db, id, article.version))
  if (!working) throw refuse('publishing.article_unknown')
  const authorIds = await authorPeople(tx.db, id, article.version)
  await must(tx, act, { id, createdBy: article.createdBy, authorIds })
  return { article, working }
}
