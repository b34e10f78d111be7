import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { SlotName } from '../slots/slot.ts'
import type {
  Campaign,
  CampaignId,
  CampaignInput,
  CampaignKind,
  CreativeId,
  CreativeInput,
} from './campaign.ts'

export interface RunningCreative extends CreativeInput {
  readonly id: CreativeId
  readonly advertiser: string
  readonly kind: CampaignKind
  readonly slots: readonly SlotName[]
  /** Its share of the campaign's weight. */
  readonly weight: number
}

/** The creatives of all campaigns that run in any of the slots, in an order that never changes. */
export async function runningCreatives(
  db: Database,
  slots: readonly SlotName[],
  now: Date,
): Promise<RunningCreative[]> {
  const { rows } = await sql<RunningCreative>`
    select c.id, c.headline, c.words, c.href, g.advertiser, g.kind, g.slots,
      g.weight::float8 / count(*) over (partition by g.id) as weight
    from advertising.creatives c join advertising.campaigns g on g.id = c.campaign_id
    where g.starts_at <= ${now} and g.ends_at > ${now} and g.slots && ${slots}::text[]
    order by g.id, c.position`.execute(db)
  return rows
}

const campaignColumns =
  sql.raw(`g.id, g.advertiser, g.kind, g.slots, g.weight, g.starts_at, g.ends_at,
  coalesce((select jsonb_agg(jsonb_build_object('headline', c.headline, 'words', c.words, 'href', c.href) order by c.position)
    from advertising.creatives c where c.campaign_id = g.id), '[]') as creatives`)

/** What runs first, then what comes, then what is over; the newest two hundred. */
export async function listCampaigns(db: Database, now: Date): Promise<Campaign[]> {
  const { rows } = await sql<Campaign>`select ${campaignColumns} from advertising.campaigns g
    order by (g.ends_at <= ${now}), (g.starts_at > ${now}), g.starts_at desc, g.id desc limit 200`.execute(
    db,
  )
  return rows
}

export async function findCampaign(db: Database, id: CampaignId): Promise<Campaign | undefined> {
  const { rows } =
    await sql<Campaign>`select ${campaignColumns} from advertising.campaigns g where g.id = ${id}`.execute(
      db,
    )
  return rows[0]
}

export async function insertCampaign(
  db: Database,
  id: CampaignId,
  input: CampaignInput,
  about: { createdBy: string | null; at: Date },
): Promise<void> {
  await sql`insert into advertising.campaigns (id, advertiser, kind, slots, weight, starts_at, ends_at, created_at, created_by)
    values (${id}, ${input.advertiser}, ${input.kind}, ${input.slots}::text[], ${input.weight}, ${input.startsAt}, ${input.endsAt},
      ${about.at}, ${about.createdBy})`.execute(db)
}

/** False where there is none. */
export async function updateCampaign(
  db: Database,
  id: CampaignId,
  input: CampaignInput,
): Promise<boolean> {
  const { rows } =
    await sql`update advertising.campaigns set advertiser = ${input.advertiser}, kind = ${input.kind},
      slots = ${input.slots}::text[], weight = ${input.weight}, starts_at = ${input.startsAt}, ends_at = ${input.endsAt}
    where id = ${id} returning id`.execute(db)
  return rows.length > 0
}

export async function replaceCreatives(
  db: Database,
  id: CampaignId,
  creatives: readonly (CreativeInput & { id: CreativeId })[],
): Promise<void> {
  await sql`delete from advertising.creatives where campaign_id = ${id}`.execute(db)
  await sql`insert into advertising.creatives (id, campaign_id, position, headline, words, href)
    select id, ${id}, position, headline, words, href
    from jsonb_to_recordset(${JSON.stringify(creatives.map((creative, index) => ({ ...creative, position: index + 1 })))}::jsonb)
      as c (id uuid, position smallint, headline text, words text, href text)`.execute(db)
}

/** Ends one that runs, or keeps one that is to come from ever starting; false where it is over or unknown. */
export async function endCampaignAt(db: Database, id: CampaignId, at: Date): Promise<boolean> {
  const { rows } = await sql`update advertising.campaigns
    set ends_at = ${at}, starts_at = least(starts_at, ${at}::timestamptz - interval '1 millisecond')
    where id = ${id} and ends_at > ${at} returning id`.execute(db)
  return rows.length > 0
}

/** Whether any campaign began or ended after one instant and up to another. */
export async function hasTurned(db: Database, after: Date, until: Date): Promise<boolean> {
  const { rows } = await sql`select 1 from advertising.campaigns
    where (starts_at > ${after} and starts_at <= ${until}) or (ends_at > ${after} and ends_at <= ${until}) limit 1`.execute(
    db,
  )
  return rows.length > 0
}
