import Fastify, { type FastifyInstance } from 'fastify'
import { readFile } from 'node:fs/promises'
import type { Runtime, RunningPart } from '#platform/app'
import { minute, second } from '#platform/clock'
import { systemActor } from '#platform/context'
import { followConnections } from '#platform/http'
import { apiRoutes } from './api.routes.ts'
import { renewDue } from './charge.ts'
import { consoleRoutes } from './console.routes.tsx'
import { deliver } from './deliver-events.ts'
import type { DemoServer } from './demo-server.ts'
import { demoOrigin } from './keys.ts'
import { payRoutes } from './pay.routes.tsx'
import { portalRoutes } from './portal.routes.tsx'

const deliverEvery = 5 * second
const renewEvery = minute
const patience = 3 * second

/**
 * Starts the demonstration on its own origin. Where another process of this paper has the port
 * already, that one serves for both.
 */
export async function startDemoGateway(runtime: Runtime): Promise<RunningPart> {
  const { config, log } = runtime
  const ctx = runtime.context(systemActor('demo-gateway'), 'demo-gateway')
  const demo: DemoServer = { server: await server(config.siteUrl), ctx, origin: demoOrigin(config) }
  const endConnections = followConnections(demo.server.server)
  apiRoutes(demo)
  payRoutes(demo)
  portalRoutes(demo)
  consoleRoutes(demo)
  try {
    await demo.server.listen({ port: config.demoGatewayPort, host: config.host })
  } catch (error) {
    await demo.server.close()
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    log.warn(
      { port: config.demoGatewayPort },
      'the port of the demonstration payments is taken; another process is taken to serve them',
    )
    return { stop: async () => {} }
  }
  const timers = [repeat(deliverEvery, () => deliver(ctx)), repeat(renewEvery, () => renewDue(ctx))]

  function repeat(pause: number, work: () => Promise<unknown>) {
    let running: Promise<unknown> = Promise.resolve()
    const timer = setInterval(() => {
      // A database that is away now is there the next time.
      running = running
        .then(work)
        .catch((error: unknown) =>
          log.debug({ err: error }, 'the demonstration payments could not go on'),
        )
    }, pause)
    return async () => {
      clearInterval(timer)
      await running
    }
  }

  return {
    async stop() {
      await Promise.all([
        endConnections(patience),
        demo.server.close(),
        ...timers.map((end) => end()),
      ])
    },
  }
}

async function server(siteUrl: string): Promise<FastifyInstance> {
  const css = await readFile(new URL('demo.css', import.meta.url), 'utf8')
  const fastify = Fastify({ logger: false, bodyLimit: 100_000 })
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(body.toString())),
  )
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({
      // After paying, the form leads back to the newspaper; browsers check that redirect as well.
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; form-action 'self' ${siteUrl}; base-uri 'none'; frame-ancestors 'none'`,
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    })
    const site = request.headers['sec-fetch-site']
    if (
      request.method === 'POST' &&
      site !== undefined &&
      site !== 'same-origin' &&
      site !== 'none'
    )
      return reply.code(403).send('From another site.')
    return undefined
  })
  fastify.get('/demo.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(css),
  )
  return fastify
}
