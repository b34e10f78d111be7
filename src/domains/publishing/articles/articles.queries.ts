import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { ArticleId, ArticleState } from './article.ts'
import type { Revision } from './draft.ts'

/** An article's place and state, without its words. */
export interface ArticleRecord {
  readonly id: ArticleId
  readonly state: ArticleState
  readonly version: number
  readonly publishedVersion: number | null
  /** YYYY-MM-DD, the day of its first publication in the newsroom's zone. */
  readonly day: string | null
  readonly slug: string | null
  readonly commentsOpen: boolean
  readonly createdBy: string | null
  readonly changedAt: Date
  readonly publishedAt: Date | null
  readonly updatedAt: Date | null
  readonly withdrawnAt: Date | null
}

const record = sql`id, state, version, published_version, day::text as day, slug, comments_open, created_by, changed_at, published_at, updated_at, withdrawn_at`

export async function findArticle(db: Database, id: ArticleId): Promise<ArticleRecord | undefined> {
  const { rows } =
    await sql<ArticleRecord>`select ${record} from publishing.articles where id = ${id}`.execute(db)
  return rows[0]
}

/** The same, held until the transaction ends: who changes an article goes one at a time. */
export async function lockArticle(db: Database, id: ArticleId): Promise<ArticleRecord | undefined> {
  const { rows } =
    await sql<ArticleRecord>`select ${record} from publishing.articles where id = ${id} for update`.execute(
      db,
    )
  return rows[0]
}

interface RevisionRow extends Omit<Revision, 'agency' | 'leadPicture'> {
  readonly agencyId: string | null
  readonly agencyYear: number | null
  readonly leadPictureId: string | null
  readonly leadCaption: string | null
  readonly leadCredit: string | null
}

/** A text that was saved. */
export async function findRevision(
  db: Database,
  article: ArticleId,
  version: number,
): Promise<Revision | undefined> {
  const { rows } = await sql<RevisionRow>`
    select version, headline, standfirst, kicker, language, section_id as section, topic_ids as topics, author_ids as authors,
      dateline, agency_id, agency_year, slug, lead_picture_id, lead_caption, lead_credit, body, words, saved_at, saved_by
    from publishing.revisions where article_id = ${article} and version = ${version}`.execute(db)
  return rows[0] && revisionOf(rows[0])
}

function revisionOf({
  agencyId,
  agencyYear,
  leadPictureId,
  leadCaption,
  leadCredit,
  ...row
}: RevisionRow): Revision {
  return {
    ...row,
    // Both were checked when they were written.
    agency:
      agencyId === null || agencyYear === null
        ? null
        : { id: agencyId as NonNullable<Revision['agency']>['id'], year: agencyYear },
    leadPicture:
      leadPictureId === null
        ? null
        : {
            picture: leadPictureId as NonNullable<Revision['leadPicture']>['picture'],
            caption: leadCaption,
            credit: leadCredit,
          },
  }
}

/** The newest revision that somebody saved from one page, with its article. */
export async function newestOfSubmission(
  db: Database,
  submission: string,
  person: string,
): Promise<{ articleId: ArticleId; version: number; step: number } | undefined> {
  const { rows } = await sql<{ articleId: ArticleId; version: number; step: number }>`
    select article_id, version, step from publishing.revisions
    where submission = ${submission} and saved_by = ${person} order by version desc limit 1`.execute(
    db,
  )
  return rows[0]
}

/** A line of the list of an article's revisions. */
export interface RevisionLine {
  readonly version: number
  readonly headline: string
  readonly words: number
  readonly savedAt: Date
  readonly savedBy: string | null
  readonly publishedAt: Date | null
}

export async function revisionLines(
  db: Database,
  article: ArticleId,
  limit: number,
): Promise<RevisionLine[]> {
  const { rows } = await sql<RevisionLine>`
    select r.version, r.headline, r.words, r.saved_at, r.saved_by, p.published_at
    from publishing.revisions r left join publishing.publications p using (article_id, version)
    where r.article_id = ${article} order by r.version desc limit ${limit}`.execute(db)
  return rows
}

