import type { PersonId } from '#domains/accounts'
import type { Language } from '#platform/i18n'
import { money, type Money } from '#platform/money'
import type { Rhythm } from '../checkout/rhythm.ts'
import type { EndReason } from '../gateways/gateway-event.ts'
import type { ContributionId } from '../ids.ts'

/** What a reader promised: once, monthly or annually. */
export interface Contribution {
  readonly id: ContributionId
  readonly rhythm: Rhythm
  readonly amountMinor: number
  readonly currency: string
  /** Null once the person is erased. */
  readonly email: string | null
  readonly emailDigest: string
  readonly personId: PersonId | null
  readonly supporterKey: string
  readonly language: Language
  readonly state: 'running' | 'fulfilled' | 'ended'
  readonly gateway: string
  readonly gatewaySubscription: string | null
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly endedBecause: EndReason | null
  /** When the gateway heard that it has ended; until then it may still take money. */
  readonly gatewayToldAt: Date | null
  /** When a renewal failed last, if none has succeeded since. */
  readonly lastFailureAt: Date | null
}

export const amountOf = ({
  amountMinor,
  currency,
}: {
  amountMinor: number
  currency: string
}): Money => money(amountMinor, currency)
