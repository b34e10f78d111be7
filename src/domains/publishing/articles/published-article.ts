import type { Context } from '#platform/context'
import { refuse } from '../refusals.ts'
import {
  articlePath,
  type MovedArticle,
  type PublishedArticle,
  type WithdrawnArticle,
} from './article.ts'
import { articleOf } from './articles-in-full.ts'
import { articleAtAddress } from './cards.queries.ts'

/**
 * What readers find at /YYYY/MM/DD/slug: the article, whole; the address that it has now; or that
 * it was withdrawn, and why (410). Refuses as not found an address where nothing ever was. One query.
 * @example const found = await publishedArticle(ctx, { day: '2026-11-24', slug: 'harbour-bridge-to-close' })
 */
export async function publishedArticle(
  ctx: Context,
  { day, slug }: { day: string; slug: string },
): Promise<PublishedArticle | MovedArticle | WithdrawnArticle> {
  const found = isDay(day) ? await articleAtAddress(ctx.db, day, slug) : undefined
  if (!found) throw refuse('publishing.article_unknown')
  if (found.state === 'withdrawn' && found.reason !== null && found.withdrawnAt) {
    const { id, reason, publishedAt, withdrawnAt, language, section } = found
    return {
      kind: 'withdrawn',
      id,
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

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(text)
  )
}
