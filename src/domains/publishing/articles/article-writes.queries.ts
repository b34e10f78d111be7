import { type RawBuilder, sql } from 'kysely'
import { type Database, jsonb } from '#platform/db'
import { bodyVersion } from '../body/body.ts'
import { wordCount } from '../body/reading-time.ts'
import { tables } from '../db.ts'
import type { ArticleId } from './article.ts'
import type { Draft } from './draft.ts'

/** The page on which a text was written, and which sending of that page it was, from 1. */
export interface Sending {
  readonly submission: string
  readonly step: number
}

interface Saved {
  readonly at: Date
  readonly by: string | null
  readonly sending?: Sending | undefined
}

export async function insertArticle(
  db: Database,
  id: ArticleId,
  draft: Draft,
  saved: Saved,
  commentsOpen: boolean,
): Promise<void> {
  await tables(db)
    .insertInto('articles')
    .values({
      id,
      state: 'draft',
      version: 1,
      language: draft.language,
      commentsOpen,
      createdAt: saved.at,
      createdBy: saved.by,
      changedAt: saved.at,
    })
    .execute()
  await insertRevision(db, id, 1, draft, saved)
}

export async function insertRevision(
  db: Database,
  articleId: ArticleId,
  version: number,
  draft: Draft,
  { at, by, sending }: Saved,
): Promise<void> {
  await tables(db)
    .insertInto('revisions')
    .values({
      articleId,
      version,
      headline: draft.headline,
      standfirst: draft.standfirst,
      kicker: draft.kicker,
      language: draft.language,
      sectionId: draft.section,
      topicIds: sql`${draft.topics}::uuid[]`,
      authorIds: sql`${draft.authors}::uuid[]`,
      dateline: draft.dateline,
      agencyId: draft.agency?.id ?? null,
      agencyYear: draft.agency?.year ?? null,
      slug: draft.slug,
      leadPictureId: draft.leadPicture?.picture ?? null,
      leadCaption: draft.leadPicture?.caption ?? null,
      leadCredit: draft.leadPicture?.credit ?? null,
      schemaVersion: bodyVersion,
      body: sql`${jsonb(draft.body)}`,
      words: wordCount(draft.body),
      savedAt: at,
      savedBy: by,
      submission: sending?.submission ?? null,
      step: sending?.step ?? null,
    })
    .execute()
}

/** The newest revision is the working draft; readers' text and lists stay as they are. */
export async function setWorkingVersion(
  db: Database,
  id: ArticleId,
  version: number,
  at: Date,
): Promise<void> {
  await tables(db)
    .updateTable('articles')
    .set({ version, changedAt: notBefore(at, sql.ref('changed_at')) })
    .where('id', '=', id)
    .execute()
}

export async function setCommentsOpen(
  db: Database,
  id: ArticleId,
  commentsOpen: boolean,
  at: Date,
): Promise<void> {
  await tables(db)
    .updateTable('articles')
    .set({ commentsOpen, changedAt: notBefore(at, sql.ref('changed_at')) })
    .where('id', '=', id)
    .execute()
}

/** Instants of one row don't go backwards, also where another process wrote the first by a clock that is ahead. */
const notBefore = (at: Date, first: RawBuilder<unknown>): RawBuilder<Date> =>
  sql<Date>`greatest(${at}::timestamptz, ${first})`

export interface Publication {
  readonly id: string
  readonly article: ArticleId
  readonly version: number
  readonly draft: Draft
  readonly day: string
  readonly slug: string
  /** When it was published first; `at` where this is the first time. */
  readonly publishedAt: Date
  readonly isFirst: boolean
  readonly at: Date
  readonly by: string | null
}

/** Sets before readers what a revision says, and the lists by section, topic and author with it. */
export async function writePublication(db: Database, given: Publication): Promise<void> {
  const { article, draft, at } = given
  await tables(db)
    .updateTable('articles')
    .set({
      state: 'published',
      publishedVersion: given.version,
      day: given.day,
      slug: given.slug,
      sectionId: draft.section,
      language: draft.language,
      publishedAt: given.publishedAt,
      ...(given.isFirst ? {} : { updatedAt: notBefore(at, sql.ref('published_at')) }),
      changedAt: notBefore(at, sql.ref('changed_at')),
    })
    .where('id', '=', article)
    .execute()
  await tables(db)
    .insertInto('publications')
    .values({
      id: given.id,
      articleId: article,
      version: given.version,
      publishedAt: at,
      publishedBy: given.by,
    })
    .execute()
  await tables(db).deleteFrom('articleTopics').where('articleId', '=', article).execute()
  await tables(db).deleteFrom('articleAuthors').where('articleId', '=', article).execute()
  const places = { articleId: article, publishedAt: given.publishedAt }
  const topics = draft.topics.map((topicId, position) => ({ ...places, topicId, position }))
  const authors = draft.authors.map((authorId, position) => ({ ...places, authorId, position }))
  if (topics.length > 0) await tables(db).insertInto('articleTopics').values(topics).execute()
  if (authors.length > 0) await tables(db).insertInto('articleAuthors').values(authors).execute()
}

export async function setUpdatedAt(db: Database, id: ArticleId, at: Date): Promise<void> {
  await tables(db)
    .updateTable('articles')
    .set({
      updatedAt: notBefore(at, sql.ref('published_at')),
      changedAt: notBefore(at, sql.ref('changed_at')),
    })
    .where('id', '=', id)
    .execute()
}

/** Takes an address for an article; false where another has it (whoever is about to take it is waited for). */
export async function takeAddress(
  db: Database,
  address: { day: string; slug: string; articleId: ArticleId; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into publishing.addresses as a (day, slug, article_id, taken_at)
    values (${address.day}::date, ${address.slug}, ${address.articleId}, ${address.at})
    on conflict (day, slug) do update set article_id = excluded.article_id where a.article_id = excluded.article_id
    returning article_id`.execute(db)
  return rows.length > 0
}

/** Slugs of lists that readers find an article in. */
export async function placesOf(
  db: Database,
  id: ArticleId,
): Promise<{ section: string | null; topics: string[]; authors: string[] }> {
  const { rows } = await sql<{ section: string | null; topics: string[]; authors: string[] }>`
    select (select slug from publishing.sections where id = a.section_id) as section,
      array(select t.slug from publishing.article_topics x join publishing.topics t on t.id = x.topic_id where x.article_id = a.id) as topics,
      array(select au.slug from publishing.article_authors x join publishing.authors au on au.id = x.author_id where x.article_id = a.id) as authors
    from publishing.articles a where a.id = ${id}`.execute(db)
  return rows[0] ?? { section: null, topics: [], authors: [] }
}

export async function writeWithdrawal(
  db: Database,
  given: { articleId: ArticleId; reason: string; eventId: string; at: Date; by: string | null },
): Promise<void> {
  const { articleId, reason, eventId, at, by } = given
  await tables(db)
    .insertInto('withdrawals')
    .values({ articleId, reason, eventId, withdrawnAt: at, withdrawnBy: by })
    .execute()
  await tables(db)
    .updateTable('articles')
    .set({ state: 'withdrawn', withdrawnAt: at, changedAt: at })
    .where('id', '=', articleId)
    .execute()
}

export async function findWithdrawal(
  db: Database,
  article: ArticleId,
): Promise<{ reason: string; eventId: string; withdrawnAt: Date } | undefined> {
  return tables(db)
    .selectFrom('withdrawals')
    .select(['reason', 'eventId', 'withdrawnAt'])
    .where('articleId', '=', article)
    .executeTakeFirst()
}
