import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { personOf } from '#platform/policy'
import { must } from '../discussion.policy.ts'
import { refuse } from '../refusals.ts'
import { lockComment, setPick } from './comments.queries.ts'

/**
 * Marks a comment as an editors' pick, or takes the mark away. Refuses comments that readers don't see.
 * @example await pickComment(ctx, { comment: id, isPick: true })
 */
export async function pickComment(
  ctx: Context,
  input: { comment: string; isPick: boolean },
): Promise<void> {
  const by = personOf(ctx.actor).id
  await ctx.transaction(async (tx) => {
    await must(tx, 'comment.pick', { id: input.comment })
    const comment = await lockComment(tx.db, input.comment)
    if (!comment) throw refuse('discussion.no_comment')
    if (comment.state !== 'visible') throw refuse('discussion.comment_gone')
    if ((comment.pickedAt !== null) === input.isPick) return
    await setPick(tx.db, { id: comment.id, by, at: input.isPick ? tx.clock.now() : null })
    await announce(tx, {
      type: 'comment.picked',
      payload: { commentId: comment.id },
      purges: [{ kind: 'soft', keys: [`thread:${comment.articleId}`] }],
    })
  })
}
