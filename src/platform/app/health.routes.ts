import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config/index.ts'
import type { Http } from '../http/index.ts'
import type { Metrics } from '../metrics/index.ts'
import { oldestUndispatchedSeconds } from '../outbox/outbox.queries.ts'
import type { Runtime } from './domain.ts'
import { readinessOf } from './readiness.ts'

const open = { config: { access: 'public' } } as const
const loopback = /^(127\.|::1$|::ffff:127\.)/

/** For machines that watch: whether it lives, whether it can read and write, and what it measures. */
export function healthRoutes(
  app: Http,
  parts: { runtime: Runtime; metrics: Metrics; version: string },
): void {
  const { runtime, metrics, version } = parts
  app.fastify.get('/healthz', open, async (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send({ status: 'alive', version }),
  )

  const answer = async (reply: FastifyReply, what: 'cannotRead' | 'cannotWrite') => {
    const found = await readinessOf(runtime)
    metrics.setOutboxAge(found.outboxAgeSeconds ?? -1)
    const because = found[what]
    const { outboxAgeSeconds, cannotWrite } = found
    reply.header('Cache-Control', 'no-store')
    if (because) return reply.code(503).send({ status: 'not ready', because })
    const warnings = app.untrustedForwarders().map(warningOf)
    return reply.send({ status: 'ready', version, cannotWrite, outboxAgeSeconds, warnings })
  }
  // Pages can be read also while nothing can be written: two answers, for two kinds of watchers.
  app.fastify.get('/readyz', open, (_request, reply) => answer(reply, 'cannotRead'))
  app.fastify.get('/readyz/writing', open, (_request, reply) => answer(reply, 'cannotWrite'))

  // Figures for the operator's own collector, not for the world.
  app.fastify.get('/metrics', open, async (request, reply) => {
    if (!mayMeasure(request, runtime.config)) return reply.code(404).send()
    metrics.setOutboxAge(await oldestUndispatchedSeconds(runtime.db).catch(() => -1))
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text())
  })
}

const warningOf = (peer: string) =>
  `X-Forwarded-For comes from ${peer}, which is not trusted: all readers behind it share one rate limit. If it is your proxy, set TRUSTED_PROXIES, for example TRUSTED_PROXIES=${peer}`

/**
 * Whoever knows METRICS_TOKEN. Without one, only a paper that this machine alone reaches tells its
 * figures: elsewhere a proxy on this machine speaks for the world, whatever headers it sends.
 */
function mayMeasure(request: FastifyRequest, config: Config): boolean {
  if (config.metricsToken)
    return isSame(request.headers.authorization ?? '', `Bearer ${config.metricsToken}`)
  const isDirect =
    loopback.test(request.socket.remoteAddress ?? '') &&
    request.headers['x-forwarded-for'] === undefined
  return config.isLoopback && isDirect
}

const digest = (text: string) => createHash('sha256').update(text).digest()
const isSame = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted))
