import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { must } from '../advertising.policy.ts'
import { refuse } from '../refusals.ts'
import type { CampaignId, CampaignInput } from './campaign.ts'
import { replaceCreatives, updateCampaign } from './campaigns.queries.ts'
import { checkedCampaign } from './checked-campaign.ts'

/**
 * Changes a campaign, its creatives included. Refuses what `addCampaign` refuses, and
 * `advertising.no_such_campaign`.
 * @example await changeCampaign(ctx, id, { ...campaign, weight: 3 })
 */
export async function changeCampaign(
  ctx: Context,
  id: CampaignId,
  input: CampaignInput,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await must(tx, 'campaign.book', { id })
    const campaign = checkedCampaign(input)
    if (!(await updateCampaign(tx.db, id, campaign))) throw refuse('advertising.no_such_campaign')
    await replaceCreatives(
      tx.db,
      id,
      campaign.creatives.map((creative) => ({ ...creative, id: newId<'Creative'>(tx) })),
    )
    await announce(tx, {
      type: 'campaign.changed',
      payload: { campaignId: id },
      purges: [{ kind: 'fresh', keys: ['slots'] }],
    })
  })
}
