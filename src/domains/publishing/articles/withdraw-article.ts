import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { announce, droppedEverywhere } from '#platform/outbox'
import { neededLine } from '../line.ts'
import { refuse } from '../refusals.ts'
import { findWithdrawal, placesOf, writeWithdrawal } from './article-writes.queries.ts'
import type { ArticleId } from './article.ts'
import { articleToChange } from './article-to-change.ts'
import { keysOf } from './keys.ts'

export interface Withdrawn {
  /** Whether every running process has dropped its copies; false after two seconds of waiting. */
  readonly droppedEverywhere: boolean
}

/**
 * Takes a published article away: its address answers 410 with the reason in public words, and every
 * page that names it is dropped at once, everywhere. There is no way back. Refuses a draft, an empty
 * reason, and anyone but editors; asked again, it only looks again whether all copies are gone.
 * @example const { droppedEverywhere } = await withdrawArticle(ctx, { article, reason: 'A court has ordered it.' })
 */
export async function withdrawArticle(
  ctx: Context,
  input: { article: ArticleId; reason: string },
): Promise<Withdrawn> {
  const eventId = await ctx.transaction(async (tx) => {
    const { article } = await articleToChange(tx, input.article, 'article.withdraw')
    const before = await findWithdrawal(tx.db, article.id)
    if (before) return before.eventId
    if (article.state !== 'published') throw refuse('publishing.article_not_published')
    const reason = neededLine('reason', 'The reason, in words for readers,', input.reason, 2000)
    const keys = [
      ...keysOf(article.id, article.day, await placesOf(tx.db, article.id)),
      `thread:${article.id}`,
      'corrections',
    ]
    const event = await announce(tx, {
      type: 'article.withdrawn',
      payload: { articleId: article.id },
      purges: [{ kind: 'hard', keys }],
    })
    await writeWithdrawal(tx.db, {
      articleId: article.id,
      reason,
      eventId: event,
      at: tx.clock.now(),
      by: personId(tx.actor) ?? null,
    })
    return event
  })
  return { droppedEverywhere: await droppedEverywhere(ctx, eventId) }
}
