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

/** Charges that should not have been, until they are given back or explained. */
export const parkedCharges: ParkedKind = {
  name: 'charges',
  title: 'Charges that should not have been',
  about:
    'Give the money back on the payment provider’s own pages: once the provider has told us, the charge leaves this list by itself. Let it go where nothing is to be given back.',
  act: act('money.see'),
  count: (ctx) => countOddCharges(ctx.db),
  list: async (ctx) => (await listOddCharges(ctx.db)).map(itemOf),
  find: async (ctx, id) =>
    (await listOddCharges(ctx.db)).map(itemOf).find((item) => item.id === id),
  letGo: (ctx, id) => settleOddCharge(ctx.db, id, ctx.clock.now()),
}

const whyWords = {
  'after-end': 'Charged after the giver had stopped',
  twice: 'Charged a second time for what was given once',
} as const

const itemOf = (charge: OddCharge) => ({
  id: charge.paymentId,
  what: `${moneyWords('en', amountOf(charge))} of ${charge.email ?? 'somebody erased'}, ${charge.gatewayPayment} at ${charge.gateway}`,
  why: whyWords[charge.kind],
  since: charge.noticedAt,
})
