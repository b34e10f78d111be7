import type { ArticleCard } from '#domains/publishing'
import { localeOf, type Language } from '#platform/i18n'
import type { CardModel } from './front-model.ts'

/** A card of an article; what differs from the page's language is marked as such. */
export function cardOf(article: ArticleCard, language: Language, comments?: number): CardModel {
  const names = article.bylines.map(({ name }) => name).join(', ')
  return {
    href: article.path,
    headline: article.headline,
    kicker: article.kicker,
    section: article.section,
    publishedAt: article.publishedAt,
    ...(article.standfirst ? { standfirst: article.standfirst } : {}),
    ...(article.language === language ? {} : { language: localeOf[article.language] }),
    ...(names
      ? { byline: { names, ...(article.dateline ? { place: article.dateline } : {}) } }
      : {}),
    // A picture that has just been uploaded has no files yet.
    ...(article.picture && article.picture.renditions.length > 0
      ? { picture: article.picture }
      : {}),
    ...(comments === undefined ? {} : { commentCount: comments }),
    ...(article.section.hue === 'opinion'
      ? { opinion: { role: article.bylines[0]?.title ?? '' } }
      : {}),
  }
}
