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

// What each thread and each of its commenters should have folded in: what readers see, less the open deltas.
const threadsAnew = sql`
  seen as (
    select article_id, commenter_id as person_id, count(*) as comments
    from discussion.comments where state = 'visible' group by 1, 2),
  open as (
    select article_id, commenter_id as person_id, sum(amount) as comments
    from discussion.count_deltas where kind = 'comments' group by 1, 2),
  written as (
    select article_id, person_id, (coalesce(seen.comments, 0) - coalesce(open.comments, 0))::integer as comments
    from seen full join open using (article_id, person_id)),
  wrong_commenters as (
    select article_id, person_id, coalesce(written.comments, 0) as comments
    from written full join discussion.thread_commenters k using (article_id, person_id)
    where coalesce(written.comments, 0) <> coalesce(k.comments, 0)),
  threads_anew as (
    select t.article_id, coalesce(sum(w.comments), 0)::integer as comments,
      count(*) filter (where w.comments > 0)::integer as commenters
    from discussion.threads t left join written w on w.article_id = t.article_id group by t.article_id),
  wrong_threads as (
    select n.* from threads_anew n join discussion.threads t on t.article_id = n.article_id
    where (t.comments, t.commenters) <> (n.comments, n.commenters))`

/** How many threads count other comments or commenters than readers see, open deltas counted in. */
export async function countMiscountedThreads(db: Database): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    with ${threadsAnew}
    select count(*) as wrong from (
      select article_id from wrong_threads union select article_id from wrong_commenters) wrong`.execute(
    db,
  )
  return rows[0]?.wrong ?? 0
}

/** Nothing is counted or folded in by others until the end of the transaction; they wait, readers don't. */
export async function holdCounts(db: Database): Promise<void> {
  await sql`lock table discussion.count_deltas in share row exclusive mode`.execute(db)
}

/** Counts miscounted threads again, while counts are held. Gives their articles. */
export async function recountThreads(db: Database): Promise<string[]> {
  const { rows } = await sql<{ articleId: string }>`
    with ${threadsAnew},
    commenters as (
      insert into discussion.thread_commenters (article_id, person_id, comments)
      select article_id, person_id, comments from wrong_commenters
      on conflict (article_id, person_id) do update set comments = excluded.comments
      returning article_id),
    threads as (
      update discussion.threads t set comments = w.comments, commenters = w.commenters
      from wrong_threads w where w.article_id = t.article_id returning t.article_id)
    select article_id from threads union select article_id from commenters`.execute(db)
  return rows.map(({ articleId }) => articleId)
}

const likesAnew = sql`
  given as (select comment_id, count(*) as likes from discussion.likes group by comment_id),
  open as (
    select comment_id, sum(amount) as likes from discussion.count_deltas where kind = 'likes' group by comment_id),
  wrong as (
    select c.id, (coalesce(given.likes, 0) - coalesce(open.likes, 0))::integer as likes from discussion.comments c
    left join given on given.comment_id = c.id left join open on open.comment_id = c.id
    where c.likes + coalesce(open.likes, 0) <> coalesce(given.likes, 0))`

/** How many comments count other than their likes, open deltas counted in. */
export async function countMiscountedLikes(db: Database): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    with ${likesAnew} select count(*) as wrong from wrong`.execute(db)
  return rows[0]?.wrong ?? 0
}

/** Counts the likes of miscounted comments again, while counts are held. Gives their articles. */
export async function recountLikes(db: Database): Promise<string[]> {
  const { rows } = await sql<{ articleId: string }>`
    with ${likesAnew},
    mended as (
      update discussion.comments c set likes = w.likes from wrong w where w.id = c.id returning c.article_id)
    select distinct article_id from mended`.execute(db)
  return rows.map(({ articleId }) => articleId)
}
