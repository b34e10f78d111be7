import { type Check, ifAny } from '#platform/checks'
import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { asId } from '#platform/ids'
import type { ParkedKind } from '#platform/parked'
import { act } from '../contributions.policy.ts'
import type { Gateways } from '../gateways/gateways.ts'
import { tellGateway } from './tell-gateway.ts'
import { countUntoldEnds, listUntoldEnds, markTold, type UntoldEnd } from './untold-ends.queries.ts'

const lateAfter = hour

/** Ends of giving that a payment provider has not heard of for an hour: it may charge again. */
export const parkedEnds = (gateways: Gateways): ParkedKind => ({
  name: 'ends',
  title: 'Ends of giving',
  about:
    'The payment provider has not confirmed these ends for an hour, and may charge again. We retry each minute. Let one go when you have ended it on the provider’s own pages.',
  act: act('money.see'),
  count: (ctx) => countUntoldEnds(ctx.db, lateSince(ctx)),
  list,
  find: async (ctx, id) => (await list(ctx)).find((item) => item.id === id),
  async again(ctx, id) {
    await tellGateway(ctx, gateways, asId<'Contribution'>(id))
  },
  async letGo(ctx, id) {
    await markTold(ctx.db, asId<'Contribution'>(id), ctx.clock.now())
  },
})

/** Whether payment providers have heard of every end of giving. */
export const endsCheck: Check = {
  name: 'Payment providers have confirmed every ended contribution',
  examine: async (ctx) =>
    ifAny(
      await countUntoldEnds(ctx.db, lateSince(ctx)),
      (untold) =>
        `Ended contributions that the payment provider has not confirmed for an hour, and may charge again: ${untold}. Check that it can be reached, or end them on its own pages and let them go at /newsroom/failed`,
    ),
}

const lateSince = (ctx: Context) => new Date(ctx.clock.now().getTime() - lateAfter)

const list = async (ctx: Context) => (await listUntoldEnds(ctx.db, lateSince(ctx))).map(itemOf)

const itemOf = ({ id, email, gateway, gatewaySubscription, endedAt, ...end }: UntoldEnd) => ({
  id,
  what: `Giving by ${email ?? 'somebody erased'}, ${gatewaySubscription ?? 'no subscription'} at ${gateway}`,
  why: end.endFailure ?? 'The provider has not been told yet',
  since: endedAt,
})
