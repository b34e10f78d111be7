import { z } from 'zod'
import { type ArticleCard, latestArticles, sectionsOf } from '#domains/publishing'
import type { Context } from '#platform/context'
import { type App, cachedPage } from '#platform/http'
import { localeOf } from '#platform/i18n'
import { refuse } from '../refusals.ts'
import { xmlSafe } from '../sitemaps/xml.ts'
import { type Feed, feedEntry } from './feed-entry.ts'
import { jsonFeedOf } from './json-feed.ts'
import { rssOf } from './rss.ts'

const Slug = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,120}$/) })
const length = 30
const rss = { type: 'application/rss+xml; charset=utf-8' } as const
const json = { type: 'application/feed+json; charset=utf-8' } as const

/** The newest articles, of the paper and of each section, for feed readers. */
export function feedRoutes(app: App): void {
  cachedPage(app, '/feed.xml', rss, (ctx) => paperFeed(ctx, '/feed.xml', rssOf))
  cachedPage(app, '/feed.json', json, (ctx) => paperFeed(ctx, '/feed.json', jsonFeedOf))
  cachedPage(app, '/sections/:slug/feed.xml', { params: Slug, ...rss }, (ctx, { params }) =>
    sectionFeed(ctx, params.slug, 'feed.xml', rssOf),
  )
  cachedPage(app, '/sections/:slug/feed.json', { params: Slug, ...json }, (ctx, { params }) =>
    sectionFeed(ctx, params.slug, 'feed.json', jsonFeedOf),
  )
}

async function paperFeed(ctx: Context, path: string, write: (feed: Feed) => string) {
  const articles = await latestArticles(ctx.db, { limit: length })
  const { name, tagline } = ctx.settings
  return document(
    ctx,
    articles,
    { title: name, description: tagline || name, home: '/', path, keys: ['front:home'] },
    write,
  )
}

async function sectionFeed(
  ctx: Context,
  slug: string,
  file: string,
  write: (feed: Feed) => string,
) {
  const section = (await sectionsOf(ctx.db)).find((one) => one.slug === slug)
  if (!section) throw refuse('distribution.no_such_feed')
  const articles = await latestArticles(ctx.db, { section: slug, limit: length })
  const title = `${section.name} | ${ctx.settings.name}`
  const home = `/sections/${slug}`
  return document(
    ctx,
    articles,
    {
      title,
      description: section.description || title,
      home,
      path: `${home}/${file}`,
      keys: [`section:${slug}`, 'navigation'],
    },
    write,
  )
}

interface About {
  readonly title: string
  readonly description: string
  readonly home: string
  readonly path: string
  readonly keys: readonly string[]
}

function document(
  ctx: Context,
  articles: readonly ArticleCard[],
  about: About,
  write: (feed: Feed) => string,
) {
  const { origin } = ctx.site
  const text = write({
    title: xmlSafe(about.title),
    description: xmlSafe(about.description),
    language: localeOf[ctx.settings.language],
    homeUrl: `${origin}${about.home}`,
    feedUrl: `${origin}${about.path}`,
    entries: articles.map((article) => feedEntry(article, origin)),
  })
  return { text, keys: ['settings', ...about.keys, ...articles.map(({ id }) => `article:${id}`)] }
}
