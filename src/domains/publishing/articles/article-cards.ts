import type { Database } from '#platform/db'
import { modelOf } from '../pictures/pictures.queries.ts'
import { type ArticleCard, type ArticleId, articlePath } from './article.ts'
import { type CardRow, cardRows } from './cards.queries.ts'

/** Published articles as cards, by id; what is not published is left out. */
export async function articleCards(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<ArticleId, ArticleCard>> {
  return new Map((await cardRows(db, ids)).map((row) => [row.id, cardOf(row)]))
}

export function cardOf(row: CardRow): ArticleCard {
  return {
    id: row.id,
    headline: row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker,
    dateline: row.dateline,
    language: row.language,
    path: articlePath(row.day, row.slug),
    section: row.section,
    state: 'published',
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    commentsOpen: row.commentsOpen,
    bylines: row.bylines,
    authorIds: row.bylines.flatMap(({ personId }) => personId ?? []),
    picture: row.picture && modelOf(row.picture),
  }
}

/** Surrogate keys of cards that stand on a page. */
export const keysOfCards = (cards: readonly ArticleCard[]): string[] => [
  ...new Set(
    cards.flatMap(({ id, picture }) => [
      `article:${id}`,
      ...(picture ? [`pictures:${picture.id}`] : []),
    ]),
  ),
]
