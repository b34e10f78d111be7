import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { lockComment, type StoredComment } from '../comments/comments.queries.ts'
import { appendCommentDelta } from '../comments/count-delta.queries.ts'
import { must } from '../discussion.policy.ts'
import { policyNumber } from '../policy/policy-version.ts'
import { refuse } from '../refusals.ts'
import { reopenReports } from '../reports/reports.queries.ts'
import { purgesOf, standingChange } from './decide-on-comment.ts'
import type { Before, Decision, Measure } from './decision.ts'
import {
  decisionsOn,
  findDecision,
  findReversal,
  insertDecision,
  placeComment,
} from './decisions.queries.ts'
import { changeStanding } from './standings.queries.ts'

export interface Reversed {
  readonly decisionId: string
  readonly commentId: string
  readonly eventId: string | undefined
}

/**
 * Undoes a moderator's decision before its notices leave: the comment waits again as it did, and
 * nobody is told. Itself a decision. Asked twice it is done once. Refuses after the undo window,
 * and what somebody decided since.
 * @example await reverseDecision(ctx, { decision: decisionId })
 */
export async function reverseDecision(
  ctx: Context,
  input: { decision: string },
): Promise<Reversed> {
  return ctx.transaction(async (tx) => {
    const decision = await findDecision(tx.db, input.decision)
    await must(tx, 'comment.decide', { id: decision?.commentId ?? input.decision })
    if (!decision?.commentId || !decision.deciderId || !isUndoable(decision.measure))
      throw refuse('discussion.no_decision')
    const comment = await lockComment(tx.db, decision.commentId)
    if (!comment) throw refuse('discussion.no_comment')
    const earlier = await findReversal(tx.db, decision.id)
    if (earlier) return { decisionId: earlier.id, commentId: comment.id, eventId: undefined }
    const [latest] = await decisionsOn(tx.db, comment.id)
    if (latest?.id !== decision.id || comment.state === 'deleted')
      throw refuse('discussion.no_such_measure')
    const windowEnds = decision.decidedAt.getTime() + tx.settings.undoSeconds * 1000
    if (tx.clock.now().getTime() >= windowEnds) throw refuse('discussion.undo_late')
    return putBack(tx, comment, decision)
  })
}

const isUndoable = (measure: Measure): measure is 'publish' | 'keep' | 'remove' =>
  measure === 'publish' || measure === 'keep' || measure === 'remove'

async function putBack(tx: Context, comment: StoredComment, decision: Decision): Promise<Reversed> {
  const before = decision.before
  if (!('state' in before) || tx.actor.kind !== 'person') throw refuse('discussion.no_decision')
  const id = newId<'Decision'>(tx)
  await insertDecision(tx.db, reversalOf(tx, { decision, comment, id, decider: tx.actor.id }))
  const openReports = await reopenReports(tx.db, { comment: comment.id, decision: decision.id })
  const place = placeBefore(before as Before, openReports, tx.clock.now())
  await placeComment(tx.db, comment.id, place)
  const change = Number(place.state === 'visible') - Number(comment.state === 'visible')
  if (change === 1 || change === -1) await appendCommentDelta(tx, comment, change)
  if (isUndoable(decision.measure)) {
    const { approved, removed } = standingChange({ state: place.state }, decision.measure)
    await changeStanding(tx.db, comment.commenterId, { approved: -approved, removed: -removed })
  }
  const eventId = await announce(tx, {
    type: 'comment.decided',
    payload: { decisionId: id, commentId: comment.id, articleId: comment.articleId },
    purges: purgesOf(comment, place),
  })
  return { decisionId: id, commentId: comment.id, eventId }
}

function placeBefore(before: Before, openReports: number, now: Date) {
  const waited = before.waitingSince ? new Date(before.waitingSince) : null
  return {
    state: before.state,
    listed: before.listed,
    shownAt: before.shownAt ? new Date(before.shownAt) : null,
    waitingSince: waited ?? (openReports > 0 || before.state === 'held' ? now : null),
    openReports,
    removalGround: before.removalGround,
  }
}

function reversalOf(
  tx: Context,
  {
    decision,
    comment,
    id,
    decider,
  }: { decision: Decision; comment: StoredComment; id: string; decider: string },
): Decision {
  return {
    ...decision,
    id,
    measure: 'reversal',
    ground: null,
    law: null,
    source: 'moderator',
    automation: 'none',
    policyVersion: policyNumber,
    textRevision: comment.revision,
    deciderId: decider,
    words: '',
    matches: [],
    before: {},
    until: null,
    supersedes: decision.id,
    decidedAt: tx.clock.now(),
  }
}
