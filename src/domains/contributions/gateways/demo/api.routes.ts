import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hour } from '#platform/clock'
import { languages } from '#platform/i18n'
import { rhythms } from '../../checkout/rhythm.ts'
import { endSubscription } from './charge.ts'
import { findSubscription, putCheckout } from './demo.queries.ts'
import { eventsSince } from './events.queries.ts'
import type { DemoServer } from './demo-server.ts'
import { apiKey } from './keys.ts'

const Order = z.object({
  reference: z.uuid(),
  rhythm: z.enum(rhythms),
  amount: z.object({ minor: z.int().positive(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  email: z.string().max(320).optional(),
  language: z.enum(languages),
  merchant: z.string().max(200),
  returnUrl: z.url(),
  cancelUrl: z.url(),
})
const ById = z.object({ id: z.string().max(200) })
const Since = z.object({ since: z.iso.datetime(), after: z.string().max(200).default('') })
const Portal = z.object({ returnUrl: z.url() })
const portalOpenFor = hour

/** What the paper may ask of the demonstration. */
export function apiRoutes({ server, ctx, origin }: DemoServer): void {
  const authorised = async (request: FastifyRequest, reply: FastifyReply) => {
    const given = Buffer.from(request.headers.authorization ?? '')
    const expected = Buffer.from(`Bearer ${apiKey(ctx.signer)}`)
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return reply.code(401).send({ error: 'unauthorised' })
    return undefined
  }

  server.post('/v1/checkouts', { onRequest: authorised }, async (request, reply) => {
    const order = Order.parse(request.body)
    const { amount, email = null, ...rest } = order
    const id = await putCheckout(
      ctx.db,
      {
        ...rest,
        email,
        amountMinor: amount.minor,
        currency: amount.currency,
        id: `co_${ctx.random.token()}`,
      },
      ctx.clock.now(),
    )
    return reply.send({ checkout: id, url: `${origin}/pay/${id}` })
  })

  server.post('/v1/subscriptions/:id/end', { onRequest: authorised }, async (request, reply) => {
    const isKnown = await endSubscription(ctx, ById.parse(request.params).id)
    return isKnown ? reply.send({ ended: true }) : reply.code(404).send({ error: 'unknown' })
  })

  server.post(
    '/v1/subscriptions/:id/portals',
    { onRequest: authorised },
    async (request, reply) => {
      const { id } = ById.parse(request.params)
      if (!(await findSubscription(ctx.db, id))) return reply.code(404).send({ error: 'unknown' })
      const { returnUrl } = Portal.parse(request.body)
      const until = String(ctx.clock.now().getTime() + portalOpenFor)
      const query = new URLSearchParams({
        until,
        return: returnUrl,
        key: ctx.signer.sign('demo portal', `${id} ${until} ${returnUrl}`),
      })
      return reply.send({ url: `${origin}/portal/${id}?${query}` })
    },
  )

  server.get('/v1/events', { onRequest: authorised }, async (request, reply) => {
    const { since, after } = Since.parse(request.query)
    return reply.send(await eventsSince(ctx.db, new Date(since), after))
  })
}
