import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { holdCounts, recountLikes, recountThreads } from './counts.queries.ts'

/** Counts comments and commenters of miscounted threads again; says how many, undefined where none was. */
export const mendThreads = (ctx: Context): Promise<string | undefined> =>
  mend(ctx, recountThreads, (articles) => `Threads recounted: ${articles.length}`)

/** Counts the likes of miscounted comments again; says how many threads had them. */
export const mendLikes = (ctx: Context): Promise<string | undefined> =>
  mend(ctx, recountLikes, (articles) => `Threads whose likes were recounted: ${articles.length}`)

async function mend(
  ctx: Context,
  recount: typeof recountThreads,
  words: (articles: readonly string[]) => string,
): Promise<string | undefined> {
  return ctx.transaction(async (tx) => {
    await holdCounts(tx.db)
    const articles = await recount(tx.db)
    if (articles.length === 0) return undefined
    await announce(tx, {
      type: 'counts.mended',
      payload: { articles: articles.length },
      purges: [{ kind: 'soft', keys: articles.map((id) => `thread:${id}`) }],
    })
    return words(articles)
  })
}
