import type { Domain } from '#platform/app'
import { feedRoutes } from './feeds/feeds.routes.ts'
import { sitemapRoutes } from './sitemaps/sitemaps.routes.ts'
import { refuse } from './refusals.ts'

/** What leaves the paper for machines: feeds, sitemaps, robots.txt. */
export const distribution: Domain = {
  name: 'distribution',
  refuse,
  routes(app) {
    feedRoutes(app)
    sitemapRoutes(app)
  },
}
