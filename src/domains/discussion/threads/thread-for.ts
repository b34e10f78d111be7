import { profilesOf } from '#accounts'
import { articleSummaries, type ArticleSummary } from '#publishing'
import type { Context } from '#platform/context'
import { refuse } from '../refusals.ts'
import { conversationsFrom } from './conversations.ts'
import { type Cursor, writeCursor } from './cursor.ts'
import { type CommentRow, rootsOnPage, threadPage, type ThreadRow } from './thread-page.queries.ts'
import { type Order, orders, type ThreadModel } from './thread-model.ts'

export { type Order, orders } from './thread-model.ts'

export interface ThreadRequest {
  readonly order: Order
  readonly after?: Cursor | undefined
  /** The conversation of one root, from a reply on; `order` and `after` don't matter then. */
  readonly of?: { readonly root: string; readonly after: string | null } | undefined
}

/**
 * A page of an article's thread, by its id or its summary: 25 roots with their first replies, counts
 * and names, in three queries, or two where the summary is given. An article that was published a moment ago has an empty open thread. Refuses
 * (`discussion.no_thread`) what is not published.
 * @example const thread = await threadFor(ctx, article.id, { order: 'newest' })
 */
export async function threadFor(
  ctx: Context,
  wanted: string | ArticleSummary,
  request: ThreadRequest = { order: orders[0] },
): Promise<ThreadModel> {
  const id = typeof wanted === 'string' ? wanted : wanted.id
  const [article, found] = await Promise.all([
    typeof wanted === 'string' ? summaryOf(ctx, wanted) : wanted,
    threadPage(ctx.db, {
      article: id,
      zone: ctx.settings.zone,
      order: request.order,
      after: request.after ?? null,
      of: request.of ?? null,
    }),
  ])
  if (article?.state !== 'published') throw refuse('discussion.no_thread')
  const rows = found?.rows ?? []
  const people = rows.flatMap((row) =>
    row.parentCommenterId ? [row.commenterId, row.parentCommenterId] : [row.commenterId],
  )
  const names = await profilesOf(ctx.db, people)
  return modelOf(ctx, article, { thread: found?.thread, rows, names, request })
}

const summaryOf = async (ctx: Context, id: string): Promise<ArticleSummary | undefined> =>
  (await articleSummaries(ctx.db, [id])).get(id)

function modelOf(
  ctx: Context,
  article: ArticleSummary,
  {
    thread,
    rows,
    names,
    request,
  }: {
    thread: ThreadRow | undefined
    rows: readonly CommentRow[]
    names: Awaited<ReturnType<typeof profilesOf>>
    request: ThreadRequest
  },
): ThreadModel {
  const closesAt = thread?.closesAt ?? null
  const roots = rows.filter((row) => row.depth === 0).toSorted(inOrder[request.order])
  const onPage = roots.slice(0, rootsOnPage)
  const last = roots.length > rootsOnPage ? onPage.at(-1) : undefined
  return {
    articleId: article.id,
    path: article.path,
    headline: article.headline,
    language: article.language,
    isOpen:
      article.commentsOpen &&
      thread?.state !== 'closed' &&
      (!closesAt || closesAt > ctx.clock.now()),
    firstDayEnds: thread?.firstDayEnds ?? ctx.clock.now(),
    closesAt,
    zone: ctx.settings.zone,
    order: request.order,
    count: thread?.comments ?? 0,
    commenters: thread?.commenters ?? 0,
    conversations: conversationsFrom(onPage, rows, {
      names,
      authors: article.authorIds,
      isWhole: request.of === undefined,
    }),
    next: last ? writeCursor(request.order, last) : null,
    isDeep: request.after !== undefined || request.of !== undefined,
    of: request.of?.root ?? null,
  }
}

const byAge = (a: CommentRow, b: CommentRow): number => (a.id < b.id ? -1 : 1)

/** The orders of the query, for rows that a join may have shuffled. */
const inOrder: Readonly<Record<Order, (a: CommentRow, b: CommentRow) => number>> = {
  oldest: byAge,
  newest: (a, b) => byAge(b, a),
  liked: (a, b) => b.likes - a.likes || byAge(b, a),
}
