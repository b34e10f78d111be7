import { moneyWords } from '#platform/money'
import type { ParkedKind } from '#platform/parked'
import { amountOf } from '../contribution/contribution.ts'
import { act } from '../contributions.policy.ts'
import {
  countOddCharges,
  listOddCharges,
  type OddCharge,
  settleOddCharge,
} from './odd-charges.queries.ts'

/** Charges by mistake, until they are given back or explained. */
export const parkedCharges: ParkedKind = {
  name: 'charges',
  title: 'Charges by mistake',
  about:
    'Give the money back on the payment provider’s own pages. When the provider confirms, the charge leaves this list by itself. Let it go if you give nothing back.',
  act: act('money.see'),
  count: (ctx) => countOddCharges(ctx.db),
  list: async (ctx) => (await listOddCharges(ctx.db)).map(itemOf),
  find: async (ctx, id) =>
    (await listOddCharges(ctx.db)).map(itemOf).find((item) => item.id === id),
  letGo: (ctx, id) => settleOddCharge(ctx.db, id, ctx.clock.now()),
}

const whyWords = {
  'after-end': 'Charged after the contribution had ended',
  twice: 'A single contribution, charged a second time',
} as const

const itemOf = (charge: OddCharge) => ({
  id: charge.paymentId,
  what: `${moneyWords('en', amountOf(charge))} of ${charge.email ?? 'somebody erased'}, ${charge.gatewayPayment} at ${charge.gateway}`,
  why: whyWords[charge.kind],
  since: charge.noticedAt,
})
