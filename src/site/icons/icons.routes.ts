import { type App, cachedPage } from '#platform/http'
import { iconSvg } from '#platform/icons'
import { iconFiles, paintedIcons } from './icon-files.ts'
import { manifestOf } from './manifest.ts'

/** The paper's icon in every kind, and the manifest that names them. */
export function iconRoutes(app: App): void {
  cachedPage(app, '/icon.svg', { type: 'image/svg+xml' }, async ({ settings }) => ({
    text: iconSvg(settings, 'rounded'),
    keys: ['settings'],
  }))
  cachedPage(
    app,
    '/manifest.webmanifest',
    { type: 'application/manifest+json; charset=utf-8' },
    async ({ settings }) => ({ text: JSON.stringify(manifestOf(settings)), keys: ['settings'] }),
  )
  for (const [path, type] of Object.entries(iconFiles))
    app.fastify.get(path, { config: { access: 'public' } }, async (request, reply) => {
      const icons = await paintedIcons(request.ctx)
      return reply
        .header('Cache-Control', 'public, max-age=86400, stale-if-error=604800')
        .type(type)
        .send(icons[path as keyof typeof icons])
    })
}
