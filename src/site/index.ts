import { fileURLToPath } from 'node:url'
import type { Domain } from '#platform/app'
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
