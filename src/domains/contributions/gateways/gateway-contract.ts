import { describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { asId } from '#platform/ids'
import { money } from '#platform/money'
import type { ContributionId } from '../ids.ts'
import type { CheckoutOrder, Gateway } from './gateway.ts'
import type { GatewayEvent } from './gateway-event.ts'

/** A gateway under test, with hands on the far side of its counter. */
export interface GatewayUnderTest {
  readonly gateway: () => Gateway
  /** The paper's present moment. */
  readonly now: () => Date
  /** Signs a body as the gateway does. */
  readonly sign: (body: string, at: Date) => string
  /** Pays an opened checkout, as the reader on the hosted page would. */
  readonly pay: (hosted: { checkout: string; url: string }, email: string) => Promise<void>
}

/** What every adapter keeps, whatever the provider behind it. */
export function gatewayContract(name: string, under: GatewayUnderTest): void {
  const order = (more: Partial<CheckoutOrder> = {}): CheckoutOrder => ({
    reference: asId<'Contribution'>(randomUUID()) satisfies ContributionId,
    rhythm: 'monthly',
    amount: money(1000, 'EUR'),
    email: 'aoife@example.com',
    language: 'en',
    merchant: 'A new newspaper',
    returnUrl: 'http://localhost/return',
    cancelUrl: 'http://localhost/cancel',
    ...more,
  })
  const eventsOf = async (reference: string): Promise<GatewayEvent[]> => {
    const bodies = await under.gateway().eventsSince(new Date(under.now().getTime() - 3_600_000))
    return bodies
      .map((body) => under.gateway().readEvent(body))
      .filter((event) => 'reference' in event && event.reference === reference)
  }

  describe(`the gateway ${name}`, () => {
    test('opens a checkout on a page of its own origin', async () => {
      const hosted = await under.gateway().createCheckout(order())
      expect(new URL(hosted.url).origin).toBe(under.gateway().origin)
      expect(hosted.checkout).not.toBe('')
    })

    test('opens one checkout for one reference, however often it is asked', async () => {
      const one = order()
      const [first, second] = await Promise.all([
        under.gateway().createCheckout(one),
        under.gateway().createCheckout(one),
      ])
      expect(first).toEqual(second)
    })

    test('tells of a monthly payment with our reference, the sum, its fee and where to send the receipt', async () => {
      const one = order({ email: undefined })
      await under.pay(await under.gateway().createCheckout(one), 'typed-there@example.com')
      const events = await eventsOf(one.reference)
      expect(events.map(({ kind }) => kind).toSorted()).toEqual([
        'checkout.completed',
        'payment.settled',
      ])
      const paid = events.find(({ kind }) => kind === 'payment.settled')
      expect(paid).toMatchObject({
        email: 'typed-there@example.com',
        amount: money(1000, 'EUR'),
        subscription: expect.any(String),
      })
      expect(paid?.kind === 'payment.settled' && paid.fee.minor).toBeGreaterThanOrEqual(0)
    })

    test('has no subscription for what is given once', async () => {
      const one = order({ rhythm: 'once' })
      await under.pay(await under.gateway().createCheckout(one), 'once@example.com')
      for (const event of await eventsOf(one.reference))
        expect('subscription' in event && event.subscription).toBeFalsy()
    })

    test('ends a subscription, and again without complaint; an unknown one is no error', async () => {
      const one = order()
      await under.pay(await under.gateway().createCheckout(one), 'ends@example.com')
      const [paid] = (await eventsOf(one.reference)).filter(
        ({ kind }) => kind === 'payment.settled',
      )
      const subscription = paid?.kind === 'payment.settled' ? (paid.subscription ?? '') : ''
      await under.gateway().endSubscription(subscription)
      await under.gateway().endSubscription(subscription)
      await under.gateway().endSubscription('sub_that_never_was')
      expect(
        (await eventsOf(one.reference)).filter(({ kind }) => kind === 'subscription.ended'),
      ).toHaveLength(1)
    })

    test('gives a portal on its own origin for a subscription that it knows, none for another', async () => {
      const one = order()
      await under.pay(await under.gateway().createCheckout(one), 'portal@example.com')
      const [paid] = (await eventsOf(one.reference)).filter(
        ({ kind }) => kind === 'payment.settled',
      )
      const link = await under
        .gateway()
        .portalLink(
          paid?.kind === 'payment.settled' ? (paid.subscription ?? '') : '',
          'http://localhost/back',
        )
      expect(new URL(link ?? '').origin).toBe(under.gateway().origin)
      expect(
        await under.gateway().portalLink('sub_that_never_was', 'http://localhost/back'),
      ).toBeUndefined()
    })

    test('believes what it signed, within five minutes, and nothing else', async () => {
      const one = order()
      await under.pay(await under.gateway().createCheckout(one), 'signed@example.com')
      const [body = ''] = await under
        .gateway()
        .eventsSince(new Date(under.now().getTime() - 3_600_000))
      const now = under.now()
      expect(under.gateway().readWebhook(body, under.sign(body, now), now)).toMatchObject({
        ok: true,
        value: { id: under.gateway().readEvent(body).id },
      })
      expect(
        under.gateway().readWebhook(body, under.sign(body, new Date(now.getTime() - 301_000)), now),
      ).toEqual({ ok: false, issues: 'stale' })
      expect(under.gateway().readWebhook(`${body} `, under.sign(body, now), now)).toEqual({
        ok: false,
        issues: 'forged',
      })
      expect(under.gateway().readWebhook(body, undefined, now)).toEqual({
        ok: false,
        issues: 'unsigned',
      })
      expect(under.gateway().readWebhook('[]', under.sign('[]', now), now)).toEqual({
        ok: false,
        issues: 'unreadable',
      })
    })
  })
}
