import { keyOfPerson, type Profile, rememberedProfiles } from '#domains/accounts'
import type { ArticleSummary } from '#domains/publishing'
import type { Context } from '#platform/context'
import { lastResult } from '#platform/memo'
import { startOfToday } from '#platform/zones'
import { conversationsFrom } from './conversations.ts'
import { type Cursor, writeCursor } from './cursor.ts'
import {
  type CommentRow,
  nameOfPage,
  type PageRequest,
  pagesKept,
  rootsOnPage,
  threadPage,
  type ThreadRow,
} from './thread-page.queries.ts'
import { type Order, orders, type ThreadModel } from './thread-model.ts'

export { type Order } from './thread-model.ts'

export interface ThreadRequest {
  readonly order: Order
  readonly after?: Cursor | undefined
  /** The conversation of one root, from a reply on; `order` and `after` don't matter then. */
  readonly of?: { readonly root: string; readonly after: string | null } | undefined
}

/**
 * A page of an article's thread: 25 roots with their first replies, counts and names, in one query where
 * the names are remembered. An article that was published a moment ago has an empty open thread.
 * @example const thread = await threadFor(ctx, article, { order: 'newest' })
 */
export async function threadFor(
  ctx: Context,
  article: ArticleSummary & { readonly state: 'published' },
  request: ThreadRequest = { order: orders[0] },
): Promise<ThreadModel> {
  const page: PageRequest = {
    article: article.id,
    order: request.order,
    after: request.after ?? null,
    of: request.of ?? null,
  }
  const found = await threadPage(ctx.db, page)
  const rows = found?.rows ?? []
  const people = await rememberedProfiles(ctx, peopleIn(rows))
  const { order, of } = page
  const shown = shownOf(nameOfPage(page), rows, order, !of, article.authorIds, ...people.values())
  return modelOf(ctx, article, page, found?.thread, {
    ...shown,
    keys: [`thread:${article.id}`, ...[...people.keys()].map(keyOfPerson)],
  })
}

const peopleIn = (rows: readonly CommentRow[]): string[] =>
  rows.flatMap((row) =>
    row.parentCommenterId ? [row.commenterId, row.parentCommenterId] : [row.commenterId],
  )

/** What is shown of the rows of a page, the very same while they, the authors and the names are. */
const shownOf = lastResult(
  (
    rows: readonly CommentRow[],
    order: Order,
    isWhole: boolean,
    authors: readonly string[],
    ...people: readonly Profile[]
  ): Pick<ThreadModel, 'conversations' | 'next'> => {
    const names = new Map(people.map((person) => [person.id as string, person]))
    const roots = rows.filter((row) => row.depth === 0).toSorted(inOrder[order])
    const onPage = roots.slice(0, rootsOnPage)
    const last = roots.length > rootsOnPage ? onPage.at(-1) : undefined
    return {
      conversations: conversationsFrom(onPage, rows, { names, authors, isWhole }),
      next: last ? writeCursor(order, last) : null,
    }
  },
  pagesKept,
)

const modelOf = (
  ctx: Context,
  article: ArticleSummary,
  { order, after, of }: PageRequest,
  thread: ThreadRow | undefined,
  shown: Pick<ThreadModel, 'conversations' | 'next' | 'keys'>,
): ThreadModel => {
  const closesAt = thread?.closesAt ?? null
  return {
    ...shown,
    articleId: article.id,
    path: article.path,
    headline: article.headline,
    language: article.language,
    isOpen:
      article.commentsOpen &&
      thread?.state !== 'closed' &&
      (!closesAt || closesAt > ctx.clock.now()),
    today: startOfToday(ctx.settings.zone, ctx.clock.now()),
    closesAt,
    zone: ctx.settings.zone,
    order,
    count: thread?.comments ?? 0,
    commenters: thread?.commenters ?? 0,
    isDeep: after !== null || of !== null,
    of: of?.root ?? null,
  }
}

const byAge = (a: CommentRow, b: CommentRow): number => (a.id < b.id ? -1 : 1)

/** The orders of the query, for rows that a join may have shuffled. */
const inOrder: Readonly<Record<Order, (a: CommentRow, b: CommentRow) => number>> = {
  oldest: byAge,
  newest: (a, b) => byAge(b, a),
  liked: (a, b) => b.likes - a.likes || byAge(b, a),
}
