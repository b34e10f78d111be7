import type { Domain } from '#platform/app'
import { rooms } from '#platform/rooms'
import { adsTxtRoutes } from './ads-txt/ads-txt.routes.ts'
import { campaignRoutes } from './campaigns/campaigns.routes.tsx'
import { turnSlotsJob } from './campaigns/turn-slots.job.ts'
import { act, policy } from './advertising.policy.ts'
import { refuse } from './refusals.ts'

/** Slots in pages, the campaigns that are booked into them, and ads.txt. */
export const advertising: Domain = {
  name: 'advertising',
  refuse,
  acts: policy.acts,
  extensions: [
    rooms.with({
      name: 'campaigns',
      href: '/newsroom/campaigns',
      title: 'Campaigns',
      key: 'n',
      act: act('campaign.book'),
      layout: 'funding',
      place: 80,
    }),
  ],
  routes(app) {
    campaignRoutes(app)
    adsTxtRoutes(app)
  },
  jobs: () => [turnSlotsJob],
}
