import type { Money } from '#platform/money'
import type { ContributionId } from '../ids.ts'

/** Why a contribution no longer runs. */
export type EndReason = 'by-the-giver' | 'card-failed' | 'by-the-gateway'

/** How an event names the contribution that it is about; any of the three may be missing. */
export interface About {
  /** Our own id, which the gateway hands back. */
  readonly reference?: ContributionId | undefined
  readonly checkout?: string | undefined
  readonly subscription?: string | undefined
  readonly email?: string | undefined
}

export interface PaymentFacts extends About {
  readonly payment: string
  readonly amount: Money
  /** What the gateway keeps. */
  readonly fee: Money
  readonly paidAt: Date
}

/** What a gateway told us, in our words. `at` is the gateway's clock. */
export type GatewayEvent = { readonly id: string; readonly at: Date } & (
  | ({ readonly kind: 'checkout.completed' } & About)
  | ({ readonly kind: 'checkout.failed' } & About)
  | ({ readonly kind: 'payment.settled' } & PaymentFacts)
  | ({ readonly kind: 'payment.failed' } & About)
  | {
      readonly kind: 'payment.refunded'
      readonly refund: string
      readonly payment: string
      readonly amount: Money
    }
  | {
      readonly kind: 'dispute.opened'
      readonly dispute: string
      readonly payment: string
      readonly amount: Money
    }
  | {
      readonly kind: 'dispute.closed'
      readonly dispute: string
      readonly payment: string
      readonly won: boolean
    }
  | ({ readonly kind: 'subscription.ended'; readonly because: EndReason } & About)
  /** Something that changes nothing here. */
  | { readonly kind: 'other' }
)

export type EventOf<K extends GatewayEvent['kind']> = Extract<GatewayEvent, { readonly kind: K }>
