import type { Domain } from '#platform/app'
import { footerLinks } from '#platform/footer'
import { feedRoutes } from './feeds/feeds.routes.ts'
import { sitemapRoutes } from './sitemaps/sitemaps.routes.ts'
import { refuse } from './refusals.ts'

/** What leaves the paper for machines: feeds, sitemaps, robots.txt. */
export const distribution: Domain = {
  name: 'distribution',
  refuse,
  extensions: [
    footerLinks.with({
      column: 'readers',
      href: '/feed.xml',
      words: { en: 'The news as a feed', ga: 'An nuacht mar fhotha' },
      place: 40,
    }),
  ],
  routes(app) {
    feedRoutes(app)
    sitemapRoutes(app)
  },
}
