import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { type Event } from '#platform/outbox'
import { refuse } from '../refusals.ts'
import { commenterOf } from './commenter.ts'
import { findComment, type StoredComment } from './comments.queries.ts'
import { deleteLike, insertLike } from './likes.queries.ts'

/**
 * Likes a comment, once for a reader however often it is asked. Refuses comments that are gone,
 * and one's own.
 * @example await likeComment(ctx, { comment: id })
 */
export async function likeComment(
  ctx: Context,
  input: { comment: string },
): Promise<'liked' | 'already'> {
  const { comment, person } = await likable(ctx, input.comment)
  const isNew = await insertLike(ctx, {
    comment,
    person,
    delta: newId(ctx),
    event: likedEvent(comment),
  })
  if (isNew) ctx.purge({ kind: 'soft', keys: [`thread:${comment.articleId}`] })
  return isNew ? 'liked' : 'already'
}

/**
 * Takes a like back; nothing happens where there is none.
 * @example await takeBackLike(ctx, { comment: id })
 */
export async function takeBackLike(ctx: Context, input: { comment: string }): Promise<void> {
  const { comment, person } = await likable(ctx, input.comment)
  const wasLiked = await deleteLike(ctx, {
    comment,
    person,
    delta: newId(ctx),
    event: likedEvent(comment),
  })
  if (wasLiked) ctx.purge({ kind: 'soft', keys: [`thread:${comment.articleId}`] })
}

async function likable(
  ctx: Context,
  id: string,
): Promise<{ comment: StoredComment; person: string }> {
  const person = commenterOf(ctx).id
  const comment = await findComment(ctx.db, id)
  if (!comment) throw refuse('discussion.no_comment')
  if (comment.state !== 'visible') throw refuse('discussion.comment_gone')
  if (comment.commenterId === person) throw refuse('discussion.own_comment')
  return { comment, person }
}

const likedEvent = (comment: StoredComment): Event => ({
  type: 'comment.liked',
  payload: { commentId: comment.id },
  purges: [{ kind: 'soft', keys: [`thread:${comment.articleId}`] }],
})
