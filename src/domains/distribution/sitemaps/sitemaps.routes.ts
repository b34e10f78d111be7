import { type ArticleCard, latestArticles, sectionsOf } from '#domains/publishing'
import { day } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, cachedPage } from '#platform/http'
import { robotsOf } from './robots.ts'
import { newsSitemapOf, sitemapOf } from './sitemap.ts'

const xml = { type: 'application/xml; charset=utf-8' } as const
const batch = 500
/** Older articles are found through the archive's days, which every list leads to. */
const articlesAtMost = 5000
const news = { lastDays: 2, atMost: 1000 } as const
const paperPages = [
  '/about',
  '/contact',
  '/contribute',
  '/how-we-count',
  '/comments-policy',
  '/corrections',
  '/ownership',
  '/privacy',
  '/accessibility',
]

/** For search machines. */
export function sitemapRoutes(app: App): void {
  cachedPage(app, '/sitemap.xml', xml, async (ctx) => {
    const sections = await sectionsOf(ctx.db)
    const paths = ['/', ...sections.map(({ slug }) => `/sections/${slug}`), ...paperPages]
    return {
      text: sitemapOf(ctx.site.origin, paths, await newestArticles(ctx)),
      keys: ['front:home', 'navigation'],
    }
  })

  cachedPage(app, '/news-sitemap.xml', xml, async (ctx) => {
    const since = new Date(ctx.clock.now().getTime() - news.lastDays * day)
    const articles = await latestArticles(ctx.db, { since, limit: news.atMost })
    return {
      text: newsSitemapOf(ctx.site.origin, ctx.settings.name, articles),
      keys: ['front:home', 'settings', ...articles.map(({ id }) => `article:${id}`)],
    }
  })

  cachedPage(app, '/robots.txt', { type: 'text/plain; charset=utf-8' }, async (ctx) => ({
    text: robotsOf(ctx.site.origin),
    keys: ['settings'],
  }))
}

async function newestArticles(ctx: Context): Promise<ArticleCard[]> {
  const found: ArticleCard[] = []
  for (let after: string | undefined; found.length < articlesAtMost; after = found.at(-1)?.id) {
    const next = await latestArticles(ctx.db, { limit: batch, ...(after ? { after } : {}) })
    found.push(...next)
    if (next.length < batch) break
  }
  return found
}
