import type { ArticleCard } from '#domains/publishing'
import { pictureAddress } from '../structured-data/picture-address.ts'
import { xmlSafe } from '../sitemaps/xml.ts'

/** An article as feeds tell of it, with whole addresses and no character that XML refuses. */
export interface FeedEntry {
  /** Never changes, whatever becomes of headline and address. */
  readonly id: string
  readonly url: string
  readonly headline: string
  readonly standfirst: string
  readonly authors: readonly { readonly name: string; readonly url: string }[]
  readonly section: string
  readonly language: string
  readonly publishedAt: Date
  readonly updatedAt: Date
  /** Whole address of its picture. */
  readonly picture: string | undefined
}

/** A feed: what it is about and its newest articles. */
export interface Feed {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly homeUrl: string
  readonly feedUrl: string
  readonly entries: readonly FeedEntry[]
}

export function feedEntry(article: ArticleCard, origin: string): FeedEntry {
  return {
    id: `urn:uuid:${article.id}`,
    url: `${origin}${article.path}`,
    headline: xmlSafe(article.headline),
    standfirst: xmlSafe(article.standfirst),
    authors: article.bylines.map(({ name, slug }) => ({
      name: xmlSafe(name),
      url: `${origin}/authors/${slug}`,
    })),
    section: xmlSafe(article.section.name),
    language: article.language,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt ?? article.publishedAt,
    picture: pictureAddress(article.picture, origin),
  }
}
