import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { type ArticleId, articlePath, type ArticleSummary } from '../articles/article.ts'
import { tables } from '../db.ts'
import type { Correction } from './correction.ts'

export async function insertCorrection(
  db: Database,
  correction: {
    id: string
    articleId: ArticleId
    words: string
    correctedAt: Date
    correctedBy: string | null
  },
): Promise<void> {
  await tables(db).insertInto('corrections').values(correction).execute()
}

/** The corrections of one article, oldest first. */
export async function correctionsOf(db: Database, article: ArticleId): Promise<Correction[]> {
  const { rows } = await sql<Correction>`
    select id, words, corrected_at from publishing.corrections where article_id = ${article} order by corrected_at, id`.execute(
    db,
  )
  return rows
}

/** A correction with the article that it belongs to. */
export interface CorrectionInPublic extends Correction {
  readonly article: Pick<ArticleSummary, 'id' | 'headline' | 'path' | 'language'>
}

/** A withdrawal with the article that it took away. */
export interface WithdrawalInPublic extends Pick<CorrectionInPublic, 'article'> {
  readonly reason: string
  readonly withdrawnAt: Date
}

interface NamedRow extends Omit<CorrectionInPublic['article'], 'id' | 'path'> {
  readonly articleId: ArticleId
  readonly day: string
  readonly slug: string
}

/**
 * The paper's corrections, newest first, of articles that are still published; pages made from
 * them bear the key `corrections`. `after` is the id of the last one of the page before.
 * @example const corrections = await latestCorrections(ctx.db, { limit: 30 })
 */
export async function latestCorrections(
  db: Database,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<CorrectionInPublic[]> {
  const { rows } = await sql<NamedRow & Correction>`
    select c.id, c.words, c.corrected_at, c.article_id, r.headline, a.language, a.day::text as day, a.slug
    from publishing.corrections c
    join publishing.articles a on a.id = c.article_id
    join publishing.revisions r on r.article_id = a.id and r.version = a.published_version
    where a.state = 'published' and ${after ? sql`(c.corrected_at, c.id) < (select corrected_at, id from publishing.corrections where id = ${after}::uuid)` : sql`true`}
    order by c.corrected_at desc, c.id desc limit ${limit}`.execute(db)
  return rows.map(withArticle)
}

/**
 * Withdrawn articles with the reason in public words, newest first; pages made from them bear the
 * key `corrections`.
 * @example const withdrawals = await latestWithdrawals(ctx.db, { limit: 30 })
 */
export async function latestWithdrawals(
  db: Database,
  { limit }: { limit: number },
): Promise<WithdrawalInPublic[]> {
  const { rows } = await sql<NamedRow & Pick<WithdrawalInPublic, 'reason' | 'withdrawnAt'>>`
    select w.reason, w.withdrawn_at, w.article_id, r.headline, a.language, a.day::text as day, a.slug
    from publishing.withdrawals w
    join publishing.articles a on a.id = w.article_id
    join publishing.revisions r on r.article_id = a.id and r.version = a.published_version
    order by w.withdrawn_at desc, w.article_id desc limit ${limit}`.execute(db)
  return rows.map(withArticle)
}

function withArticle<R extends NamedRow>({ articleId, headline, language, day, slug, ...own }: R) {
  return { ...own, article: { id: articleId, headline, language, path: articlePath(day, slug) } }
}
