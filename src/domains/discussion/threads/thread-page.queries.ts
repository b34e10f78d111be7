import { type RawBuilder, sql } from 'kysely'
import { type Database, prepare, type ValueOf } from '#platform/db'
import { lastResult } from '#platform/memo'
import type { Ground } from '../grounds.ts'
import { type Order, orders } from './thread-model.ts'

/** Roots on a page, replies under each before one asks for more, replies on a page of one conversation. */
export const rootsOnPage = 25
export const repliesShown = 8
export const repliesOnPage = 50

export interface CommentRow {
  readonly id: string
  readonly parentId: string | null
  readonly rootId: string
  readonly depth: number
  readonly commenterId: string
  readonly byStaff: boolean
  readonly state: 'visible' | 'held' | 'removed' | 'deleted'
  readonly postedAt: Date
  readonly editedAt: Date | null
  readonly pickedAt: Date | null
  readonly removalGround: Ground | null
  /** Null for what readers don't see. */
  readonly text: string | null
  /** Folded likes: the place in the order of likes. */
  readonly likes: number
  /** Likes since the last folding. */
  readonly newLikes: number
  readonly parentCommenterId: string | null
}

export interface ThreadRow {
  readonly articleId: string
  readonly state: 'open' | 'closed' | 'hidden'
  readonly closesAt: Date | null
  readonly comments: number
  readonly commenters: number
}

export interface PageRequest {
  readonly article: string
  readonly order: Order
  /** A root's folded likes and id. */
  readonly after: { readonly likes: number; readonly id: string } | null
  /** One root's conversation, from a reply on. */
  readonly of: { readonly root: string; readonly after: string | null } | null
}

export interface ThreadPage {
  readonly thread: ThreadRow
  readonly rows: readonly CommentRow[]
}

/**
 * The thread and a page of its comments, in no order, by one query, the very same object while
 * nothing of it has changed; undefined where there is no thread.
 */
export async function threadPage(
  db: Database,
  request: PageRequest,
): Promise<ThreadPage | undefined> {
  const { article, order, after, of } = request
  const statement = of
    ? conversation[of.after ? 'after' : 'first']
    : pages[order][after ? 'after' : 'first']
  const [found] = await statement(db, {
    article,
    afterId: after?.id ?? null,
    afterLikes: after?.likes ?? null,
    root: of?.root ?? null,
    afterReply: of?.after ?? null,
  })
  return found && readPage(nameOfPage(request), found.json)
}

/** What tells the pages of all threads apart. */
export const nameOfPage = ({ article, order, after, of }: PageRequest): string =>
  [article, order, after?.likes, after?.id, of?.root, of?.after].join(' ')

export const pagesKept = 200

const readPage = lastResult((json: string): ThreadPage => {
  const { rows, closesAt, ...thread } = JSON.parse(json) as JsonThread
  return {
    thread: { ...thread, closesAt: dateOrNull(closesAt) },
    rows: rows.map(dated),
  }
}, pagesKept)

interface Input {
  readonly article: string
  readonly afterId: string | null
  readonly afterLikes: number | null
  readonly root: string | null
  readonly afterReply: string | null
}
type Value = ValueOf<Input>
type Dated = 'postedAt' | 'editedAt' | 'pickedAt'
type JsonRow = Omit<CommentRow, Dated> &
  Record<'postedAt', string> &
  Record<'editedAt' | 'pickedAt', string | null>
interface JsonThread extends Omit<ThreadRow, 'closesAt'> {
  readonly closesAt: string | null
  readonly rows: readonly JsonRow[]
}
type Statement = (db: Database, input: Input) => Promise<{ json: string }[]>

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text))

const dated = (row: JsonRow): CommentRow => ({
  ...row,
  postedAt: new Date(row.postedAt),
  editedAt: dateOrNull(row.editedAt),
  pickedAt: dateOrNull(row.pickedAt),
})

const place = (value: Value) =>
  sql`c.article_id = ${value('article')}::uuid and c.depth = 0 and c.listed`
const afterId = (value: Value) => sql`${value('afterId')}::uuid`

