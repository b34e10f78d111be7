import { type App, cachedPage, pageRoute, seeOther } from '#platform/http'
import { securityTxt } from './security-txt.ts'

/** Addresses that every site has at the same place (RFC 8615). */
export function wellKnownRoutes(app: App): void {
  cachedPage(
    app,
    '/.well-known/security.txt',
    { type: 'text/plain; charset=utf-8' },
    async ({ site, settings, clock }) => ({
      text: securityTxt(site.origin, settings, clock.now()),
      keys: ['settings'],
    }),
  )
  // Where password managers send people (W3C, A Well-Known URL for Changing Passwords).
  pageRoute(app, '/.well-known/change-password', { access: 'public' }, async () =>
    seeOther('/account#password'),
  )
}
