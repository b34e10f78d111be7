import {
  demoSignatureHeader,
  webhookSecret,
} from '../../src/domains/contributions/gateways/demo/keys.ts'
import { signBody } from '../../src/domains/contributions/gateways/webhook-signature.ts'
import type { Paper } from '../../src/platform/app/index.ts'
import { type Answer, TestClient } from '../../testing/client.ts'

/** What the gateway says of a gift of twenty euro, once, at a checkout that was opened before. */
export function eventsOfGift(
  checkout: string,
  { email, number, at }: { email: string; number: number; at: Date },
): { id: string; body: string }[] {
  const event = (id: string, type: string, data: object) => ({
    id,
    body: JSON.stringify({ id, type, at: at.toISOString(), data }),
  })
  const amount = { minor: 2000, currency: 'EUR' }
  const fee = { minor: 65, currency: 'EUR' }
  return [
    event(`evt_completed_${number}`, 'checkout.completed', { checkout, email }),
    event(`evt_settled_${number}`, 'payment.settled', {
      checkout,
      email,
      payment: `pay_${checkout}`,
      amount,
      fee,
      paidAt: at.toISOString(),
    }),
  ]
}

/** Stands for the demonstration gateway: knows its secret, and delivers with its real signature. */
export function gatewayOf({ runtime: { signer, clock } }: Paper): {
  deliver(url: string, body: string): Promise<Answer>
} {
  const secret = webhookSecret(signer)
  return {
    deliver: (url, body) =>
      new TestClient(url).send(
        'POST',
        '/webhooks/demo',
        {
          'content-type': 'application/json',
          [demoSignatureHeader]: signBody(secret, body, clock.now()),
        },
        body,
      ),
  }
}