/** Which roots, in which order, and where a later page begins. */
const roots: Readonly<
  Record<Order, { after: (value: Value) => RawBuilder<unknown>; by: RawBuilder<unknown> }>
> = {
  oldest: { after: (value) => sql`and c.id > ${afterId(value)}`, by: sql`order by c.id` },
  newest: { after: (value) => sql`and c.id < ${afterId(value)}`, by: sql`order by c.id desc` },
  liked: {
    after: (value) =>
      sql`and (c.likes, c.id) < (${value('afterLikes')}::integer, ${afterId(value)})`,
    by: sql`order by c.likes desc, c.id desc`,
  },
}

const pageOf = (order: Order, isFirst: boolean): Statement =>
  prepare(`discussion.thread-${order}${isFirst ? '' : '-after'}`, (value) => {
    const { after, by } = roots[order]
    const which = sql`${place(value)} ${isFirst ? sql`` : after(value)} ${by} limit ${sql.lit(rootsOnPage + 1)}`
    return pageFrom(value, which, sql`order by r.id limit ${sql.lit(repliesShown + 1)}`)
  })

const conversationOf = (isFirst: boolean): Statement =>
  prepare(`discussion.conversation${isFirst ? '' : '-after'}`, (value) => {
    const after = isFirst ? sql`` : sql`and r.id > ${value('afterReply')}::uuid`
    const which = sql`${place(value)} and c.id = ${value('root')}::uuid`
    return pageFrom(value, which, sql`${after} order by r.id limit ${sql.lit(repliesOnPage + 1)}`)
  })

const pageFrom = (value: Value, which: RawBuilder<unknown>, replies: RawBuilder<unknown>) => sql<{
  json: string
}>`
  select json_build_object('articleId', t.article_id, 'state', t.state, 'closesAt', t.closes_at,
    'comments', t.comments + n.comments, 'commenters', t.commenters + n.commenters,
    'rows', coalesce((
      with roots as materialized (select c.* from discussion.comments c where ${which}),
      shown as (
        select * from roots
        union all
        select r.* from roots cross join lateral (
          select r.* from discussion.comments r where r.root_id = roots.id and r.depth > 0 and r.listed ${replies}
        ) r
      )
      select json_agg(json_build_object('id', c.id, 'parentId', c.parent_id, 'rootId', c.root_id, 'depth', c.depth,
        'commenterId', c.commenter_id, 'byStaff', c.by_staff, 'state', c.state, 'postedAt', c.posted_at,
        'editedAt', c.edited_at, 'pickedAt', c.picked_at, 'removalGround', c.removal_ground, 'text', w.text,
        'likes', c.likes, 'newLikes', l.new_likes, 'parentCommenterId', p.commenter_id))
      from shown c
      left join discussion.comment_texts w on w.comment_id = c.id and w.revision = c.revision and c.state = 'visible'
      left join discussion.comments p on p.id = c.parent_id and c.depth > 1
      left join lateral (
        select coalesce(sum(d.amount), 0)::integer as new_likes from discussion.count_deltas d
        where d.kind = 'likes' and d.comment_id = c.id
      ) l on true
    ), '[]'))::text as json
  from discussion.threads t cross join lateral (${openCounts}) n
  where t.article_id = ${value('article')}::uuid`

/** What is counted and not yet folded: comments, and commenters who came or went with them. */
const openCounts = sql`
  select coalesce(sum(o.amount), 0)::integer as comments,
    coalesce(sum((coalesce(k.comments, 0) + o.amount > 0)::integer - (coalesce(k.comments, 0) > 0)::integer), 0)::integer as commenters
  from (
    select d.commenter_id, sum(d.amount) as amount from discussion.count_deltas d
    where d.article_id = t.article_id and d.kind = 'comments' group by d.commenter_id
  ) o
  left join discussion.thread_commenters k on k.article_id = t.article_id and k.person_id = o.commenter_id`

const pages = Object.fromEntries(
  orders.map((order) => [order, { first: pageOf(order, true), after: pageOf(order, false) }]),
) as Record<Order, { first: Statement; after: Statement }>
const conversation = { first: conversationOf(true), after: conversationOf(false) }
