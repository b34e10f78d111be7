import type { Context } from '#platform/context'
import { lastResult } from '#platform/memo'
import { isDay } from '#platform/zones'
import { refuse } from '../refusals.ts'
import {
  articlePath,
  type MovedArticle,
  type PublishedArticle,
  type WithdrawnArticle,
} from './article.ts'
import { articleOf } from './articles-in-full.ts'
import { articleAtAddress, readAddressRow } from './cards.queries.ts'

/**
 * What readers find at /YYYY/MM/DD/slug: the article, whole; the address that it has now; or that
 * it was withdrawn, and why (410). Refuses as not found an address where nothing ever was. One query;
 * the very same object while nothing of it has changed.
 * @example const found = await publishedArticle(ctx, { day: '2026-11-24', slug: 'harbour-bridge-to-close' })
 */
export async function publishedArticle(
  ctx: Context,
  { day, slug }: { day: string; slug: string },
): Promise<PublishedArticle | MovedArticle | WithdrawnArticle> {
  const json = isDay(day) ? await articleAtAddress(ctx.db, day, slug) : undefined
  if (json === undefined) throw refuse('publishing.article_unknown')
  return readAnswer(`${day}/${slug}`, json, day, slug)
}

/** As long as the database gives the same answer, the article is the same object. */
const readAnswer = lastResult(answerFrom, 200)

function answerFrom(
  json: string,
  day: string,
  slug: string,
): PublishedArticle | MovedArticle | WithdrawnArticle {
  const found = readAddressRow(json)
  if (found.state === 'withdrawn' && found.reason !== null && found.withdrawnAt) {
    const { id, headline, reason, publishedAt, withdrawnAt, language, section } = found
    return {
      kind: 'withdrawn',
      id,
      headline,
      reason,
      publishedAt,
      withdrawnAt,
      language,
      section,
      keys: [`article:${id}`],
    }
  }
  if (found.slug !== slug) return { kind: 'moved', movedTo: articlePath(day, found.slug) }
  return articleOf(found)
}
