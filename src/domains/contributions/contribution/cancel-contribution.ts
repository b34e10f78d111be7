import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import type { ContributionId } from '../ids.ts'
import { refuse } from '../refusals.ts'
import { opensContribution } from './contribution-link.ts'
import { endContribution, lockContribution } from './contribution.queries.ts'
import { isGivenBy } from './given-by.ts'

/**
 * Ends a monthly or annual contribution: at once on our side, by a job on the gateway's. What was paid
 * stays paid, and its cover runs on. Ending it twice changes nothing. Refuses `contributions.not_found`,
 * `contributions.not_yours` and `contributions.nothing_to_end`.
 * @example await cancelContribution(ctx, { id, key: query.key })
 */
export async function cancelContribution(
  ctx: Context,
  input: { id: ContributionId; key?: string | undefined },
): Promise<'ended' | 'ended-before'> {
  return ctx.transaction(async (tx) => {
    const contribution = await lockContribution(tx.db, input.id)
    if (!contribution) throw refuse('contributions.not_found')
    const isAllowed =
      opensContribution(tx.signer, input.id, input.key) ||
      (await isGivenBy(tx, contribution, personId(tx.actor)))
    if (!isAllowed) throw refuse('contributions.not_yours')
    if (contribution.rhythm === 'once') throw refuse('contributions.nothing_to_end')
    const hasEnded = await endContribution(tx.db, contribution.id, tx.clock.now(), 'by-the-giver')
    if (!hasEnded) return 'ended-before'
    await announce(tx, {
      type: 'contribution.cancelled',
      payload: { contributionId: contribution.id },
    })
    return 'ended'
  })
}
