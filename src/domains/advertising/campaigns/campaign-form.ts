import { z } from 'zod'
import { shownLine } from '#platform/text'
import { dayIn, isDay, startOfDay } from '#platform/zones'
import { slotNames } from '../slots/slot.ts'
import { type Campaign, type CampaignInput, campaignKinds, type CreativeInput } from './campaign.ts'

const wholeNumber = 'The weight must be a whole number from 1 to 100.'
const day = (name: string) =>
  z
    .string({ error: `Enter the day on which the campaign ${name}.` })
    .refine(isDay, `Enter the day on which the campaign ${name}, as in 2026-11-24.`)
/** A name that comes once, several times or not at all. */
const list = <T extends z.ZodType>(items: T) =>
  z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(items))
const column = list(z.string().transform(shownLine))

const fields = z.object({
  advertiser: z
    .string({ error: 'Enter the advertiser.' })
    .transform(shownLine)
    .refine((name) => name !== '', 'Enter the advertiser.')
    .refine((name) => name.length <= 120, 'The advertiser may have at most 120 characters.'),
  kind: z.enum(campaignKinds, { error: 'Choose whether it is sold or the paper’s own.' }),
  slots: list(z.enum(slotNames, { error: 'Choose slots from the list.' })).refine(
    (slots) => slots.length > 0,
    'Choose at least one slot.',
  ),
  starts: day('starts'),
  ends: day('ends'),
  weight: z.coerce
    .number({ error: wholeNumber })
    .int(wholeNumber)
    .min(1, wholeNumber)
    .max(100, wholeNumber),
  headline: column,
  words: column,
  href: column,
})

const limits = { headline: 60, words: 160, href: 2000 } as const
const names = {
  headline: 'headline',
  words: 'line of text',
  href: 'link',
} as const
const creativesAtMost = 20
/** Characters of all creatives together. */
export const longestCampaign = creativesAtMost * (limits.headline + limits.words + limits.href)
type Column = keyof typeof limits

/** The form of a campaign. Its creatives are rows of three fields; a row left empty is none. Days are the newsroom's. */
export const campaignForm = fields.transform(({ headline, words, href, ...rest }, ctx) => {
  const rows = rowsOf({ headline, words, href })
  const creatives = rows.filter((row) => Object.values(row).some((text) => text !== ''))
  const fault = (field: Column, message: string) =>
    ctx.addIssue({ code: 'custom', path: [field], message })
  if (creatives.length > creativesAtMost)
    fault('headline', `A campaign may have at most ${creativesAtMost} creatives.`)
  if (creatives.length === 0) fault('headline', 'Enter a headline, a line of text and a link.')
  for (const field of ['headline', 'words', 'href'] as const) {
    if (creatives.some((creative) => creative[field] === ''))
      fault(field, `Enter the ${names[field]}.`)
    if (creatives.some((creative) => creative[field].length > limits[field]))
      fault(field, `The ${names[field]} may have at most ${limits[field]} characters.`)
  }
  return { ...rest, creatives }
})
export type CampaignForm = z.output<typeof campaignForm>

/** From the beginning of its first day to the end of its last, in the newsroom's zone. */
export function campaignOf({ starts, ends, ...rest }: CampaignForm, zone: string): CampaignInput {
  return { ...rest, startsAt: startOfDay(zone, starts), endsAt: startOfDay(zone, dayAfter(ends)) }
}

/** A campaign as its form shows it. */
export function valuesOf(campaign: Campaign, zone: string): Record<string, string> {
  const { advertiser, kind, slots, startsAt, endsAt, weight, creatives } = campaign
  const columnOf = (field: Column) => creatives.map((creative) => creative[field]).join('\n')
  return {
    advertiser,
    kind,
    slots: slots.join('\n'),
    starts: dayIn(zone, startsAt),
    // Its last instant, since it ends where the day after begins.
    ends: dayIn(zone, new Date(endsAt.getTime() - 1)),
    weight: String(weight),
    headline: columnOf('headline'),
    words: columnOf('words'),
    href: columnOf('href'),
  }
}

/** Rows of the three fields from their columns. */
export function rowsOf(columns: Record<Column, readonly string[]>): CreativeInput[] {
  const length = Math.max(columns.headline.length, columns.words.length, columns.href.length)
  return Array.from({ length }, (_, row) => ({
    headline: columns.headline[row] ?? '',
    words: columns.words[row] ?? '',
    href: columns.href[row] ?? '',
  }))
}

const dayAfter = (text: string): string =>
  new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
