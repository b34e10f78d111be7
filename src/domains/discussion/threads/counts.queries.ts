import { sql } from 'kysely'
import type { Database } from '#platform/db'

/**
 * How many comments readers see under each of these articles; articles without a thread are left out.
 * @example const counts = await countsOf(ctx.db, cards.map(({ id }) => id)); counts.get(card.id) ?? 0
 */
export async function countsOf(
  db: Database,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (articleIds.length === 0) return new Map()
  const { rows } = await sql<{ articleId: string; comments: number }>`
    select t.article_id, t.comments + coalesce((
      select sum(d.amount) from discussion.count_deltas d where d.article_id = t.article_id and d.kind = 'comments'
    ), 0)::integer as comments
    from discussion.threads t where t.article_id = any(${articleIds}::uuid[]) and t.state <> 'hidden'`.execute(
    db,
  )
  return new Map(rows.map(({ articleId, comments }) => [articleId, comments]))
}

/** Takes up to `limit` deltas and adds them where they belong, in one statement. Gives how many. */
export async function foldDeltas(db: Database, limit: number): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    with taken as (
      delete from discussion.count_deltas where id in (
        select id from discussion.count_deltas order by id limit ${limit} for update skip locked)
      returning kind, article_id, comment_id, commenter_id, amount
    ),
    likes as (
      select comment_id, sum(amount)::integer as amount from taken where kind = 'likes' group by comment_id
    ),
    liked as (
      update discussion.comments c set likes = c.likes + likes.amount from likes where c.id = likes.comment_id
    ),
    written as (
      select article_id, commenter_id, sum(amount)::integer as amount from taken where kind = 'comments'
      group by article_id, commenter_id
    ),
    commenters as (
      insert into discussion.thread_commenters as k (article_id, person_id, comments)
      select article_id, commenter_id, amount from written
      on conflict (article_id, person_id) do update set comments = k.comments + excluded.comments
      returning article_id, person_id, comments
    ),
    changes as (
      select w.article_id, sum(w.amount)::integer as comments,
        sum((k.comments > 0)::integer - (k.comments - w.amount > 0)::integer)::integer as commenters
      from written w join commenters k on k.article_id = w.article_id and k.person_id = w.commenter_id
      group by w.article_id
    ),
    counted as (
      update discussion.threads t set comments = t.comments + c.comments, commenters = t.commenters + c.commenters
      from changes c where t.article_id = c.article_id
    )
    select count(*) as taken from taken`.execute(db)
  return rows[0]?.taken ?? 0
}

/** How many threads count other than the comments that readers see, open deltas counted in. */
export async function countMiscountedThreads(db: Database): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    with seen as (
      select article_id, count(*) as comments from discussion.comments where state = 'visible' group by article_id),
    open as (
      select article_id, sum(amount) as comments from discussion.count_deltas where kind = 'comments' group by article_id)
    select count(*) as wrong from discussion.threads t
    left join seen on seen.article_id = t.article_id left join open on open.article_id = t.article_id
    where t.comments + coalesce(open.comments, 0) <> coalesce(seen.comments, 0)`.execute(db)
  return rows[0]?.wrong ?? 0
}

/** How many comments count other than their likes, open deltas counted in. */
export async function countMiscountedLikes(db: Database): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    with given as (select comment_id, count(*) as likes from discussion.likes group by comment_id),
    open as (
      select comment_id, sum(amount) as likes from discussion.count_deltas where kind = 'likes' group by comment_id)
    select count(*) as wrong from discussion.comments c
    left join given on given.comment_id = c.id left join open on open.comment_id = c.id
    where c.likes + coalesce(open.likes, 0) <> coalesce(given.likes, 0)`.execute(db)
  return rows[0]?.wrong ?? 0
}
