import type { App } from '#platform/http'
import { themeCss, themePathOf } from '#platform/theme'

/** The newsroom's theme; an old address still answers, with the present colours, but is not kept. */
export function themeRoutes(app: App): void {
  app.fastify.get(
    '/theme-:hash([0-9a-f]{10}).css',
    { config: { access: 'public' } },
    async (request, reply) => {
      const { settings } = request.ctx
      const isPresent = request.url === themePathOf(settings)
      return reply
        .header('Cache-Control', isPresent ? 'public, max-age=31536000, immutable' : 'no-store')
        .type('text/css; charset=utf-8')
        .send(themeCss(settings))
    },
  )
}
