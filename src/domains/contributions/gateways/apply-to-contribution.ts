import type { Context } from '#platform/context'
import { postMail } from '#platform/mail'
import { announce } from '#platform/outbox'
import { lockCheckout, settleCheckout } from '../checkout/checkouts.queries.ts'
import type { Contribution } from '../contribution/contribution.ts'
import {
  endContribution,
  lockBySubscription,
  lockContribution,
  noteFailure,
  setSubscription,
} from '../contribution/contribution.queries.ts'
import { endedMail } from '../contribution/ended-mail.ts'
import { openContribution } from '../contribution/open-contribution.ts'
import { markTold, markUntold } from '../contribution/untold-ends.queries.ts'
import { settlePayment } from '../payments/settle-payment.ts'
import type { About, EventOf } from './gateway-event.ts'

type Applied = Promise<'done' | 'unknown'>

export async function completeCheckout(
  tx: Context,
  gateway: string,
  event: EventOf<'checkout.completed'>,
): Applied {
  return (await contributionFor(tx, gateway, event, event.at)) ? 'done' : 'unknown'
}

export async function failCheckout(
  tx: Context,
  gateway: string,
  event: EventOf<'checkout.failed'>,
): Applied {
  const checkout = await lockCheckout(tx.db, gateway, event)
  if (!checkout) return 'unknown'
  await settleCheckout(tx.db, checkout.id, 'failed', tx.clock.now())
  return 'done'
}

export async function takePayment(
  tx: Context,
  gateway: string,
  event: EventOf<'payment.settled'>,
): Applied {
  const contribution = await contributionFor(tx, gateway, event, event.paidAt)
  if (!contribution) return 'unknown'
  await settlePayment(tx, contribution, event)
  const { lastFailureAt } = contribution
  if (lastFailureAt && lastFailureAt < event.at) await noteFailure(tx.db, contribution.id, null)
  return 'done'
}

export async function failRenewal(
  tx: Context,
  gateway: string,
  event: EventOf<'payment.failed'>,
): Applied {
  const contribution = await knownContribution(tx, gateway, event)
  if (!contribution) return 'unknown'
  await noteFailure(tx.db, contribution.id, event.at)
  return 'done'
}

export async function endSubscription(
  tx: Context,
  gateway: string,
  event: EventOf<'subscription.ended'>,
): Applied {
  const contribution = await knownContribution(tx, gateway, event)
  if (!contribution) return 'unknown'
  const hasEnded = await endContribution(tx.db, contribution.id, event.at, event.because)
  const isHeard = await markTold(tx.db, contribution.id, tx.clock.now())
  const mail = isHeard && !hasEnded ? endedMail(tx, contribution) : undefined
  if (mail) await postMail(tx, mail)
  if (hasEnded)
    await announce(tx, { type: 'contribution.ended', payload: { contributionId: contribution.id } })
  return 'done'
}

/** The contribution that an event is about; made from its checkout where this is the first that is heard of it. */
async function contributionFor(
  tx: Context,
  gateway: string,
  about: About,
  at: Date,
): Promise<Contribution | undefined> {
  const known = await knownContribution(tx, gateway, about)
  if (known) return known
  const checkout = await lockCheckout(tx.db, gateway, about)
  if (!checkout) return undefined
  // Another event may have made it while this one waited for the checkout's row.
  const madeMeanwhile = await lockContribution(tx.db, checkout.id)
  if (madeMeanwhile) return madeMeanwhile
  return openContribution(tx, checkout, {
    email: about.email,
    subscription: about.subscription,
    startedAt: at,
  })
}

async function knownContribution(
  tx: Context,
  gateway: string,
  about: About,
): Promise<Contribution | undefined> {
  const bySubscription = about.subscription
    ? await lockBySubscription(tx.db, gateway, about.subscription)
    : undefined
  if (bySubscription) return bySubscription
  const id = about.reference ?? (about.checkout && (await lockCheckout(tx.db, gateway, about))?.id)
  const byReference = id ? await lockContribution(tx.db, id) : undefined
  if (byReference?.gateway !== gateway) return undefined
  if (about.subscription && (await setSubscription(tx.db, byReference.id, about.subscription)))
    await markUntold(tx.db, byReference.id)
  return byReference
}
