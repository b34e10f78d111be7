import type { ArticleSummary } from '#domains/publishing'
import type { Context } from '#platform/context'
import { startOfToday } from '#platform/zones'
import type { CommentSetting } from './comment.view.tsx'
import { findThread } from './threads.queries.ts'

/** How the comments of an article's thread are shown apart from it. */
export async function settingOf(ctx: Context, article: ArticleSummary): Promise<CommentSetting> {
  const thread = await findThread(ctx.db, article.id)
  const now = ctx.clock.now()
  const isOpen =
    article.commentsOpen &&
    thread?.state !== 'closed' &&
    (!thread?.closesAt || thread.closesAt > now)
  const { zone } = ctx.settings
  return {
    language: article.language,
    zone,
    today: startOfToday(zone, now),
    isOpen,
    level: 'h2',
  }
}
