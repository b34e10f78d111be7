import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { setClosesAt } from './threads.queries.ts'

/**
 * Closes a thread at once: it can be read, liked and reported as before.
 * @example await closeThread(ctx, article.id)
 */
export async function closeThread(ctx: Context, article: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (!(await setClosesAt(tx.db, article, tx.clock.now()))) return
    await announce(tx, {
      type: 'thread.closed',
      payload: { articleId: article },
      purges: [{ kind: 'soft', keys: [`thread:${article}`] }],
    })
  })
}
