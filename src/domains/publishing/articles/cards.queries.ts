import { type RawBuilder, sql } from 'kysely'
import { type Database, prepare } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { Agency } from '../agencies/agency.ts'
import type { Author } from '../authors/author.ts'
import type { Body } from '../body/body.ts'
import type { Correction } from '../corrections/correction.ts'
import { modelJson, type ModelRow } from '../pictures/pictures.queries.ts'
import type { Topic } from '../topics/topic.ts'
import type { ArticleId, ArticleSummary, SectionMark } from './article.ts'

type SummaryRow = Omit<ArticleSummary, 'path'> & {
  readonly day: string | null
  readonly slug: string | null
}

/** Readers' headline where there is one, else the working one. */
export async function summaryRows(db: Database, ids: readonly string[]): Promise<SummaryRow[]> {
  const { rows } = await sql<SummaryRow>`
    select a.id, r.headline, a.day::text as day, a.slug, r.language, a.state, a.published_at, a.comments_open,
      case when s.id is null then null else json_build_object('slug', s.slug, 'name', s.name, 'hue', s.hue) end as section,
      array(select au.person_id from publishing.authors au where au.id = any(r.author_ids) and au.person_id is not null) as author_ids
    from publishing.articles a
    join publishing.revisions r on r.article_id = a.id and r.version = coalesce(a.published_version, a.version)
    left join publishing.sections s on s.id = r.section_id
    where a.id = any(${ids}::uuid[])`.execute(db)
  return rows
}

export interface CardRow {
  readonly id: ArticleId
  readonly headline: string
  readonly standfirst: string
  readonly kicker: string
  readonly dateline: string
  readonly language: Language
  readonly day: string
  readonly slug: string
  readonly publishedAt: Date
  readonly updatedAt: Date | null
  readonly commentsOpen: boolean
  readonly section: SectionMark
  readonly bylines: readonly Author[]
  readonly picture: ModelRow | null
  readonly version: number
}

const card = sql`a.id, r.headline, r.standfirst, r.dateline, r.language, a.day::text as day, a.slug, a.published_at as "publishedAt", a.updated_at as "updatedAt", a.comments_open as "commentsOpen",
  coalesce(nullif(r.kicker, ''), (select t.name from publishing.topics t where t.id = r.topic_ids[1]), s.name) as kicker,
  json_build_object('slug', s.slug, 'name', s.name, 'hue', s.hue) as section,
  coalesce((select json_agg(json_build_object('id', au.id, 'slug', au.slug, 'name', au.name, 'title', au.title, 'biography', au.biography, 'personId', au.person_id) order by aa.position)
    from publishing.article_authors aa join publishing.authors au on au.id = aa.author_id where aa.article_id = a.id), '[]') as bylines,
  (select ${modelJson} from publishing.pictures p where p.id = r.lead_picture_id and p.taken_down_at is null) as picture, r.version`

const published = sql`publishing.articles a
  join publishing.revisions r on r.article_id = a.id and r.version = a.published_version
  join publishing.sections s on s.id = a.section_id`

