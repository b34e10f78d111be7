import { articleSummaries, type ArticleSummary } from '#domains/publishing'
import { day } from '#platform/clock'
import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { insertThread, type NewThread, setThreadState, upsertThread } from './threads.queries.ts'

/** How long a thread takes comments after its article was published. */
const openFor = 14 * day

/**
 * Opens the thread of a published article, or sets when an open one closes; for the demo edition
 * and imports, which don't wait for the job that follows each publication.
 * @example await openThread(ctx, { article: talks.id, openedAt: talks.publishedAt, closesAt: null })
 */
export async function openThread(ctx: Context, thread: NewThread): Promise<void> {
  await upsertThread(ctx.db, thread)
  ctx.purge({ kind: 'soft', keys: [`thread:${thread.article}`] })
}

/** Opens the thread if the article is published and has none; false where it is not published. */
export async function openThreadIfPublished(ctx: Context, articleId: string): Promise<boolean> {
  const article = (await articleSummaries(ctx.db, [articleId])).get(articleId)
  if (article?.state !== 'published') return false
  await insertThread(ctx.db, threadOf(article, ctx.clock.now()), stateFor(article))
  return true
}

/** Brings the thread in line with its article: hidden with a withdrawn one, closed where comments are not wanted. */
export async function followArticle(ctx: Context, articleId: string): Promise<void> {
  const article = (await articleSummaries(ctx.db, [articleId])).get(articleId)
  if (!article || article.state === 'draft') return
  await ctx.transaction(async (tx) => {
    await insertThread(tx.db, threadOf(article, tx.clock.now()), stateFor(article))
    if (!(await setThreadState(tx.db, articleId, stateFor(article)))) return
    const kind = article.state === 'withdrawn' ? 'hard' : 'soft'
    await announce(tx, {
      type: 'thread.changed',
      payload: { articleId },
      purges: [{ kind, keys: [`thread:${articleId}`] }],
    })
  })
}

function threadOf(article: ArticleSummary, now: Date): NewThread {
  const openedAt = article.publishedAt ?? now
  return { article: article.id, openedAt, closesAt: new Date(openedAt.getTime() + openFor) }
}

const stateFor = (article: ArticleSummary): 'open' | 'closed' | 'hidden' => {
  if (article.state !== 'published') return 'hidden'
  return article.commentsOpen ? 'open' : 'closed'
}
