import { generateRssFeed } from 'feedsmith'
import type { Feed } from './feed-entry.ts'
import { rssHtml, rssLine } from './rss-text.ts'

/**
 * RSS 2.0 with Dublin Core for names and languages, Media RSS for pictures and Atom for its own
 * address. A picture goes without its alternative text: readers that find a description of media show it
 * as the article.
 */
export function rssOf(feed: Feed): string {
  return generateRssFeed({
    title: rssLine(feed.title),
    link: feed.homeUrl,
    description: rssLine(feed.description),
    language: feed.language,
    ...lastChange(feed),
    atom: { links: [{ href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.entries.map((entry) => ({
      title: rssLine(entry.headline),
      link: entry.url,
      guid: { value: entry.id, isPermaLink: false },
      description: rssHtml(entry.standfirst),
      pubDate: entry.publishedAt,
      categories: [{ name: rssLine(entry.section) }],
      dc: { creators: entry.authors.map(({ name }) => rssLine(name)), languages: [entry.language] },
      ...(entry.picture ? { media: { contents: [{ url: entry.picture, medium: 'image' }] } } : {}),
    })),
  })
}

function lastChange({ entries }: Feed): { lastBuildDate?: Date } {
  const instants = entries.map(({ updatedAt }) => updatedAt.getTime())
  return instants.length === 0 ? {} : { lastBuildDate: new Date(Math.max(...instants)) }
}
