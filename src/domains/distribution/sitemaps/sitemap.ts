import type { ArticleCard } from '#domains/publishing'
import { xmlText } from './xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9'

/** Addresses for search machines (sitemaps.org 0.9): lists and pages first, then articles. */
export function sitemapOf(
  origin: string,
  paths: readonly string[],
  articles: readonly Pick<ArticleCard, 'path' | 'publishedAt' | 'updatedAt'>[],
): string {
  const pages = paths.map((path) => `<url><loc>${xmlText(origin + path)}</loc></url>`)
  const stories = articles.map(
    ({ path, publishedAt, updatedAt }) =>
      `<url><loc>${xmlText(origin + path)}</loc><lastmod>${(updatedAt ?? publishedAt).toISOString()}</lastmod></url>`,
  )
  return `${declaration}<urlset xmlns="${sitemapNamespace}">\n${[...pages, ...stories].join('\n')}\n</urlset>\n`
}

/** The articles of two days in Google's form for news. */
export function newsSitemapOf(
  origin: string,
  paper: string,
  articles: readonly Pick<ArticleCard, 'path' | 'publishedAt' | 'headline' | 'language'>[],
): string {
  const stories = articles.map(
    ({ path, publishedAt, headline, language }) =>
      `<url><loc>${xmlText(origin + path)}</loc><news:news><news:publication><news:name>${xmlText(paper)}</news:name><news:language>${language}</news:language></news:publication>` +
      `<news:publication_date>${publishedAt.toISOString()}</news:publication_date><news:title>${xmlText(headline)}</news:title></news:news></url>`,
  )
  return `${declaration}<urlset xmlns="${sitemapNamespace}" xmlns:news="${newsNamespace}">\n${stories.join('\n')}\n</urlset>\n`
}
