import type { PublishedArticle } from '#domains/publishing'
import { localeOf } from '#platform/i18n'
import type { Settings } from '#platform/settings'
import { pictureAddress } from './picture-address.ts'

/**
 * A published article for machines: schema.org NewsArticle, its corrections as CorrectionComment.
 * @example <StructuredData data={articleStructuredData(article, { origin: ctx.site.origin, settings: ctx.settings })} />
 */
export function articleStructuredData(
  article: PublishedArticle,
  paper: { origin: string; settings: Pick<Settings, 'name'> },
) {
  const { origin, settings } = paper
  const url = `${origin}${article.path}`
  const picture = pictureAddress(article.leadPicture?.picture ?? article.picture, origin)
  const publisher = {
    '@type': 'NewsMediaOrganization',
    name: settings.name,
    url: `${origin}/`,
    correctionsPolicy: `${origin}/corrections`,
    ownershipFundingInfo: `${origin}/ownership`,
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    description: article.standfirst,
    datePublished: article.publishedAt.toISOString(),
    dateModified: (article.updatedAt ?? article.publishedAt).toISOString(),
    inLanguage: localeOf[article.language],
    articleSection: article.section.name,
    wordCount: article.words,
    isAccessibleForFree: true,
    author:
      article.bylines.length > 0
        ? article.bylines.map((author) => authorData(author, origin))
        : [publisher],
    publisher,
    ...(picture ? { image: [picture] } : {}),
    ...(article.topics.length > 0 ? { keywords: article.topics.map(({ name }) => name) } : {}),
    ...(article.dateline ? { dateline: article.dateline } : {}),
    ...(article.agency
      ? {
          sourceOrganization: { '@type': 'Organization', name: article.agency.agency.name },
          copyrightYear: article.agency.year,
        }
      : {}),
    ...(article.corrections.length > 0
      ? { correction: article.corrections.map((correction) => correctionData(correction, url)) }
      : {}),
  }
}

const authorData = (
  { name, slug, title }: PublishedArticle['bylines'][number],
  origin: string,
) => ({
  '@type': 'Person',
  name,
  url: `${origin}/authors/${slug}`,
  ...(title ? { jobTitle: title } : {}),
})

const correctionData = (
  { id, words, correctedAt }: PublishedArticle['corrections'][number],
  url: string,
) => ({
  '@type': 'CorrectionComment',
  url: `${url}#correction-${id}`,
  text: words,
  datePublished: correctedAt.toISOString(),
})
