import type { Language } from '#platform/i18n'
import type { Money } from '#platform/money'
import type { Result } from '#platform/result'
import type { Rhythm } from '../checkout/rhythm.ts'
import type { ContributionId } from '../ids.ts'
import type { GatewayEvent } from './gateway-event.ts'

/** What a reader is about to pay for. */
export interface CheckoutOrder {
  /** Our own id of it. A second order under the same reference is the same order. */
  readonly reference: ContributionId
  readonly rhythm: Rhythm
  readonly amount: Money
  /** Left out where the gateway's page is to ask. */
  readonly email: string | undefined
  readonly language: Language
  /** The paper's name, as it stands on the gateway's page. */
  readonly merchant: string
  readonly returnUrl: string
  readonly cancelUrl: string
}

/** A page on the gateway's own origin, where the reader pays. */
export interface HostedPage {
  /** The gateway's id of the checkout. */
  readonly checkout: string
  readonly url: string
}

/** Why a delivery is not believed. */
export type WebhookFault = 'unsigned' | 'forged' | 'stale' | 'unreadable'

/**
 * A payment provider, in the shape of Stripe: a hosted page by redirect, signed webhooks, a list of
 * past events, a portal. Every adapter passes `gateway-contract.ts`.
 */
export interface Gateway {
  /** As it stands in addresses and keys: `demo`. */
  readonly name: string
  /** Where its hosted pages are, for Content-Security-Policy. */
  readonly origin: string
  /** The request header that bears the signature, in lower case. */
  readonly signatureHeader: string
  /** Opens a checkout; throws where the gateway cannot be reached. */
  createCheckout(order: CheckoutOrder): Promise<HostedPage>
  /** Believes a delivery, or says why not; stamps older or newer than five minutes are stale. */
  readWebhook(
    rawBody: string,
    signature: string | undefined,
    now: Date,
  ): Result<GatewayEvent, WebhookFault>
  /** Reads a stored delivery again. */
  readEvent(rawBody: string): GatewayEvent
  /** Bodies of the events since an instant, oldest first, for the hourly backfill. */
  eventsSince(since: Date): Promise<readonly string[]>
  /** Ends a subscription; one that is unknown or ended already is no error. */
  endSubscription(subscription: string): Promise<void>
  /** A page of the gateway's on which the reader sees to card and subscription; the address is a secret. */
  portalLink(subscription: string, returnUrl: string): Promise<string | undefined>
}