export interface LatestFilter {
  /** Slugs; of a topic and an author one alone. */
  readonly section?: string | undefined
  readonly topic?: string | undefined
  readonly author?: string | undefined
  readonly language?: Language | undefined
  /** YYYY-MM-DD in the newsroom's zone. */
  readonly day?: string | undefined
  /** Published at this moment or later. */
  readonly since?: Date | undefined
  /** Words of the headline. */
  readonly words?: string | undefined
  /** Ids that stand elsewhere on the page. */
  readonly except?: readonly string[] | undefined
  /** Id of the article after which the list goes on. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Published articles, newest first. A topic's or an author's are read in the order of its own index. */
export async function latestRows(db: Database, filter: LatestFilter): Promise<CardRow[]> {
  const list = listOf(filter)
  const { rows } = await sql<CardRow>`
    select ${card} from ${published} ${list.join}
    where ${sql.join([sql`a.state = 'published'`, ...conditionsOf(filter, list)], sql` and `)}
    order by ${list.time} desc, ${list.id} desc limit ${filter.limit}`.execute(db)
  return rows
}

/** The rows that a list is ordered by, and how they are joined. */
interface List {
  readonly join: RawBuilder<unknown>
  readonly time: RawBuilder<unknown>
  readonly id: RawBuilder<unknown>
}

function listOf({ topic, author }: LatestFilter): List {
  const own = { time: sql`x.published_at`, id: sql`x.article_id` }
  if (topic !== undefined) {
    return {
      ...own,
      join: sql`join publishing.article_topics x on x.article_id = a.id and x.topic_id = (select id from publishing.topics where slug = ${topic})`,
    }
  }
  if (author !== undefined) {
    return {
      ...own,
      join: sql`join publishing.article_authors x on x.article_id = a.id and x.author_id = (select id from publishing.authors where slug = ${author})`,
    }
  }
  return { join: sql``, time: sql`a.published_at`, id: sql`a.id` }
}

function conditionsOf(filter: LatestFilter, list: List): RawBuilder<unknown>[] {
  const { section, language, day, since, words, except, after } = filter
  const found: (RawBuilder<unknown> | undefined)[] = [
    section === undefined
      ? undefined
      : sql`a.section_id = (select id from publishing.sections where slug = ${section})`,
    language === undefined ? undefined : sql`a.language = ${language}`,
    day === undefined ? undefined : sql`a.day = ${day}::date`,
    since === undefined ? undefined : sql`a.published_at >= ${since}`,
    words
      ? sql`r.headline ilike ${`%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
      : undefined,
    except && except.length > 0 ? sql`a.id <> all(${except}::uuid[])` : undefined,
    after === undefined
      ? undefined
      : sql`(${list.time}, ${list.id}) < (select published_at, id from publishing.articles where id = ${after}::uuid)`,
  ]
  return found.flatMap((condition) => condition ?? [])
}

/** The first and the newest day on which something was published, withdrawn or not; undefined before the first. */
export async function publicationDays(
  db: Database,
): Promise<{ readonly first: string; readonly newest: string } | undefined> {
  const { rows } = await sql<{ first: string | null; newest: string | null }>`
    select min(day)::text as first, max(day)::text as newest from publishing.addresses`.execute(db)
  const [row] = rows
  return row?.first && row.newest ? { first: row.first, newest: row.newest } : undefined
}

export async function cardRows(db: Database, ids: readonly string[]): Promise<CardRow[]> {
  if (ids.length === 0) return []
  const { rows } =
    await sql<CardRow>`select ${card} from ${published} where a.state = 'published' and a.id = any(${ids}::uuid[])`.execute(
      db,
    )
  return rows
}

export interface FullRow extends CardRow {
  readonly body: Body
  readonly words: number
  readonly topics: readonly Topic[]
  readonly agency: Agency | null
  readonly agencyYear: number | null
  readonly leadCaption: string | null
  readonly leadCredit: string | null
  readonly corrections: readonly (Omit<Correction, 'correctedAt'> & {
    readonly correctedAt: string
  })[]
  /** Those within the body. */
  readonly pictures: readonly ModelRow[]
}

const full = sql`${card}, r.body, r.words, r.agency_year as "agencyYear", r.lead_caption as "leadCaption", r.lead_credit as "leadCredit",
  coalesce((select json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) order by x.position)
    from publishing.article_topics x join publishing.topics t on t.id = x.topic_id where x.article_id = a.id), '[]') as topics,
  (select json_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'shortName', g.short_name, 'usageTerms', g.usage_terms,
    'attribution', json_build_object('en', g.attribution_en, 'ga', g.attribution_ga))
    from publishing.agencies g where g.id = r.agency_id) as agency,
  coalesce((select json_agg(json_build_object('id', c.id, 'words', c.words, 'correctedAt', c.corrected_at) order by c.corrected_at, c.id)
    from publishing.corrections c where c.article_id = a.id), '[]') as corrections,
  coalesce((select json_agg(${modelJson}) from publishing.pictures p where p.id = any(array(
    select (block -> 'attrs' ->> 'picture')::uuid from jsonb_array_elements(r.body -> 'content') block where block ->> 'type' = 'picture'
  )) and p.taken_down_at is null), '[]') as pictures`

export async function fullRows(db: Database, ids: readonly string[]): Promise<FullRow[]> {
  if (ids.length === 0) return []
  const { rows } =
    await sql<FullRow>`select ${full} from ${published} where a.state = 'published' and a.id = any(${ids}::uuid[])`.execute(
      db,
    )
  return rows
}

export interface AddressRow extends FullRow {
  readonly state: 'published' | 'withdrawn'
  readonly reason: string | null
  readonly withdrawnAt: Date | null
}

type Times = 'publishedAt' | 'updatedAt' | 'withdrawnAt'
type JsonRow = Omit<AddressRow, Times> &
  Record<'publishedAt', string> &
  Record<'updatedAt' | 'withdrawnAt', string | null>

// One column: describing thirty of them would cost more than all that is in them.
const atAddress = prepare<{ day: string; slug: string }, { json: string }>(
  'publishing.article-at-address',
  (value) => sql`
    select row_to_json(found)::text as json from (
      select ${full}, a.state, w.reason, w.withdrawn_at as "withdrawnAt"
      from ${published}
      join publishing.addresses x on x.article_id = a.id
      left join publishing.withdrawals w on w.article_id = a.id
      where x.day = ${value('day')}::date and x.slug = ${value('slug')}
    ) found`,
)

/** The article that an address leads to, whole, under whatever address it has now, as JSON for `readAddressRow`. */
export async function articleAtAddress(
  db: Database,
  day: string,
  slug: string,
): Promise<string | undefined> {
  const [row] = await atAddress(db, { day, slug })
  return row?.json
}

/** The present address of the newest article that has ever had this slug. */
export async function newestAddressWith(
  db: Database,
  slug: string,
): Promise<{ day: string; slug: string } | undefined> {
  const { rows } = await sql<{ day: string; slug: string }>`
    select a.day::text, a.slug from publishing.addresses x
    join publishing.articles a on a.id = x.article_id
    where x.slug = ${slug}
    order by a.published_at desc limit 1`.execute(db)
  return rows[0]
}

export function readAddressRow(json: string): AddressRow {
  const row = JSON.parse(json) as JsonRow
  const { publishedAt, updatedAt, withdrawnAt } = row
  return {
    ...row,
    publishedAt: new Date(publishedAt),
    updatedAt: updatedAt === null ? null : new Date(updatedAt),
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  }
}
