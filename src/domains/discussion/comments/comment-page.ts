import { profilesOf } from '#domains/accounts'
import { articleSummaries, type ArticleSummary } from '#domains/publishing'
import type { Context } from '#platform/context'
import { may } from '../discussion.policy.ts'
import type { Decision } from '../decisions/decision.ts'
import { decisionsOn } from '../decisions/decisions.queries.ts'
import { refuse } from '../refusals.ts'
import { commentModel } from '../threads/conversations.ts'
import type { CommentModel } from '../threads/thread-model.ts'
import { answersTo, findComment, likes, lineOf, type StoredComment } from './comments.queries.ts'
import { editableFor, isEditable } from './edit-comment.ts'

const answersShown = 10

/** One comment as its viewer may see it, with what it answers and what answers it. */
export interface CommentPageModel {
  readonly article: ArticleSummary
  readonly comment: CommentModel
  readonly stored: StoredComment
  readonly line: readonly CommentModel[]
  readonly answers: readonly CommentModel[]
  readonly isOwn: boolean
  readonly isLiked: boolean
  /** Until when its writer may change it; null when that is over or for others. */
  readonly editableUntil: Date | null
  /** Why it is held, for its writer. */
  readonly hold: Decision | undefined
}

/** Finds a comment for its viewer: a held one only for its writer and for moderators. */
export async function commentPageFor(ctx: Context, id: string): Promise<CommentPageModel> {
  const line = await lineOf(ctx.db, id)
  const stored = line.at(-1)
  if (!stored) throw refuse('discussion.no_comment')
  const viewer = ctx.actor.kind === 'person' ? ctx.actor.id : undefined
  const isOwn = stored.commenterId === viewer
  if (stored.state === 'held' && !isOwn && !may(ctx.actor, 'queue.read'))
    throw refuse('discussion.no_comment')
  const article = (await articleSummaries(ctx.db, [stored.articleId])).get(stored.articleId)
  if (article?.state !== 'published') throw refuse('discussion.comment_gone')
  const answers = await answersTo(ctx.db, id, answersShown)
  const names = await profilesOf(
    ctx.db,
    [...line, ...answers].map(({ commenterId }) => commenterId),
  )
  const parentOf = new Map(
    [...line, ...answers].map((comment) => [comment.id as string, comment.commenterId]),
  )
  const model = (comment: StoredComment) =>
    commentModel(
      {
        ...comment,
        newLikes: 0,
        parentCommenterId: comment.parentId ? (parentOf.get(comment.parentId) ?? null) : null,
      },
      { names, authors: article.authorIds },
    )
  const isStillEditable =
    isOwn &&
    (stored.state === 'visible' || stored.state === 'held') &&
    isEditable(stored, ctx.clock.now())
  return {
    article,
    stored,
    comment: model(stored),
    line: line.slice(0, -1).map(model),
    answers: answers.map(model),
    isOwn,
    isLiked:
      viewer !== undefined && !isOwn && (await likes(ctx.db, { comment: id, person: viewer })),
    editableUntil: isStillEditable ? new Date(stored.postedAt.getTime() + editableFor) : null,
    hold:
      stored.state === 'held'
        ? (await decisionsOn(ctx.db, id)).find(({ measure }) => measure === 'hold')
        : undefined,
  }
}

/** What a form that answers a comment has to say of it: whose it is, where it stands. */
export async function parentOf(
  ctx: Context,
  id: string,
): Promise<{ comment: StoredComment; name: string; article: ArticleSummary }> {
  const comment = await findComment(ctx.db, id)
  if (!comment) throw refuse('discussion.no_comment')
  const [articles, names] = await Promise.all([
    articleSummaries(ctx.db, [comment.articleId]),
    profilesOf(ctx.db, [comment.commenterId]),
  ])
  const article = articles.get(comment.articleId)
  if (article?.state !== 'published') throw refuse('discussion.comment_gone')
  return { comment, name: names.get(comment.commenterId)?.name ?? '', article }
}
