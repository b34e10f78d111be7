export { advertising } from './advertising.ts'
export { type SlotName } from './slots/slot.ts'
export { creativesOn, type Creative, type CreativeId } from './slots/creatives-for.ts'
export { Slot } from './slots/slot.view.tsx'
export { addCampaign } from './campaigns/add-campaign.ts'

export type { CampaignId, CampaignInput } from './campaigns/campaign.ts'
