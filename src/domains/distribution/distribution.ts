import type { Domain } from '#platform/app'
import { feedRoutes } from './feeds/feeds.routes.ts'
import { sitemapRoutes } from './sitemaps/sitemaps.routes.ts'

/** What leaves the paper for machines: feeds, sitemaps, robots.txt. */
export const distribution: Domain = {
  name: 'distribution',
  routes(app) {
    feedRoutes(app)
    sitemapRoutes(app)
  },
}
