import { contactOf, type PersonId, type PersonsData } from '#domains/accounts'
import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { forgetIntents } from '../checkout/checkouts.queries.ts'
import { emailDigest, normalEmail } from '../checkout/email.ts'
import { redactAddress } from '../gateways/gateway-events.queries.ts'
import { paymentsOf } from '../payments/payments.queries.ts'
import { refreshSupporters } from '../supporters/supporters.queries.ts'
import { contributionsOf, endContribution, forgetPerson } from './contribution.queries.ts'
import { confirmedDigestOf } from './given-by.ts'

/** What a giver's account holds. The ledger and the receipts stay, as the law asks. */
export const giversData: PersonsData = { name: 'contributions', exportOf, erase }

async function exportOf(ctx: Context, personId: PersonId): Promise<unknown> {
  const given = await contributionsOf(ctx.db, personId, await confirmedDigestOf(ctx, personId))
  return Promise.all(
    given.map(
      async ({
        id,
        rhythm,
        amountMinor,
        currency,
        email,
        language,
        state,
        startedAt,
        endedAt,
      }) => ({
        id,
        rhythm,
        amountMinor,
        currency,
        email,
        language,
        state,
        startedAt,
        endedAt,
        payments: (await paymentsOf(ctx.db, id)).map((payment) => ({
          paidAt: payment.paidAt,
          amountMinor: payment.amountMinor,
          refundedMinor: payment.refundedMinor,
          currency: payment.currency,
          receipt: payment.receipt,
        })),
      }),
    ),
  )
}

async function erase(tx: Context, personId: PersonId): Promise<string[]> {
  const digest = await confirmedDigestOf(tx, personId)
  const given = await contributionsOf(tx.db, personId, digest)
  for (const contribution of given) {
    // Nobody goes on paying who has asked to be forgotten.
    const hasEnded = await endContribution(tx.db, contribution.id, tx.clock.now(), 'by-the-giver')
    if (hasEnded)
      await announce(tx, {
        type: 'contribution.cancelled',
        payload: { contributionId: contribution.id },
      })
  }
  const contact = await contactOf(tx.db, personId)
  const addresses = [
    ...new Set(
      [...given.map(({ email }) => email), contact?.email].filter(
        (email) => typeof email === 'string',
      ),
    ),
  ]
  const keys = await forgetPerson(tx.db, personId, digest)
  await forgetIntents(tx.db, personId, addresses.map(normalEmail))
  for (const address of addresses)
    await redactAddress(tx.db, address, emailDigest(tx.signer, address))
  await refreshSupporters(tx.db, keys)
  return []
}
