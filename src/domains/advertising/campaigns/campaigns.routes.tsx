import { z } from 'zod'
import type { Context } from '#platform/context'
import {
  type App,
  changeOnce,
  formRoute,
  pageRoute,
  type Refused,
  seeOther,
  roomFor,
} from '#platform/http'
import { idSchema } from '#platform/ids'
import { type Page, page } from '#platform/pages'
import { act } from '../advertising.policy.ts'
import { refuse } from '../refusals.ts'
import { addCampaign } from './add-campaign.ts'
import type { CampaignId } from './campaign.ts'
import { campaignForm, campaignOf, valuesOf, longestCampaign } from './campaign-form.ts'
import { CampaignFormView } from './campaign-form.view.tsx'
import { findCampaign, listCampaigns } from './campaigns.queries.ts'
import { CampaignsRoom } from './campaigns-room.view.tsx'
import { changeCampaign } from './change-campaign.ts'
import { endCampaign } from './end-campaign.ts'

const Params = z.object({ id: idSchema<'Campaign'>() })
const nothing: Refused = { values: {}, issues: [] }

/** The room where campaigns are booked. */
export function campaignRoutes(app: App): void {
  pageRoute(app, '/newsroom/campaigns', { access: act('campaign.book') }, async ({ ctx }) => {
    const now = ctx.clock.now()
    const campaigns = await listCampaigns(ctx.db, now)
    return inRoom(
      'Campaigns',
      <CampaignsRoom campaigns={campaigns} zone={ctx.settings.zone} now={now} />,
    )
  })

  pageRoute(app, '/newsroom/campaigns/new', { access: act('campaign.book') }, async () =>
    newPage(nothing),
  )

  formRoute(
    app,
    '/newsroom/campaigns',
    {
      form: () => campaignForm,
      textsUpTo: roomFor(longestCampaign),
      access: act('campaign.book'),
      show: async (_request, refused) => newPage(refused),
    },
    async ({ ctx, form }) => {
      await changeOnce(ctx, 'campaign', form, (tx) =>
        addCampaign(tx, campaignOf(form, tx.settings.zone)),
      )
      return seeOther('/newsroom/campaigns')
    },
  )

  pageRoute(
    app,
    '/newsroom/campaigns/:id',
    { access: act('campaign.book'), params: Params },
    ({ ctx, params }) => campaignPage(ctx, params.id),
  )

  formRoute(
    app,
    '/newsroom/campaigns/:id/changes',
    {
      params: Params,
      form: () => campaignForm,
      textsUpTo: roomFor(longestCampaign),
      access: act('campaign.book'),
      show: ({ ctx, params }, refused) => campaignPage(ctx, params.id, refused),
    },
    async ({ ctx, params, form }) => {
      await changeCampaign(ctx, params.id, campaignOf(form, ctx.settings.zone))
      return seeOther('/newsroom/campaigns')
    },
  )

  formRoute(
    app,
    '/newsroom/campaigns/:id/end',
    { params: Params, form: () => z.object({}), access: act('campaign.book') },
    async ({ ctx, params }) => {
      await endCampaign(ctx, params.id)
      return seeOther('/newsroom/campaigns')
    },
  )
}

const inRoom = (title: string, body: Page['body']): Page =>
  page({ shell: 'newsroom', title, current: 'campaigns', body })

const newPage = (refused: Refused): Page =>
  inRoom(
    'New campaign',
    <CampaignFormView
      title="New campaign"
      action="/newsroom/campaigns"
      button="Book the campaign"
      {...refused}
    />,
  )

async function campaignPage(ctx: Context, id: CampaignId, refused?: Refused): Promise<Page> {
  const campaign = await findCampaign(ctx.db, id)
  if (!campaign) throw refuse('advertising.no_such_campaign')
  const shown = refused ?? { values: valuesOf(campaign, ctx.settings.zone), issues: [] }
  const endPath = campaign.endsAt > ctx.clock.now() ? `/newsroom/campaigns/${id}/end` : undefined
  return inRoom(
    campaign.advertiser,
    <CampaignFormView
      title={campaign.advertiser}
      action={`/newsroom/campaigns/${id}/changes`}
      button="Change the campaign"
      endPath={endPath}
      {...shown}
    />,
  )
}
