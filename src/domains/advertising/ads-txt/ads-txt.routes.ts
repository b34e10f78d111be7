import { type App, cachedPage } from '#platform/http'
import { adsTxt } from './ads-txt.ts'

/** For machines that buy advertising. */
export function adsTxtRoutes(app: App): void {
  cachedPage(app, '/ads.txt', { type: 'text/plain; charset=utf-8' }, async (ctx) => ({
    text: adsTxt(ctx.site.origin, ctx.settings),
    keys: ['settings'],
  }))
}
