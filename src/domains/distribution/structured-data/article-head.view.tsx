import type { PublishedArticle } from '#domains/publishing'
import type { Context } from '#platform/context'
import { localeOf } from '#platform/i18n'
import { keptFragment, StructuredData } from '#platform/pages'
import { articleStructuredData } from './article-structured-data.ts'
import { pictureAddress } from './picture-address.ts'

interface ArticleHeadProps extends Pick<Context, 'site' | 'settings'> {
  readonly article: PublishedArticle
}

/** For the head of an article's page: what other sites show of it (Open Graph), and schema.org for search machines. */
export const ArticleHead = keptFragment(
  ({ article, site, settings }: ArticleHeadProps) => {
    const lead = article.leadPicture?.picture ?? article.picture
    const picture = pictureAddress(lead, site.origin)
    const properties: readonly (readonly [string, string | undefined])[] = [
      ['og:type', 'article'],
      ['og:site_name', settings.name],
      ['og:title', article.headline],
      ['og:description', article.standfirst || undefined],
      ['og:url', `${site.origin}${article.path}`],
      ['og:locale', localeOf[article.language].replace('-', '_')],
      ['og:image', picture],
      ['og:image:alt', picture ? lead?.alt || undefined : undefined],
      ...(picture && lead?.cardPath
        ? ([
            ['og:image:width', '1200'],
            ['og:image:height', '630'],
          ] as const)
        : []),
      ['article:published_time', article.publishedAt.toISOString()],
      ['article:modified_time', article.updatedAt?.toISOString()],
      ['article:section', article.section.name],
      ...article.bylines.map(
        ({ slug }) => ['article:author', `${site.origin}/authors/${slug}`] as const,
      ),
      ...article.topics.map(({ name }) => ['article:tag', name] as const),
    ]
    return (
      <>
        {properties.map(([property, content]) =>
          content ? (
            <meta key={`${property} ${content}`} property={property} content={content} />
          ) : null,
        )}
        <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
        <StructuredData data={articleStructuredData(article, { origin: site.origin, settings })} />
      </>
    )
  },
  ({ article }) => article.id,
  { atMost: 200 },
)
