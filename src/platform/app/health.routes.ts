import { sql } from 'kysely'
import type { App } from '../http/index.ts'
import type { Metrics } from '../metrics/index.ts'
import { oldestUndispatchedSeconds } from '../outbox/outbox.queries.ts'
import type { Process } from './domain.ts'

const outboxTooOld = 60
const loopback = /^(127\.|::1$|::ffff:127\.)/

/** For machines that watch: whether it lives, whether it can serve, and what it measures. */
export function healthRoutes(
  app: App,
  parts: { process: Process; metrics: Metrics; version: string },
): void {
  const { process, metrics, version } = parts
  app.fastify.get('/healthz', async (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send({ status: 'alive', version }),
  )

  app.fastify.get('/readyz', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store')
    try {
      await sql`select 1`.execute(process.db)
      const age = await oldestUndispatchedSeconds(process.db, process.clock.now())
      metrics.setOutboxAge(age)
      if (age > outboxTooOld)
        return await reply
          .code(503)
          .send({ status: 'not ready', because: `events have waited for ${Math.round(age)} s` })
      return await reply.send({ status: 'ready', version, outboxAgeSeconds: age })
    } catch {
      return reply.code(503).send({ status: 'not ready', because: 'the database does not answer' })
    }
  })

  // Figures for the operator's own collector, not for the world: only from this machine, not through a proxy.
  app.fastify.get('/metrics', async (request, reply) => {
    const isLocal =
      loopback.test(request.socket.remoteAddress ?? '') &&
      request.headers['x-forwarded-for'] === undefined
    if (!isLocal) return reply.code(404).send()
    metrics.setOutboxAge(
      await oldestUndispatchedSeconds(process.db, process.clock.now()).catch(() => -1),
    )
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text())
  })
}
