import { profilesOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { submissionKey, submitOnce } from '#platform/http'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import type { Purge } from '#platform/page-cache'
import { shownLine } from '#platform/text'
import { cleanText } from '../comments/clean-text.ts'
import { hasListedAnswers, lockComment, type StoredComment } from '../comments/comments.queries.ts'
import { appendCommentDelta } from '../comments/count-delta.queries.ts'
import { personOf } from '#platform/policy'
import { must } from '../discussion.policy.ts'
import type { Ground } from '../grounds.ts'
import { policyNumber } from '../policy/policy-version.ts'
import { refuse } from '../refusals.ts'
import { settleReports } from '../reports/reports.queries.ts'
import type { CommentMeasure, Decision } from './decision.ts'
import { decisionsOn, insertDecision, type Place, placeComment } from './decisions.queries.ts'
import { insertNotices } from './notices.queries.ts'
import { changeStanding } from './standings.queries.ts'

export interface DecisionInput {
  readonly comment: string
  readonly measure: CommentMeasure
  readonly ground?: Ground | undefined
  /** To the commenter, read together with the ground. */
  readonly words: string
  /** Which law, where the ground is `unlawful`. */
  readonly law?: string | undefined
  /** The text revision that was read. */
  readonly revision: number
  /** The latest decision that was seen on it; empty where there was none. */
  readonly seen: string
}

export interface Decided {
  readonly decisionId: string
  readonly articleId: string
  /** The event of a removal, to wait until it holds in every process; undefined for what had been decided by this form before. */
  readonly eventId: string | undefined
}

/**
 * Decides on a comment that is held or reported, or removes one, or restores a removed one: one
 * immutable decision, which sets the state, answers the open reports, feeds the standing and puts
 * down who is told once it can no longer be undone. Sent twice it is one. Refuses what somebody
 * else decided meanwhile, and a text that was changed meanwhile.
 * @example await decideOnComment(ctx, { comment: id, measure: 'remove', ground: 'abuse', words: '', revision: 1, seen: '' })
 */
export async function decideOnComment(ctx: Context, input: DecisionInput): Promise<Decided> {
  const decider = personOf(ctx.actor).id
  if (input.measure === 'remove' && !input.ground)
    throw refuse('discussion.ground_missing', { field: 'ground' })
  if (input.measure === 'remove' && input.ground === 'unlawful' && !shownLine(input.law ?? ''))
    throw refuse('discussion.law_missing', { field: 'law' })
  const key = submissionKey(
    undefined,
    decider,
    input.comment,
    input.seen,
    input.measure,
    input.ground ?? '',
    input.words,
  )
  return ctx.transaction(async (tx) => {
    await must(tx, 'comment.decide', { id: input.comment })
    const comment = await lockComment(tx.db, input.comment)
    if (!comment) throw refuse('discussion.no_comment')
    let eventId: string | undefined
    const decisionId = await submitOnce(tx, key, newId<'Decision'>(tx), async (id) => {
      eventId = await applyDecision(tx, comment, { ...input, id, decider })
    })
    return { decisionId, articleId: comment.articleId, eventId }
  })
}

async function applyDecision(
  tx: Context,
  comment: StoredComment,
  input: DecisionInput & { id: string; decider: string },
): Promise<string> {
  const [latest] = await decisionsOn(tx.db, comment.id)
  await refuseIfOvertaken(tx, comment, { input, latest })
  const now = tx.clock.now()
  const place = await placeAfter(tx, comment, input)
  const decision = decisionFrom(tx, comment, { input, latest })
  await insertDecision(tx.db, decision)
  const reports = await settleReports(tx.db, {
    comment: comment.id,
    decision: input.id,
    state: input.measure === 'remove' ? 'upheld' : 'dismissed',
  })
  await placeComment(tx.db, comment.id, place)
  const change = Number(place.state === 'visible') - Number(comment.state === 'visible')
  if (change === 1 || change === -1) await appendCommentDelta(tx, comment, change)
  await changeStanding(tx.db, comment.commenterId, standingChange(comment, input.measure))
  await insertNotices(tx, {
    decision: input.id,
    reports,
    dueAt: new Date(now.getTime() + tx.settings.undoSeconds * 1000),
  })
  return announce(tx, {
    type: 'comment.decided',
    payload: { decisionId: input.id, commentId: comment.id, articleId: comment.articleId },
    purges: purgesOf(comment, place),
  })
}

async function refuseIfOvertaken(
  tx: Context,
  comment: StoredComment,
  { input, latest }: { input: DecisionInput; latest: Decision | undefined },
): Promise<void> {
  if ((latest?.id ?? '') !== input.seen) {
    const who = latest?.deciderId
      ? (await profilesOf(tx.db, [latest.deciderId])).get(latest.deciderId)?.name
      : undefined
    throw refuse('discussion.decided_meanwhile', { who: who ?? 'Somebody' })
  }
  if (comment.revision !== input.revision) throw refuse('discussion.edited_meanwhile')
}

async function placeAfter(
  tx: Context,
  comment: StoredComment,
  input: DecisionInput,
): Promise<Place> {
  const settled = { waitingSince: null, openReports: 0 }
  if (comment.state === 'deleted') throw refuse('discussion.comment_gone')
  if (input.measure === 'remove') {
    if (comment.state === 'removed') throw refuse('discussion.no_such_measure')
    const listed = comment.shownAt !== null || (await hasListedAnswers(tx.db, comment.id))
    return {
      ...settled,
      state: 'removed',
      listed,
      shownAt: comment.shownAt,
      removalGround: input.ground ?? null,
    }
  }
  const isKept = comment.state === 'visible'
  if (isKept ? comment.openReports === 0 : input.measure === 'keep')
    throw refuse('discussion.no_such_measure')
  return {
    ...settled,
    state: 'visible',
    listed: true,
    shownAt: comment.shownAt ?? tx.clock.now(),
    removalGround: null,
  }
}

function decisionFrom(
  tx: Context,
  comment: StoredComment,
  {
    input,
    latest,
  }: { input: DecisionInput & { id: string; decider: string }; latest: Decision | undefined },
): Decision {
  const isHeld = comment.state === 'held'
  return {
    id: input.id,
    commentId: comment.id,
    personId: comment.commenterId,
    measure: comment.state === 'visible' && input.measure === 'publish' ? 'keep' : input.measure,
    ground: input.measure === 'remove' ? (input.ground ?? null) : null,
    source: comment.openReports > 0 ? 'report' : isHeld ? 'phase' : 'moderator',
    automation: isHeld && latest?.automation === 'full' ? 'partial' : 'none',
    rule: isHeld ? (latest?.rule ?? '') : '',
    ruleVersion: isHeld ? (latest?.ruleVersion ?? '') : '',
    policyVersion: policyNumber,
    textRevision: comment.revision,
    deciderId: input.decider,
    words: cleanText(input.words).slice(0, 3000),
    law: input.ground === 'unlawful' ? shownLine(input.law ?? '').slice(0, 500) : null,
    matches: [],
    before: {
      state: comment.state === 'deleted' ? 'removed' : comment.state,
      listed: comment.listed,
      shownAt: comment.shownAt?.toISOString() ?? null,
      waitingSince: comment.waitingSince?.toISOString() ?? null,
      removalGround: comment.removalGround,
    },
    until: null,
    supersedes: null,
    decidedAt: tx.clock.now(),
  }
}

/** What the decision says about its commenter: a first comment that was good, a removal, a removal taken back. */
export function standingChange(
  comment: { readonly state: string },
  measure: CommentMeasure,
): { approved: number; removed: number } {
  if (measure === 'remove') return { approved: 0, removed: 1 }
  if (comment.state === 'held') return { approved: 1, removed: 0 }
  return { approved: 0, removed: comment.state === 'removed' ? -1 : 0 }
}

/** What readers saw must go everywhere at once; what they are to see may come in a moment. */
export function purgesOf(
  comment: { readonly articleId: string; readonly state: string },
  place: { readonly state: string },
): Purge[] {
  const keys = [`thread:${comment.articleId}`]
  if (comment.state === place.state) return []
  if (comment.state === 'visible') return [{ kind: 'hard', keys }]
  return place.state === 'visible' ? [{ kind: 'soft', keys }] : []
}
