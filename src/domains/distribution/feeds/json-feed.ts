import { generateJsonFeed } from 'feedsmith'
import type { Feed } from './feed-entry.ts'

/** JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed): string {
  const made = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.feedUrl,
    description: feed.description,
    language: feed.language,
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.headline,
      content_text: entry.standfirst,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      authors: [...entry.authors],
      tags: [entry.section],
      language: entry.language,
      ...(entry.picture ? { image: entry.picture } : {}),
    })),
  })
  return JSON.stringify(made, null, 1)
}
