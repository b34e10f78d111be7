import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { must } from '../advertising.policy.ts'
import type { CampaignId } from './campaign.ts'
import { endCampaignAt } from './campaigns.queries.ts'

/**
 * Ends a campaign now; one that is over stays as it was.
 * @example await endCampaign(ctx, id)
 */
export async function endCampaign(ctx: Context, id: CampaignId): Promise<'ended' | 'over-before'> {
  return ctx.transaction(async (tx) => {
    await must(tx, 'campaign.book', { id })
    if (!(await endCampaignAt(tx.db, id, tx.clock.now()))) return 'over-before'
    await announce(tx, {
      type: 'campaign.ended',
      payload: { campaignId: id },
      purges: [{ kind: 'fresh', keys: ['slots'] }],
    })
    return 'ended'
  })
}
