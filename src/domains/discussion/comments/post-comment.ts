import type { Context } from '#platform/context'
import { firstResult, submissionKey } from '#platform/http'
import { newId } from '#platform/ids'
import type { CommentId } from '../ids.ts'
import { refuse } from '../refusals.ts'
import { openThreadIfPublished } from '../threads/open-thread.ts'
import { cleanText, textDigest } from './clean-text.ts'
import type { CommentFacts } from './comment-facts.ts'
import { loadCommentFacts, type Target } from './comment-facts.queries.ts'
import { type Commenter, commenterOf } from './commenter.ts'
import { insertComment, type NewComment } from './insert-comment.queries.ts'
import { runPhases, type WayIn } from './phases/run-phases.ts'

/** What somebody wrote, and where; `submission` is the form's own key, if it has one. */
export interface CommentInput {
  readonly to: Target
  readonly text: string
  readonly submission?: string | undefined
}

export interface PostedComment {
  readonly id: CommentId
  /** `posted`: readers see it; `held`: a moderator reads it first; `already`: this form had been sent before. */
  readonly outcome: 'posted' | 'held' | 'already'
}

/**
 * Takes a comment or a reply of the signed-in reader: facts in one query, the phases, one
 * statement. The same form sent again gives the first one's comment. Refuses closed threads,
 * suspended readers, what is too long, has too many links, repeats or comes too fast.
 * @example const { id, outcome } = await postComment(ctx, { to: { article }, text: form.text, submission: form.submission })
 */
export async function postComment(ctx: Context, input: CommentInput): Promise<PostedComment> {
  const commenter = commenterOf(ctx)
  const text = cleanText(input.text)
  const digest = textDigest(text)
  const target =
    'article' in input.to ? `article ${input.to.article}` : `comment ${input.to.comment}`
  const key = submissionKey(input.submission, commenter.id, target, digest)
  for (let tries = 0; tries < triesAtOnce; tries += 1) {
    const posted = await postInTurn(ctx, { to: input.to, commenter, text, digest, key })
    if (posted) return posted
  }
  throw refuse('discussion.too_fast', { minutes: 1 })
}

// Each time somebody else's turn was first, one comment of the same person was posted.
const triesAtOnce = 40

/** Undefined where the same person has posted something since the facts were asked for. */
async function postInTurn(
  ctx: Context,
  {
    to,
    commenter,
    text,
    digest,
    key,
  }: { to: Target; commenter: Commenter; text: string; digest: string; key: string },
): Promise<PostedComment | undefined> {
  const facts = await factsFor(ctx, to, commenter.id, key)
  if (facts.submitted) return { id: facts.submitted, outcome: 'already' }
  const { zone, firstCommentsHeld } = ctx.settings
  const byStaff = commenter.isStaff
  const now = ctx.clock.now()
  const wayIn = runPhases({ text, digest, facts, byStaff, now, zone, firstCommentsHeld })
  if (wayIn.outcome === 'reject') throw refuse(wayIn.code, wayIn.details)
  const written = { text, digest, commenterId: commenter.id, byStaff }
  const comment = placed(newId<'Comment'>(ctx), facts, written)
  if (await write(ctx, comment, { key, posts: facts.posts, wayIn }))
    return { id: comment.id, outcome: wayIn.outcome === 'hold' ? 'held' : 'posted' }
  const first = await firstResult(ctx, key)
  return first ? { id: first as CommentId, outcome: 'already' } : undefined
}

/** An article's thread is opened by a job moments after publication; whoever is quicker opens it here. */
async function factsFor(
  ctx: Context,
  to: Target,
  commenter: string,
  key: string,
): Promise<CommentFacts> {
  const facts = await loadCommentFacts(ctx, { to, commenter, key })
  if (facts.thread) return facts
  if ('comment' in to) throw refuse('discussion.no_comment')
  if (!(await openThreadIfPublished(ctx, to.article))) throw refuse('discussion.no_thread')
  return loadCommentFacts(ctx, { to, commenter, key })
}

function placed(
  id: CommentId,
  { thread, parent }: CommentFacts,
  rest: Pick<NewComment, 'text' | 'digest' | 'commenterId' | 'byStaff'>,
): NewComment {
  if (!thread) throw refuse('discussion.no_thread')
  return {
    id,
    articleId: thread.articleId,
    parentId: parent?.id ?? null,
    rootId: parent?.rootId ?? id,
    depth: parent ? parent.depth + 1 : 0,
    ...rest,
  }
}

async function write(
  ctx: Context,
  comment: NewComment,
  { key, posts, wayIn }: { key: string; posts: number; wayIn: WayIn },
): Promise<boolean> {
  const isVisible = wayIn.outcome === 'pass'
  const purges = isVisible ? [{ kind: 'soft' as const, keys: [`thread:${comment.articleId}`] }] : []
  const isFirst = await insertComment(ctx, comment, {
    key,
    posts,
    holds: wayIn.outcome === 'hold' ? wayIn.holds : [],
    event: {
      type: isVisible ? 'comment.posted' : 'comment.held',
      payload: { commentId: comment.id, articleId: comment.articleId },
      purges,
    },
  })
  if (isFirst) for (const purge of purges) ctx.purge(purge)
  return isFirst
}
