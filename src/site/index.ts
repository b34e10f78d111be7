import { fileURLToPath } from 'node:url'
import type { Domain } from '#platform/app'
import { footerLinks } from '#platform/footer'
import { refuse } from './refusals.ts'
import { elsewhere } from './elsewhere.ts'
import { articlePageRoutes } from './article-page/article-page.routes.tsx'
import { frontRoutes } from './front/front.routes.tsx'
import { iconRoutes } from './icons/icons.routes.ts'
import { listRoutes } from './lists/lists.routes.tsx'
import { paperPageRoutes } from './paper-pages/paper-pages.routes.tsx'
import { themeRoutes } from './shell/theme.routes.ts'
import { wellKnownRoutes } from './well-known/well-known.routes.ts'

export { paperShell } from './shell/paper-shell.tsx'

/** The reader's newspaper: its shell, its style sheet, and the pages that several domains make together. */
export const site: Domain = {
  name: 'site',
  refuse,
  extensions: [
    footerLinks.with({
      column: 'paper',
      href: '/about',
      words: { en: 'About this newspaper', ga: 'Faoin nuachtán seo' },
      place: 10,
    }),
    footerLinks.with({
      column: 'paper',
      href: '/ownership',
      words: { en: 'Who owns us, and who pays', ga: 'Cé leis muid, agus cé a íocann' },
      place: 20,
    }),
    footerLinks.with({
      column: 'paper',
      href: '/corrections',
      words: { en: 'Corrections and clarifications', ga: 'Ceartúcháin agus soiléirithe' },
      place: 30,
    }),
    footerLinks.with({
      column: 'paper',
      href: '/contact',
      words: { en: 'Contact', ga: 'Teagmháil' },
      place: 40,
    }),
    footerLinks.with({
      column: 'rights',
      href: '/privacy',
      words: { en: 'Privacy: we do not follow you', ga: 'Príobháideachas: ní leanaimid thú' },
      place: 10,
    }),
    footerLinks.with({
      column: 'rights',
      href: '/accessibility',
      words: { en: 'Accessibility', ga: 'Inrochtaineacht' },
      place: 20,
    }),
  ],
  routes(app) {
    frontRoutes(app)
    articlePageRoutes(app)
    listRoutes(app)
    paperPageRoutes(app)
    themeRoutes(app)
    iconRoutes(app)
    wellKnownRoutes(app)
  },
  elsewhere,
  islands: {
    'theme-switch': fileURLToPath(new URL('shell/theme-switch.island.ts', import.meta.url)),
    'share-menu': fileURLToPath(new URL('article-page/share-menu.island.ts', import.meta.url)),
  },
  styles: { paper: fileURLToPath(new URL('styles/paper.css', import.meta.url)) },
}
