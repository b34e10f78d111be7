import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { day } from '#platform/clock'
import { ConsolePage } from './console.view.tsx'
import { gatewayNow, renewDue } from './charge.ts'
import { deliver } from './deliver-events.ts'
import { latestPayments, moveClock } from './demo.queries.ts'
import { latestEvents } from './events.queries.ts'
import { closeDispute, openDispute, refund } from './give-back.ts'
import { fieldsOf, type DemoServer, sendHtml } from './demo-server.ts'

const ById = z.object({ id: z.string().max(200) })

/** The far side of the counter: moves the demonstration's clock, gives money back, opens and closes disputes. */
export function consoleRoutes({ server: demo, ctx }: DemoServer): void {
  void demo.register(async (server) => {
    server.addHook('onRequest', onlyHere)
    addConsole(server, ctx)
  })
}

const here = /^(127\.|::1$|::ffff:127\.)/
const ownName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * The console moves money about: for who sits at this machine. A page of another site could reach it
 * by a name of its own for 127.0.0.1; that name stands in Host and Origin.
 */
async function onlyHere({ socket, headers }: FastifyRequest, reply: FastifyReply) {
  const origin = headers.origin === undefined || headers.origin === `http://${headers.host}`
  if (here.test(socket.remoteAddress ?? '') && ownName.test(headers.host ?? '') && origin)
    return undefined
  return reply.code(403).send('The console is for this machine alone.')
}

function addConsole(server: FastifyInstance, ctx: DemoServer['ctx']): void {
  server.get('/', async (_request, reply) => {
    const [now, payments, events] = await Promise.all([
      gatewayNow(ctx),
      latestPayments(ctx.db),
      latestEvents(ctx.db),
    ])
    const body = (
      <ConsolePage
        now={now}
        isAhead={now.getTime() > ctx.clock.now().getTime()}
        payments={payments}
        events={events}
      />
    )
    return sendHtml(reply, { title: 'Demonstration payments', language: 'en', body, wide: true })
  })

  server.post('/clock', async (request, reply) => {
    const days = z.coerce
      .number()
      .int()
      .min(1)
      .max(366)
      .catch(1)
      .parse(fieldsOf(request).get('days'))
    await moveClock(ctx.db, days * day)
    await renewDue(ctx)
    await deliver(ctx)
    return reply.redirect('/', 303)
  })

  server.post('/payments/:id/refunds', async (request, reply) => {
    await refund(
      ctx,
      ById.parse(request.params).id,
      fieldsOf(request).get('part') === 'half' ? 'half' : 'all',
    )
    return reply.redirect('/', 303)
  })

  server.post('/payments/:id/disputes', async (request, reply) => {
    await openDispute(ctx, ById.parse(request.params).id)
    return reply.redirect('/', 303)
  })

  server.post('/payments/:id/disputes/end', async (request, reply) => {
    await closeDispute(
      ctx,
      ById.parse(request.params).id,
      fieldsOf(request).get('outcome') === 'won' ? 'won' : 'lost',
    )
    return reply.redirect('/', 303)
  })

  server.post('/events/:id/deliveries', async (request, reply) => {
    await deliver(ctx, [ById.parse(request.params).id])
    return reply.redirect('/', 303)
  })
}
