import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { type Event, outboxRow } from '#platform/outbox'
import type { StoredComment } from './comments.queries.ts'

interface LikeChange {
  readonly comment: StoredComment
  readonly person: string
  readonly delta: string
  readonly event: Event
}

/** The like, what it counts for and its event in one statement; false where it was there already. */
export async function insertLike(
  ctx: Context,
  { comment, person, delta, event }: LikeChange,
): Promise<boolean> {
  const { rows } = await sql`
    with liked as (
      insert into discussion.likes (comment_id, person_id, at)
      values (${comment.id}, ${person}, ${ctx.clock.now()})
      on conflict do nothing returning comment_id
    ),
    delta as (
      insert into discussion.count_deltas (id, kind, article_id, comment_id, commenter_id, amount)
      select ${delta}::uuid, 'likes', ${comment.articleId}::uuid, comment_id, ${person}::uuid, 1 from liked
    ),
    event as (
      insert into platform.outbox (id, type, payload, purges, origin, at)
      ${outboxRow(ctx, newId<'Event'>(ctx), event)} from liked
    )
    select comment_id from liked`.execute(ctx.db)
  return rows.length === 1
}

export async function deleteLike(
  ctx: Context,
  { comment, person, delta, event }: LikeChange,
): Promise<boolean> {
  const { rows } = await sql`
    with liked as (
      delete from discussion.likes where comment_id = ${comment.id} and person_id = ${person} returning comment_id
    ),
    delta as (
      insert into discussion.count_deltas (id, kind, article_id, comment_id, commenter_id, amount)
      select ${delta}::uuid, 'likes', ${comment.articleId}::uuid, comment_id, ${person}::uuid, -1 from liked
    ),
    event as (
      insert into platform.outbox (id, type, payload, purges, origin, at)
      ${outboxRow(ctx, newId<'Event'>(ctx), event)} from liked
    )
    select comment_id from liked`.execute(ctx.db)
  return rows.length === 1
}

/** Which comments under an article a person likes: for the islands of a cached page. */
export async function likedBy(
  db: Database,
  { person, article }: { person: string; article: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.comment_id as id from discussion.likes l join discussion.comments c on c.id = l.comment_id
    where l.person_id = ${person} and c.article_id = ${article} order by l.comment_id desc limit 1000`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
