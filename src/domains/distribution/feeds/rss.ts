import { generateRssFeed } from 'feedsmith'
import type { Feed } from './feed-entry.ts'

/** RSS 2.0 with Dublin Core for names and languages, Media RSS for pictures and Atom for its own address. */
export function rssOf(feed: Feed): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.homeUrl,
    description: feed.description,
    language: feed.language,
    ...lastChange(feed),
    atom: { links: [{ href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.entries.map((entry) => ({
      title: entry.headline,
      link: entry.url,
      guid: { value: entry.id, isPermaLink: false },
      description: entry.standfirst,
      pubDate: entry.publishedAt,
      categories: [{ name: entry.section }],
      dc: { creators: entry.authors.map(({ name }) => name), languages: [entry.language] },
      ...(entry.picture
        ? {
            media: {
              contents: [
                { url: entry.picture.url, medium: 'image', ...describe(entry.picture.alt) },
              ],
            },
          }
        : {}),
    })),
  })
}

const describe = (alt: string) => (alt === '' ? {} : { description: { value: alt, type: 'plain' } })

function lastChange({ entries }: Feed): { lastBuildDate?: Date } {
  const instants = entries.map(({ updatedAt }) => updatedAt.getTime())
  return instants.length === 0 ? {} : { lastBuildDate: new Date(Math.max(...instants)) }
}
