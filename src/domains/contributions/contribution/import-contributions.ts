import type { Context } from '#platform/context'
import type { Language } from '#platform/i18n'
import { idAt } from '#platform/ids'
import type { Money } from '#platform/money'
import { emailDigest } from '../checkout/email.ts'
import type { Rhythm } from '../checkout/rhythm.ts'
import type { EndReason } from '../gateways/gateway-event.ts'
import type { ContributionId } from '../ids.ts'
import { openClearingAccount } from '../ledger/ledger.queries.ts'
import { recountSupporters } from '../supporters/recount-supporters.ts'
import { type PastPayment, rowsOfPayments } from './import-payments.ts'
import { importRows } from './import.queries.ts'

/** A contribution that was begun, and perhaps ended, before this paper ran on Standfirst. */
export interface PastContribution {
  readonly gateway: string
  /** The gateway's id of the subscription, where it is still known there. */
  readonly subscription?: string
  readonly personId?: string
  readonly email: string
  readonly language: Language
  readonly rhythm: Rhythm
  readonly amount: Money
  readonly startedAt: Date
  readonly ended?: { readonly at: Date; readonly because: EndReason }
  /** Oldest first. */
  readonly payments: readonly PastPayment[]
}

export type { PastPayment }

/**
 * Takes over many past contributions with their payments, through the same ledger: numbered receipts
 * but no mails, then the count. All or nothing; gives the ids in the given order.
 * @example await importContributions(ctx, [{ gateway: 'demo', email, language: 'en', rhythm: 'monthly', amount, startedAt, payments: [{ paidAt, amount, fee }] }])
 */
export async function importContributions(
  ctx: Context,
  given: readonly PastContribution[],
): Promise<ContributionId[]> {
  const ids = given.map(({ startedAt }) => idAt<'Contribution'>(startedAt, ctx.random))
  await ctx.transaction(async (tx) => {
    for (const gateway of new Set(given.map((one) => one.gateway)))
      await openClearingAccount(tx.db, gateway)
    const payments = given.flatMap((one, index) =>
      one.payments.map((payment) => ({
        ...payment,
        rhythm: one.rhythm,
        gateway: one.gateway,
        contributionId: ids[index] ?? '',
      })),
    )
    await importRows(tx.db, {
      contributions: given.map((one, index) => rowOf(tx, one, ids[index] ?? '')),
      ...(await rowsOfPayments(tx, payments)),
    })
    await recountSupporters(tx, { all: true })
  })
  return ids
}

function rowOf(tx: Context, one: PastContribution, id: string) {
  const digest = emailDigest(tx.signer, one.email)
  const running = one.rhythm === 'once' ? 'fulfilled' : 'running'
  return {
    id,
    rhythm: one.rhythm,
    amount_minor: one.amount.minor,
    currency: one.amount.currency,
    email: one.email,
    email_digest: digest,
    person_id: one.personId ?? null,
    supporter_key: one.personId ? `person:${one.personId}` : `email:${digest}`,
    language: one.language,
    state: one.ended ? 'ended' : running,
    gateway: one.gateway,
    gateway_subscription: one.subscription ?? null,
    started_at: one.startedAt,
    ended_at: one.ended?.at ?? null,
    ended_because: one.ended?.because ?? null,
  }
}
