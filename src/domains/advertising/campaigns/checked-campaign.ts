import { shownLine } from '#platform/text'
import { refuse } from '../refusals.ts'
import type { CampaignInput, CreativeInput } from './campaign.ts'

/** A campaign that may be shown, or a refusal that names the field. */
export function checkedCampaign(input: CampaignInput): CampaignInput {
  if (input.slots.length === 0) throw refuse('advertising.no_slot', { field: 'slots' })
  if (input.endsAt <= input.startsAt)
    throw refuse('advertising.ends_before_it_starts', { field: 'ends' })
  if (input.creatives.length === 0) throw refuse('advertising.no_creative', { field: 'headline' })
  return { ...input, creatives: input.creatives.map(checkedCreative) }
}

function checkedCreative(given: CreativeInput): CreativeInput {
  const [headline, words] = [shownLine(given.headline), shownLine(given.words)]
  if (headline === '') throw refuse('advertising.no_creative', { field: 'headline' })
  if (words === '') throw refuse('advertising.no_creative', { field: 'words' })
  return { headline, words, href: checkedHref(given.href) }
}

function checkedHref(href: string): string {
  const url = URL.parse(href.trim())
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw refuse('advertising.unsafe_link', { field: 'href' })
  }
  return url.href
}
