import cookie from '@fastify/cookie'
import Fastify, { type FastifyBaseLogger, type FastifyRequest, LogController } from 'fastify'
import { createServer } from 'node:http'
import type { Assets } from '../assets/index.ts'
import { type Actor, anonymous, type Context } from '../context/index.ts'
import type { Logger } from '../log/index.ts'
import type { Metrics } from '../metrics/index.ts'
import type { PageCache } from '../page-cache/index.ts'
import type { Renderer } from '../pages/index.ts'
import type { Settings } from '../settings/index.ts'
import type { App } from './app.ts'
import { bytesInFlight, countBodies } from './bodies.ts'
import { lingerAfter } from './linger.ts'
import { followConnections } from './end-connections.ts'
import { checkOrigin } from './origin.ts'
import { refuse } from './refusals.ts'
import { securityHeaders } from './security-headers.ts'
import { sendFailure } from './send-page.ts'
import { noteUntrustedForwarders } from './untrusted-forwarders.ts'

export interface HttpParts {
  readonly log: Logger
  readonly assets: Assets
  readonly cache: PageCache
  readonly renderer: Renderer
  readonly metrics: Metrics
  readonly settings: () => Settings
  readonly siteOrigin: string
  readonly trustedProxies: readonly string[]
  /** Origins besides our own that a form may lead to. */
  readonly formTargets: readonly string[]
  /** Who a request comes from, by its session cookie; asked only where there is one. */
  readonly identify: (request: FastifyRequest) => Promise<Actor>
  readonly context: (actor: Actor, requestId: string) => Context
}

export interface Http extends App {
  listen(port: number, host: string): Promise<void>
  /** Peers that send X-Forwarded-For and are not trusted. */
  untrustedForwarders(): readonly string[]
  /** Refuses new connections and lets the running requests end, for so many milliseconds at most. */
  close(patience: number): Promise<void>
}

/** The server: assets and cached pages are answered before the router, everything else by Fastify. */
export async function createHttp(parts: HttpParts): Promise<Http> {
  const loggerInstance: FastifyBaseLogger = parts.log
  // One for each address that the host's name stands for.
  const endConnections: ((patience: number) => Promise<void>)[] = []
  const fastify = Fastify({
    serverFactory: (handler) => {
      const server = createServer(
        { requestTimeout: 300_000, headersTimeout: 10_000, keepAliveTimeout: 20_000 },
        (request, response) => {
          if (parts.cache.answer(request, response)) return
          if (parts.assets.answer(request, response)) return
          handler(request, response)
        },
      )
      endConnections.push(followConnections(server))
      return server
    },
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: false,
    trustProxy: [...parts.trustedProxies],
    genReqId: () => crypto.randomUUID().slice(0, 13),
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    return503OnClosing: true,
  })
  const app: App = {
    fastify,
    renderer: parts.renderer,
    cache: parts.cache,
    bodies: countBodies(bytesInFlight),
    context: parts.context,
  }
  await fastify.register(cookie)
  // Bodies are left unread: a form's route reads its own, after its rules and within its bounds.
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null))
  const forwarders = noteUntrustedForwarders(parts.log)
  addRequestParts(app, parts, forwarders)
  fastify.setErrorHandler((error, request, reply) => sendFailure(app, request, reply, error))
  fastify.setNotFoundHandler((request, reply) =>
    sendFailure(app, request, reply, refuse('platform.not_found')),
  )
  return {
    ...app,
    untrustedForwarders: forwarders.found,
    async listen(port, host) {
      await fastify.listen({ port, host })
    },
    async close(patience) {
      await Promise.all([...endConnections.map((end) => end(patience)), fastify.close()])
    },
  }
}

function addRequestParts(
  app: App,
  parts: HttpParts,
  forwarders: ReturnType<typeof noteUntrustedForwarders>,
): void {
  const { fastify } = app
  const headers = securityHeaders(parts.formTargets, parts.siteOrigin)
  fastify.decorateRequest('actorFound')
  const contexts = new WeakMap<FastifyRequest, Context>()
  fastify.decorateRequest('ctx', {
    getter(this: FastifyRequest) {
      if ('failure' in this.actorFound) throw this.actorFound.failure
      const ready = contexts.get(this) ?? parts.context(this.actorFound, this.id)
      contexts.set(this, ready)
      return ready
    },
  })
  fastify.decorateRequest('language', {
    getter: () => parts.settings().language,
  })
  fastify.addHook('onRequest', async (request, reply) => {
    request.actorFound = anonymous
    reply.headers(headers).header('X-Request-Id', request.id)
    forwarders.note(request)
    checkOrigin(request, parts.siteOrigin)
    // Where the database cannot say who this is, the form is still read, so that its words are kept.
    request.actorFound = await parts.identify(request).catch((failure: unknown) => ({ failure }))
  })
  fastify.addHook('onSend', async (request, reply) => {
    if (request.raw.complete) return
    reply.header('Connection', 'close')
    lingerAfter(request.raw)
  })
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    parts.metrics.countRequest(request.method, route, reply.statusCode, reply.elapsedTime)
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
}
