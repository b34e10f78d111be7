import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import { announce } from '#platform/outbox'
import { must } from '../advertising.policy.ts'
import type { CampaignId, CampaignInput } from './campaign.ts'
import { insertCampaign, replaceCreatives } from './campaigns.queries.ts'
import { checkedCampaign } from './checked-campaign.ts'

/**
 * Books a campaign with its creatives. Refuses `advertising.no_slot`, `advertising.no_creative`, `advertising.unsafe_link` and `advertising.ends_before_it_starts`.
 * @example await addCampaign(ctx, { advertiser: 'Nore Valley Bicycles', kind: 'direct', slots: ['article-rail'], startsAt, endsAt, weight: 2, creatives: [{ headline, words, href }] })
 */
export async function addCampaign(ctx: Context, input: CampaignInput): Promise<CampaignId> {
  return ctx.transaction(async (tx) => {
    const id = newId<'Campaign'>(tx)
    await must(tx, 'campaign.book', { id })
    const campaign = checkedCampaign(input)
    await insertCampaign(tx.db, id, campaign, {
      createdBy: personId(tx.actor) ?? null,
      at: tx.clock.now(),
    })
    await replaceCreatives(
      tx.db,
      id,
      campaign.creatives.map((creative) => ({ ...creative, id: newId<'Creative'>(tx) })),
    )
    await announce(tx, {
      type: 'campaign.added',
      payload: { campaignId: id },
      purges: [{ kind: 'fresh', keys: ['slots'] }],
    })
    return id
  })
}
