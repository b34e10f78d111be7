import { z } from 'zod'
import type { Config } from '#platform/config'
import type { Signer } from '#platform/context'
import { fail, ok } from '#platform/result'
import type { Gateway } from '../gateway.ts'
import { checkSignature } from '../webhook-signature.ts'
import { readDemoEvent } from './demo-event.ts'
import { apiKey, demoName, demoOrigin, demoSignatureHeader, webhookSecret } from './keys.ts'

export { demoOrigin }

const patience = 5000
const hostedPage = z.object({ checkout: z.string(), url: z.string() })
const eventPage = z.object({ events: z.array(z.string()), next: z.string().nullable() })
const portal = z.object({ url: z.string() })

/** The paper's side of the demonstration: it speaks HTTP to an origin of its own, as with any provider. */
export function demoGateway(
  config: Pick<Config, 'siteUrl' | 'demoGatewayPort'>,
  signer: Signer,
): Gateway {
  const origin = demoOrigin(config)

  async function ask<T>(
    method: 'GET' | 'POST',
    path: string,
    schema: z.ZodType<T>,
    body?: object,
  ): Promise<T | undefined> {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey(signer)}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      signal: AbortSignal.timeout(patience),
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (response.status === 404) return undefined
    if (!response.ok)
      throw new Error(`The demonstration answered ${response.status} to ${method} ${path}`)
    return schema.parse(await response.json())
  }

  return {
    name: demoName,
    origin,
    signatureHeader: demoSignatureHeader,
    async createCheckout(order) {
      const page = await ask('POST', '/v1/checkouts', hostedPage, order)
      if (!page) throw new Error('The demonstration has no checkouts')
      return page
    },
    readWebhook(rawBody, signature, now) {
      const checked = checkSignature(webhookSecret(signer), rawBody, signature, now)
      if (!checked.ok) return checked
      try {
        return ok(readDemoEvent(rawBody))
      } catch {
        return fail('unreadable')
      }
    },
    readEvent: readDemoEvent,
    async eventsSince(since) {
      const bodies: string[] = []
      for (let after: string | null = ''; after !== null;) {
        const query = new URLSearchParams({ since: since.toISOString(), after })
        const found: z.output<typeof eventPage> | undefined = await ask(
          'GET',
          `/v1/events?${query}`,
          eventPage,
        )
        bodies.push(...(found?.events ?? []))
        after = found?.next ?? null
      }
      return bodies
    },
    async endSubscription(subscription) {
      await ask(
        'POST',
        `/v1/subscriptions/${encodeURIComponent(subscription)}/end`,
        z.looseObject({}),
        {},
      )
    },
    async portalLink(subscription, returnUrl) {
      return (
        await ask('POST', `/v1/subscriptions/${encodeURIComponent(subscription)}/portals`, portal, {
          returnUrl,
        })
      )?.url
    },
  }
}
