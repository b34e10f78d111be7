import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'

/** Appends that a comment has come (1) or gone (-1) for readers. */
export async function appendCommentDelta(
  ctx: Context,
  comment: { readonly id: string; readonly articleId: string; readonly commenterId: string },
  amount: 1 | -1,
): Promise<void> {
  await sql`insert into discussion.count_deltas (id, kind, article_id, comment_id, commenter_id, amount)
    values (${newId(ctx)}, 'comments', ${comment.articleId}, ${comment.id}, ${comment.commenterId}, ${amount})`.execute(
    ctx.db,
  )
}
