import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { refuse } from '../refusals.ts'
import { commenterOf } from './commenter.ts'
import { hasListedAnswers, lockComment, markDeleted } from './comments.queries.ts'
import { appendCommentDelta } from './count-delta.queries.ts'

export interface DeletedComment {
  readonly articleId: string
  /** To wait until it holds in every process; undefined where it was deleted before. */
  readonly eventId: string | undefined
}

/**
 * Takes one's own comment out of the thread; answers to it stay below a sentence that says so. Its
 * texts stay with us while reports or decisions may rest on them. Refuses others' comments and removed ones.
 * @example await deleteComment(ctx, { comment: id })
 */
export async function deleteComment(
  ctx: Context,
  input: { comment: string },
): Promise<DeletedComment> {
  const commenter = commenterOf(ctx)
  return ctx.transaction(async (tx) => {
    const comment = await lockComment(tx.db, input.comment)
    if (!comment) throw refuse('discussion.no_comment')
    if (comment.commenterId !== commenter.id) throw refuse('discussion.not_yours')
    if (comment.state === 'deleted') return { articleId: comment.articleId, eventId: undefined }
    if (comment.state === 'removed') throw refuse('discussion.comment_gone')
    await markDeleted(tx.db, { id: comment.id, listed: await hasListedAnswers(tx.db, comment.id) })
    if (comment.state === 'visible') await appendCommentDelta(tx, comment, -1)
    const eventId = await announce(tx, {
      type: 'comment.deleted',
      payload: { commentId: comment.id, articleId: comment.articleId },
      purges: [{ kind: 'hard', keys: [`thread:${comment.articleId}`] }],
    })
    return { articleId: comment.articleId, eventId }
  })
}
