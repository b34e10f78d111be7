import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { App } from '#platform/http'
import type { Gateways } from './gateways.ts'
import { takeEvent } from './take-event.ts'

const Params = z.object({ gateway: z.string() })
const largest = 256_000

/**
 * Where gateways deliver. The body is taken byte for byte, since the signature is over its bytes;
 * what is not believed is answered 400, what is stored (now or before) 200.
 */
export function webhookRoutes(app: App, gateways: Gateways): void {
  void app.fastify.register(async (scope: FastifyInstance) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: largest },
      (_request, body, done) => done(null, body),
    )

    scope.post(
      '/webhooks/:gateway',
      { config: { access: 'gateway' }, bodyLimit: largest },
      async (request, reply) => {
        reply.header('Cache-Control', 'no-store')
        const gateway = gateways.get(Params.parse(request.params).gateway)
        if (!gateway) return reply.code(404).send({ title: 'No such gateway', status: 404 })
        const header = request.headers[gateway.signatureHeader]
        const rawBody = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
        const taken = await takeEvent(request.ctx, gateway, {
          rawBody,
          signature: typeof header === 'string' ? header : undefined,
        })
        if (taken.ok) return reply.send({ received: true, event: taken.value })
        request.log.warn({ gateway: gateway.name, fault: taken.issues }, 'a delivery was refused')
        return reply
          .code(400)
          .type('application/problem+json')
          .send({
            type: `urn:standfirst:webhook:${taken.issues}`,
            title: 'The delivery was refused',
            status: 400,
          })
      },
    )
  })
}
