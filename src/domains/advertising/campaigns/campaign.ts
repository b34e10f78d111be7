import type { Id } from '#platform/ids'
import type { SlotName } from '../slots/slot.ts'

export type CampaignId = Id<'Campaign'>
export type CreativeId = Id<'Creative'>
export const campaignKinds = ['direct', 'house'] as const
/** Sold to an advertiser, or the paper's own, which gives way to what is sold. */
export type CampaignKind = (typeof campaignKinds)[number]

/** Words that may stand in a slot. */
export interface CreativeInput {
  readonly headline: string
  readonly words: string
  /** http or https. */
  readonly href: string
}

export interface CampaignInput {
  readonly advertiser: string
  readonly kind: CampaignKind
  readonly slots: readonly SlotName[]
  readonly startsAt: Date
  /** Not shown from this instant on. */
  readonly endsAt: Date
  /** Its share among campaigns of its kind in a slot, 1 to 100. */
  readonly weight: number
  readonly creatives: readonly CreativeInput[]
}

export interface Campaign extends CampaignInput {
  readonly id: CampaignId
}

export type CampaignState = 'coming' | 'running' | 'over'

export const stateOf = (
  { startsAt, endsAt }: Pick<CampaignInput, 'startsAt' | 'endsAt'>,
  now: Date,
): CampaignState => {
  if (now < startsAt) return 'coming'
  return now < endsAt ? 'running' : 'over'
}
