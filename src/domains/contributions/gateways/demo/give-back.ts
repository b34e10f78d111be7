import type { Context } from '#platform/context'
import { gatewayNow } from './charge.ts'
import { deliver, tell } from './deliver-events.ts'
import { type DemoPayment, lockPayment, updatePayment } from './demo.queries.ts'

const rest = (payment: DemoPayment): number => payment.amountMinor - payment.refundedMinor

/** Gives back so much of a payment; nothing where there is not so much left or a bank asks for it. */
export async function refund(ctx: Context, id: string, part: 'all' | 'half'): Promise<void> {
  const now = await gatewayNow(ctx)
  await change(ctx, id, async (tx, payment) => {
    const minor =
      part === 'all' ? rest(payment) : Math.min(rest(payment), Math.ceil(payment.amountMinor / 2))
    if (minor === 0 || payment.dispute === 'open' || payment.dispute === 'lost') return undefined
    await updatePayment(tx.db, id, { ...payment, refundedMinor: payment.refundedMinor + minor })
    return tell(tx, 'payment.refunded', now, {
      refund: `re_${tx.random.token()}`,
      payment: id,
      amount: { minor, currency: payment.currency },
    })
  })
}

/** A bank asks for what is left of a payment. */
export async function openDispute(ctx: Context, id: string): Promise<void> {
  const now = await gatewayNow(ctx)
  await change(ctx, id, async (tx, payment) => {
    const minor = rest(payment)
    if (minor === 0 || payment.dispute !== 'none') return undefined
    const dispute = `dp_${tx.random.token()}`
    await updatePayment(tx.db, id, {
      ...payment,
      dispute: 'open',
      disputeId: dispute,
      disputeMinor: minor,
    })
    return tell(tx, 'dispute.opened', now, {
      dispute,
      payment: id,
      amount: { minor, currency: payment.currency },
    })
  })
}

export async function closeDispute(
  ctx: Context,
  id: string,
  outcome: 'won' | 'lost',
): Promise<void> {
  const now = await gatewayNow(ctx)
  await change(ctx, id, async (tx, payment) => {
    if (payment.dispute !== 'open') return undefined
    await updatePayment(tx.db, id, { ...payment, dispute: outcome })
    return tell(tx, 'dispute.closed', now, {
      dispute: payment.disputeId,
      payment: id,
      won: outcome === 'won',
    })
  })
}

async function change(
  ctx: Context,
  id: string,
  work: (tx: Context, payment: DemoPayment) => Promise<string | undefined>,
): Promise<void> {
  const told = await ctx.transaction(async (tx) => {
    const payment = await lockPayment(tx.db, id)
    return payment && work(tx, payment)
  })
  if (told) await deliver(ctx, [told])
}
