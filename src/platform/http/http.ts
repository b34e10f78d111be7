import cookie from '@fastify/cookie'
import Fastify, { type FastifyBaseLogger, type FastifyRequest, LogController } from 'fastify'
import { createServer, type IncomingMessage } from 'node:http'
import type { Assets } from '../assets/index.ts'
import { type Actor, anonymous, type Context } from '../context/index.ts'
import type { Streams } from '../live/index.ts'
import type { Logger } from '../log/index.ts'
import type { Metrics } from '../metrics/index.ts'
import { acceptedEncodings, type PageCache } from '../page-cache/index.ts'
import type { Renderer } from '../pages/index.ts'
import { guard, type Guard } from '../policy/index.ts'
import type { Settings } from '../settings/index.ts'
import type { App } from './app.ts'
import { bytesInFlight, countBodies } from './bodies.ts'
import { lingerAfter } from './linger.ts'
import { busyAnswer } from './busy-answer.ts'
import { guardRoutes } from './guard-routes.ts'
import { boundCrowd } from './crowd.ts'
import { followConnections } from './end-connections.ts'
import { followMethods } from './methods-of.ts'
import { checkOrigin } from './origin.ts'
import { refuse } from './refusals.ts'
import { securityHeaders } from './security-headers.ts'
import { pathOf, sendFailure } from './send-page.ts'
import { readableAddress } from './tidy-address.ts'
import { answerUnreadable } from './unreadable.ts'
import { noteUntrustedForwarders } from './untrusted-forwarders.ts'

const longestAddress = 4096

export interface HttpParts {
  readonly log: Logger
  readonly assets: Assets
  readonly cache: PageCache
  readonly renderer: Renderer
  readonly metrics: Metrics
  readonly streams: Streams
  readonly settings: () => Settings
  readonly siteOrigin: string
  readonly trustedProxies: readonly string[]
  /** Origins besides our own that a form may lead to. */
  readonly formTargets: readonly string[]
  /** Who a request comes from, by its session cookie; asked only where there is one. */
  readonly identify: (request: FastifyRequest) => Promise<Actor>
  readonly context: (actor: Actor, requestId: string) => Context
  /** Where what was looked for at an address without a page is found. */
  readonly elsewhere: App['elsewhere']
  /** Left out but in the test that shows that verbs refuse by themselves. */
  readonly guard?: Guard | undefined
}

export interface Http extends App {
  listen(port: number, host: string): Promise<void>
  /** Peers that send X-Forwarded-For and are not trusted. */
  untrustedForwarders(): readonly string[]
  /** Refuses new connections, ends streams at once and lets the running requests end, for so many milliseconds at most. */
  close(patience: number): Promise<void>
}

// With a dozen connections a page takes milliseconds: who comes after so many others waits for seconds.
const crowd = { pages: 300, forms: 600 }

/** The server: assets and cached pages are answered before the router, everything else by Fastify. */
export async function createHttp(parts: HttpParts): Promise<Http> {
  const loggerInstance: FastifyBaseLogger = parts.log
  // One for each address that the host's name stands for.
  const endConnections: ((patience: number) => Promise<void>)[] = []
  const headers = securityHeaders(parts.formTargets, parts.siteOrigin)
  const busy = busyAnswer(parts, headers)
  const unreadable = new WeakSet<IncomingMessage>()
  const fastify = Fastify({
    serverFactory: (handler) => {
      const handleWithin = boundCrowd(crowd, handler, busy.send)
      const server = createServer(
        { requestTimeout: 300_000, headersTimeout: 10_000, keepAliveTimeout: 20_000 },
        (request, response) => {
          if (parts.cache.answer(request, response)) return
          if (parts.assets.answer(request, response)) return
          const address = readableAddress(request.url ?? '/')
          if (address === undefined) unreadable.add(request)
          request.url = address ?? '/'
          handleWithin(request, response)
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
    routerOptions: { maxParamLength: 16_384 },
    return503OnClosing: true,
    clientErrorHandler: (error, socket) =>
      answerUnreadable(error, socket, { language: parts.settings().language, headers }),
  })
  const app: App = {
    fastify,
    renderer: parts.renderer,
    cache: parts.cache,
    streams: parts.streams,
    bodies: countBodies(bytesInFlight),
    guard: parts.guard ?? guard,
    context: parts.context,
    elsewhere: parts.elsewhere,
  }
  await fastify.register(cookie)
  // Bodies are left unread: a form's route reads its own, after its rules and within its bounds.
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null))
  const methodsOf = followMethods(fastify)
  guardRoutes(app)
  const forwarders = noteUntrustedForwarders(parts.log)
  addRequestParts(app, parts, { headers, unreadable, forwarders })
  fastify.setErrorHandler((error, request, reply) => sendFailure(app, request, reply, error))
  fastify.setNotFoundHandler((request, reply) => {
    const allowed = methodsOf(pathOf(request.url))
    if (allowed.length === 0) return sendFailure(app, request, reply, refuse('platform.not_found'))
    reply.header('Allow', allowed.join(', '))
    const refusal = refuse('platform.method_not_allowed', { allowed: allowed.join(', ') })
    return sendFailure(app, request, reply, refusal)
  })
  return {
    ...app,
    untrustedForwarders: forwarders.found,
    async listen(port, host) {
      await busy.prepare()
      await fastify.listen({ port, host })
    },
    async close(patience) {
      parts.streams.end()
      await Promise.all([...endConnections.map((end) => end(patience)), fastify.close()])
    },
  }
}

function addRequestParts(
  app: App,
  parts: HttpParts,
  {
    headers,
    unreadable,
    forwarders,
  }: {
    headers: Record<string, string>
    unreadable: WeakSet<IncomingMessage>
    forwarders: ReturnType<typeof noteUntrustedForwarders>
  },
): void {
  const { fastify } = app
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
    if (unreadable.has(request.raw)) throw refuse('platform.bad_request')
    if (request.url.length > longestAddress) throw refuse('platform.address_too_long')
    if (acceptedEncodings(request.headers['accept-encoding']).length === 0)
      throw refuse('platform.not_acceptable')
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
    if (request.routeOptions.config.isStream && reply.statusCode === 200) return
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
