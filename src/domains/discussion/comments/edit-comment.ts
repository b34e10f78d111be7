import { minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { insertDecision } from '../decisions/decisions.queries.ts'
import { policyNumber } from '../policy/policy-version.ts'
import { refuse } from '../refusals.ts'
import { cleanText, textDigest } from './clean-text.ts'
import { loadCommentFacts } from './comment-facts.queries.ts'
import { commenterOf } from './commenter.ts'
import {
  hasListedAnswers,
  insertRevision,
  lockComment,
  type StoredComment,
} from './comments.queries.ts'
import { appendCommentDelta } from './count-delta.queries.ts'
import { matchesOf } from './insert-comment.queries.ts'
import type { Hold } from './phases/phase.ts'
import { runPhases } from './phases/run-phases.ts'

/** How long a writer may change a comment after posting it. */
export const editableFor = 5 * minute

/**
 * Gives one's own comment a new text, within five minutes: a new revision, judged by all phases
 * again, the earlier text kept. Refuses others' comments, late changes, and what posting refuses.
 * @example await editComment(ctx, { comment: id, text: form.text })
 */
export async function editComment(
  ctx: Context,
  input: { comment: string; text: string },
): Promise<'changed' | 'held' | 'same'> {
  const commenter = commenterOf(ctx)
  const text = cleanText(input.text)
  const digest = textDigest(text)
  return ctx.transaction(async (tx) => {
    const comment = await editable(tx, input.comment)
    if (comment.text === text) return 'same'
    const to = comment.parentId ? { comment: comment.parentId } : { article: comment.articleId }
    const facts = await loadCommentFacts(tx, {
      to,
      commenter: commenter.id,
      key: '',
      editing: comment.id,
    })
    const { zone, firstCommentsHeld } = tx.settings
    // What held it on its way in has been read or waits to be read: the rate counts posts, not changes.
    const wayIn = runPhases({
      text,
      digest,
      zone,
      firstCommentsHeld,
      facts: { ...facts, parent: undefined, recent: facts.recent.slice(0, 4) },
      byStaff: commenter.isStaff,
      now: tx.clock.now(),
    })
    if (wayIn.outcome === 'reject') throw refuse(wayIn.code, wayIn.details)
    await store(tx, comment, { text, digest, holds: wayIn.outcome === 'hold' ? wayIn.holds : [] })
    return wayIn.outcome === 'hold' ? 'held' : 'changed'
  })
}

/** One's own comment that may still be changed, locked. */
async function editable(tx: Context, id: string): Promise<StoredComment> {
  const comment = await lockComment(tx.db, id)
  if (!comment) throw refuse('discussion.no_comment')
  if (tx.actor.kind !== 'person' || comment.commenterId !== tx.actor.id)
    throw refuse('discussion.not_yours')
  if (comment.state !== 'visible' && comment.state !== 'held')
    throw refuse('discussion.comment_gone')
  if (!isEditable(comment, tx.clock.now())) throw refuse('discussion.edit_late', { field: 'text' })
  return comment
}

export const isEditable = (comment: { readonly postedAt: Date }, now: Date): boolean =>
  now.getTime() < comment.postedAt.getTime() + editableFor

async function store(
  tx: Context,
  comment: StoredComment,
  change: { text: string; digest: string; holds: readonly Hold[] },
): Promise<void> {
  const at = tx.clock.now()
  const revision = comment.revision + 1
  const held = change.holds.length > 0
  const wasVisible = comment.state === 'visible'
  const listed = held ? await hasListedAnswers(tx.db, comment.id) : comment.listed
  await insertRevision(tx.db, {
    id: comment.id,
    revision,
    text: change.text,
    digest: change.digest,
    at,
    held,
    listed,
  })
  if (held) await insertDecision(tx.db, holdOf(tx, comment, { holds: change.holds, revision }))
  if (held && wasVisible) await appendCommentDelta(tx, comment, -1)
  await announce(tx, {
    type: held ? 'comment.held' : 'comment.edited',
    payload: { commentId: comment.id, articleId: comment.articleId },
    purges: wasVisible
      ? [{ kind: held ? 'hard' : 'soft', keys: [`thread:${comment.articleId}`] }]
      : [],
  })
}

const holdOf = (
  tx: Context,
  comment: StoredComment,
  { holds, revision }: { holds: readonly Hold[]; revision: number },
) => ({
  id: newId<'Decision'>(tx),
  commentId: comment.id,
  personId: comment.commenterId,
  measure: 'hold' as const,
  ground: holds[0]?.ground ?? null,
  source: 'phase' as const,
  automation: 'full' as const,
  rule: holds[0]?.rule ?? '',
  ruleVersion: holds[0]?.version ?? '',
  policyVersion: policyNumber,
  textRevision: revision,
  deciderId: null,
  words: '',
  law: null,
  matches: matchesOf(holds),
  before: {},
  until: null,
  supersedes: null,
  decidedAt: tx.clock.now(),
})
