import { profilesOf } from '#domains/accounts'
import { minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { findComment } from '../comments/comments.queries.ts'
import { personOf } from '#platform/policy'
import { check } from '../discussion.policy.ts'
import { refuse } from '../refusals.ts'
import { findClaim, holdClaim, releaseClaims } from './queue.queries.ts'

/** How long a claim lasts without being renewed. */
const claimLasts = 5 * minute

/**
 * Claims an item of the queue for five minutes, so that two moderators don't work on one; whatever
 * this moderator had claimed before is let go. Refuses what somebody else has claimed.
 * @example await claimComment(ctx, { comment: id })
 */
export async function claimComment(
  ctx: Context,
  input: { comment: string },
): Promise<{ until: Date }> {
  check(ctx.actor, 'comment.decide')
  const moderator = personOf(ctx.actor).id
  const now = ctx.clock.now()
  const until = new Date(now.getTime() + claimLasts)
  return ctx.transaction(async (tx) => {
    if (!(await findComment(tx.db, input.comment))) throw refuse('discussion.no_comment')
    const isMine = await holdClaim(tx.db, { comment: input.comment, moderator, now, until })
    if (!isMine) throw refuse('discussion.claimed', { who: await claimant(tx, input.comment) })
    await releaseClaims(tx.db, { moderator, but: input.comment })
    return { until }
  })
}

async function claimant(ctx: Context, comment: string): Promise<string> {
  const claim = await findClaim(ctx.db, comment, ctx.clock.now())
  const profile = claim
    ? (await profilesOf(ctx.db, [claim.moderatorId])).get(claim.moderatorId)
    : undefined
  return profile?.name ?? 'Somebody'
}
