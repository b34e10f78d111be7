import type { Database } from '#platform/db'
import { readingMinutes } from '../body/reading-time.ts'
import { modelOf } from '../pictures/pictures.queries.ts'
import type { PublishedArticle } from './article.ts'
import { cardOf } from './article-cards.ts'
import { type FullRow, fullRows } from './cards.queries.ts'

/**
 * Published articles, whole, by id, in one query; what is not published is left out.
 * @example const articles = await articlesInFull(ctx.db, ids)
 */
export async function articlesInFull(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PublishedArticle>> {
  return new Map((await fullRows(db, ids)).map((row) => [row.id, articleOf(row)]))
}

/** A row of the database as the article that readers get. */
export function articleOf(row: FullRow): PublishedArticle {
  const card = cardOf(row)
  const lead = card.picture
  const own = [...(lead ? [lead] : []), ...row.pictures.map(modelOf)]
  const pictures = new Map(own.map((picture) => [picture.id, picture]))
  return {
    ...card,
    kind: 'article',
    body: row.body,
    version: row.version,
    topics: row.topics,
    agency:
      row.agency && row.agencyYear !== null ? { agency: row.agency, year: row.agencyYear } : null,
    leadPicture: lead && {
      picture: lead,
      caption: row.leadCaption ?? lead.caption,
      credit: row.leadCredit ?? lead.credit,
    },
    pictures,
    corrections: row.corrections.map((correction) => ({
      ...correction,
      correctedAt: new Date(correction.correctedAt),
    })),
    words: row.words,
    minutes: readingMinutes(row.words),
    keys: [
      `article:${row.id}`,
      ...row.bylines.map(({ slug }) => `author:${slug}`),
      ...[...pictures.keys()].map((id) => `pictures:${id}`),
    ],
  }
}
