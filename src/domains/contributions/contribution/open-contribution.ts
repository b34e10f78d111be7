import { contactOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { announce } from '#platform/outbox'
import { type Checkout, settleCheckout } from '../checkout/checkouts.queries.ts'
import { emailDigest, normalEmail } from '../checkout/email.ts'
import { moveSupporter } from '../supporters/supporters.queries.ts'
import type { Contribution } from './contribution.ts'
import { insertContribution, lockContribution, personWhoGaveFrom } from './contribution.queries.ts'

/**
 * Makes a contribution of a checkout that the gateway says was paid for; undefined while no address
 * is known to send the receipt to.
 */
export async function openContribution(
  tx: Context,
  checkout: Checkout,
  facts: { email: string | undefined; subscription: string | undefined; startedAt: Date },
): Promise<Contribution | undefined> {
  const email = facts.email ?? checkout.email
  if (!email) return undefined
  const digest = emailDigest(tx.signer, email)
  await insertContribution(tx.db, {
    ...checkout,
    email,
    emailDigest: digest,
    supporterKey: await supporterKeyOf(tx, checkout.personId, email, digest),
    state: checkout.rhythm === 'once' ? 'fulfilled' : 'running',
    gatewaySubscription: facts.subscription ?? null,
    startedAt: facts.startedAt,
  })
  await settleCheckout(tx.db, checkout.id, 'completed', tx.clock.now())
  await announce(tx, { type: 'contribution.started', payload: { contributionId: checkout.id } })
  return lockContribution(tx.db, checkout.id)
}

/**
 * Under which key somebody is counted: the person who is signed in, else the person whose confirmed
 * address this is and who has given before, else the address. So nobody counts twice for having
 * forgotten to sign in.
 */
async function supporterKeyOf(
  tx: Context,
  personId: string | null,
  email: string,
  digest: string,
): Promise<string> {
  const byEmail = `email:${digest}`
  const person = personId ?? (await personWhoGaveFrom(tx.db, digest))
  if (!person) return byEmail
  const byPerson = `person:${person}`
  const contact = await contactOf(tx.db, person)
  const isTheirs =
    contact?.emailConfirmed === true && normalEmail(contact.email) === normalEmail(email)
  if (isTheirs) await moveSupporter(tx.db, byEmail, byPerson)
  return personId || isTheirs ? byPerson : byEmail
}
