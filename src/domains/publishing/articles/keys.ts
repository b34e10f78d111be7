import type { ArticleId } from './article.ts'

/** Where readers meet an article besides its own page. */
export interface Places {
  readonly section: string | null
  readonly topics: readonly string[]
  readonly authors: readonly string[]
}

/** Surrogate keys of all pages that name an article, where it stood before and where it stands now. */
export function keysOf(id: ArticleId, day: string | null, ...places: readonly Places[]): string[] {
  const keys = places.flatMap(({ section, topics, authors }) => [
    ...(section === null ? [] : [`section:${section}`]),
    ...topics.map((slug) => `topic:${slug}`),
    ...authors.map((slug) => `author:${slug}`),
  ])
  return [
    ...new Set([`article:${id}`, 'front:home', ...(day === null ? [] : [`day:${day}`]), ...keys]),
  ]
}