/** People among the authors of a revision. */
export async function authorPeople(
  db: Database,
  article: ArticleId,
  version: number,
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select a.person_id from publishing.revisions r join publishing.authors a on a.id = any(r.author_ids)
    where r.article_id = ${article} and r.version = ${version} and a.person_id is not null`.execute(
    db,
  )
  return rows.map(({ personId }) => personId)
}

/** A line of the newsroom's list of articles, by its working draft. */
export interface ArticleLine {
  readonly id: ArticleId
  readonly state: ArticleState
  readonly headline: string
  readonly language: Language
  readonly section: string | null
  readonly authors: readonly string[]
  readonly words: number
  readonly version: number
  readonly publishedVersion: number | null
  readonly changedAt: Date
  readonly changedBy: string | null
  readonly publishedAt: Date | null
  readonly picture: { readonly id: string; readonly file: string } | null
  /** The column that orders the list, as the database writes it, for the next page. */
  readonly order: string
}

export interface ArticleListQuery {
  readonly state?: ArticleState | undefined
  readonly words?: string | undefined
  readonly after?: { readonly order: string; readonly id: string } | undefined
  readonly limit: number
}

/** The newsroom's articles, those changed last first. */
export async function articleLines(
  db: Database,
  { state, words, after, limit }: ArticleListQuery,
): Promise<ArticleLine[]> {
  const { rows } = await sql<ArticleLine>`
    select a.id, a.state, r.headline, r.language, s.name as section, r.words, a.version, a.published_version,
      a.changed_at, r.saved_by as changed_by, a.published_at, a.changed_at::text as "order",
      array(select au.name from publishing.authors au where au.id = any(r.author_ids) order by array_position(r.author_ids, au.id)) as authors,
      (select json_build_object('id', rn.picture_id, 'file', rn.file) from publishing.renditions rn
        where rn.picture_id = r.lead_picture_id and rn.purpose = 'page' and rn.format = 'webp' order by rn.width limit 1) as picture
    from publishing.articles a
    join publishing.revisions r on r.article_id = a.id and r.version = a.version
    left join publishing.sections s on s.id = r.section_id
    where ${state ? sql`a.state = ${state}` : sql`true`}
      and ${words ? sql`r.headline ilike ${`%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}` : sql`true`}
      and ${after ? sql`(a.changed_at, a.id) < (${after.order}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by a.changed_at desc, a.id desc limit ${limit}`.execute(db)
  return rows
}

/** An article on the newsroom's desk, by its working draft. */
export interface DeskArticle {
  readonly id: ArticleId
  readonly headline: string
  readonly sectionName: string | null
  readonly state: ArticleState
  readonly hasUnpublishedChanges: boolean
  readonly changedAt: Date
}

/**
 * The articles that were worked on last, for the newsroom's desk.
 * @example const articles = await articlesOnDesk(ctx.db, { limit: 12 })
 */
export async function articlesOnDesk(
  db: Database,
  { limit }: { limit: number },
): Promise<DeskArticle[]> {
  const lines = await articleLines(db, { limit })
  return lines.map(({ id, headline, section, state, version, publishedVersion, changedAt }) => ({
    id,
    headline,
    sectionName: section,
    state,
    hasUnpublishedChanges: publishedVersion !== null && version > publishedVersion,
    changedAt,
  }))
}

/** How many articles are in each state, for the newsroom's filters. */
export async function articleCounts(db: Database): Promise<Readonly<Record<ArticleState, number>>> {
  const { rows } = await sql<{ state: ArticleState; articles: number }>`
    select state, count(*) as articles from publishing.articles group by state`.execute(db)
  return {
    draft: 0,
    published: 0,
    withdrawn: 0,
    ...Object.fromEntries(rows.map(({ state, articles }) => [state, articles])),
  }
}

/** What somebody began, for the export of their data. */
export async function articlesBegunBy(
  db: Database,
  person: string,
): Promise<{ headline: string; state: ArticleState; createdAt: Date }[]> {
  const { rows } = await sql<{ headline: string; state: ArticleState; createdAt: Date }>`
    select r.headline, a.state, a.created_at from publishing.articles a
    join publishing.revisions r on r.article_id = a.id and r.version = a.version
    where a.created_by = ${person} order by a.created_at, a.id`.execute(db)
  return rows
}
