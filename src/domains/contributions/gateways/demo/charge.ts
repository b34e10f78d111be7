import type { Context } from '#platform/context'
import { hour } from '#platform/clock'
import { addMonths } from '#platform/zones'
import { deliver, tell } from './deliver-events.ts'
import {
  claimCheckout,
  claimEnd,
  clockAhead,
  type DemoCheckout,
  type DemoSubscription,
  findSubscription,
  insertPayment,
  insertSubscription,
  lockDueSubscription,
  updateSubscription,
} from './demo.queries.ts'

/** What the demonstration keeps of a charge: 1.5 per cent and 25 of the smallest unit. */
const feeOn = (minor: number): number => Math.min(minor, Math.round(minor * 0.015) + 25)

const triesAfterRefusal = 3
const pauseAfterRefusal = 72 * hour

/** The demonstration's present moment: the machine's, moved ahead by its own button. */
export const gatewayNow = async (ctx: Context): Promise<Date> =>
  new Date(ctx.clock.now().getTime() + (await clockAhead(ctx.db)))

/** Charges a checkout once, however often its form is sent, and tells the paper before the reader goes back. */
export async function payCheckout(
  ctx: Context,
  checkout: DemoCheckout,
  payer: { email: string; card: DemoSubscription['card'] },
): Promise<void> {
  const now = await gatewayNow(ctx)
  const told = await ctx.transaction(async (tx) => {
    if (!(await claimCheckout(tx.db, checkout.id))) return []
    const { id: checkoutId, reference, amountMinor, currency } = checkout
    const subscription = checkout.rhythm === 'once' ? undefined : `sub_${tx.random.token()}`
    const months = checkout.rhythm === 'annual' ? 12 : 1
    const common = { checkoutId, reference, amountMinor, currency, ...payer }
    if (subscription) {
      await insertSubscription(tx.db, {
        ...common,
        id: subscription,
        months,
        beganAt: now,
        charges: 1,
        nextAt: addMonths('UTC', now, months),
      })
    }
    const about = { reference, checkout: checkoutId, subscription, email: payer.email }
    return [
      await tell(tx, 'checkout.completed', now, about),
      await charge(tx, { ...common, subscriptionId: subscription ?? null }, now),
    ]
  })
  if (told.length > 0) await deliver(ctx, told)
}

/** The card was refused: the reader may try another. */
export async function refuseCheckout(ctx: Context, checkout: DemoCheckout): Promise<void> {
  const told = await tell(ctx, 'checkout.failed', await gatewayNow(ctx), {
    reference: checkout.reference,
    checkout: checkout.id,
  })
  await deliver(ctx, [told])
}

/** Charges every subscription that is due by the demonstration's clock, as often as it is due. */
export async function renewDue(ctx: Context): Promise<number> {
  const now = await gatewayNow(ctx)
  for (let renewed = 0; ; renewed += 1) {
    const isMore = await ctx.transaction(async (tx) => {
      const due = await lockDueSubscription(tx.db, now)
      if (due) await (due.card === 'good' ? renew(tx, due) : refuse(tx, due))
      return due !== undefined
    })
    if (!isMore) return renewed
  }
}

async function renew(tx: Context, due: DemoSubscription): Promise<void> {
  const charges = due.charges + 1
  await charge(tx, { ...due, checkoutId: null, subscriptionId: due.id }, due.nextAt)
  // Counted from the first day, so that 31 January does not become the 28th for good.
  await updateSubscription(tx.db, due.id, {
    charges,
    failures: 0,
    nextAt: addMonths('UTC', due.beganAt, charges * due.months),
    endedAt: null,
  })
}

async function refuse(tx: Context, due: DemoSubscription): Promise<void> {
  const about = { reference: due.reference, subscription: due.id }
  const failures = due.failures + 1
  const isLast = failures === triesAfterRefusal
  await tell(tx, 'payment.failed', due.nextAt, about)
  if (isLast) await tell(tx, 'subscription.ended', due.nextAt, { ...about, because: 'card-failed' })
  await updateSubscription(tx.db, due.id, {
    charges: due.charges,
    failures,
    nextAt: new Date(due.nextAt.getTime() + pauseAfterRefusal),
    endedAt: isLast ? due.nextAt : null,
  })
}

interface Charge {
  readonly checkoutId: string | null
  readonly subscriptionId: string | null
  readonly reference: string
  readonly amountMinor: number
  readonly currency: string
  readonly email: string
}

async function charge(tx: Context, given: Charge, paidAt: Date): Promise<string> {
  const id = `pay_${tx.random.token()}`
  const { checkoutId, subscriptionId, reference, amountMinor, currency, email } = given
  const feeMinor = feeOn(amountMinor)
  await insertPayment(tx.db, {
    id,
    checkoutId,
    subscriptionId,
    reference,
    amountMinor,
    feeMinor,
    currency,
    email,
    paidAt,
  })
  return tell(tx, 'payment.settled', paidAt, {
    payment: id,
    reference,
    checkout: checkoutId ?? undefined,
    subscription: subscriptionId ?? undefined,
    email,
    amount: { minor: amountMinor, currency },
    fee: { minor: feeMinor, currency },
    paidAt: paidAt.toISOString(),
  })
}

/** Ends a subscription once; false where it is unknown. */
export async function endSubscription(ctx: Context, id: string): Promise<boolean> {
  const subscription = await findSubscription(ctx.db, id)
  if (!subscription) return false
  const now = await gatewayNow(ctx)
  const told = await ctx.transaction(async (tx) => {
    if (!(await claimEnd(tx.db, id, now))) return []
    return [
      await tell(tx, 'subscription.ended', now, {
        reference: subscription.reference,
        subscription: id,
        because: 'by-the-giver',
      }),
    ]
  })
  if (told.length > 0) await deliver(ctx, told)
  return true
}
