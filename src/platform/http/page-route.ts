import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Context } from '../context/index.ts'
import type { Page } from '../pages/index.ts'
import type { Access } from '../policy/index.ts'
import type { App } from './app.ts'
import { parseAddress } from './parse-address.ts'
import type { Redirect } from './redirect.ts'
import { sendFailure, sendPage } from './send-page.ts'

export type Before = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** What a page route's handler sees. */
export interface PageRequest<P, Q> {
  readonly ctx: Context
  readonly params: P
  readonly query: Q
  readonly raw: FastifyRequest
  readonly reply: FastifyReply
}

/**
 * A page for one reader, never cached: GET only. `access` says who may ask for it, `before` holds
 * further rules, such as `rateLimit(…)`. Unknown ids and bad queries are 404.
 * @example pageRoute(app, '/comments/:id', { access: 'public', params: CommentParams }, async ({ ctx, params }) => commentPage(ctx, params.id))
 */
export function pageRoute<P = unknown, Q = unknown>(
  app: App,
  url: string,
  options: {
    access: Access
    params?: z.ZodType<P>
    query?: z.ZodType<Q>
    before?: readonly Before[]
  },
  handler: (request: PageRequest<P, Q>) => Promise<Page | Redirect>,
): void {
  const { access, params, query } = options
  const config = { access, schemas: { params, query } }
  app.fastify.get(url, { config }, async (request, reply) => {
    try {
      for (const rule of options.before ?? []) await rule(request, reply)
      const answer = await handler({
        ctx: request.ctx,
        params: parseAddress(options.params, request.params),
        query: parseAddress(options.query, request.query),
        raw: request,
        reply,
      })
      return await sendPage(app, request, reply, answer)
    } catch (error) {
      return sendFailure(app, request, reply, error)
    }
  })
}
