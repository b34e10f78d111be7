import type { z } from 'zod'
import type { Access } from '../policy/index.ts'
import type { Context } from '../context/index.ts'
import type { App } from './app.ts'
import { parseAddress } from './parse-address.ts'

/**
 * JSON that an island requests, for one reader and never cached: GET only. Unknown ids and invalid
 * queries are 404.
 * @example jsonRoute(app, '/articles/:id/latest-save', { access: act('article.see'), params: ArticleParams }, ({ ctx, params }) => latestSave(ctx, params.id))
 */
export function jsonRoute<T extends object, P = unknown, Q = unknown>(
  app: App,
  url: string,
  { access, params, query }: { access: Access; params?: z.ZodType<P>; query?: z.ZodType<Q> },
  handler: (request: { ctx: Context; params: P; query: Q }) => Promise<T>,
): void {
  const config = { access, schemas: { params, query } }
  app.fastify.get(url, { config }, async (request, reply) => {
    const answer = await handler({
      ctx: request.ctx,
      params: parseAddress(params, request.params),
      query: parseAddress(query, request.query),
    })
    return reply.header('Cache-Control', 'private, no-store').send(answer)
  })
}
