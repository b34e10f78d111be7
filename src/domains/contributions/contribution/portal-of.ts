import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import type { Gateways } from '../gateways/gateways.ts'
import type { ContributionId } from '../ids.ts'
import { refuse } from '../refusals.ts'
import { linkOf, opensContribution } from './contribution-link.ts'
import { findContribution } from './contribution.queries.ts'
import { isGivenBy } from './given-by.ts'

/**
 * The gateway's own page on which the giver sees to the card, for this visit only. Refuses
 * `contributions.not_found` to anybody else, and `contributions.gateway_away`.
 */
export async function portalOf(
  ctx: Context,
  gateways: Gateways,
  input: { id: ContributionId; key: string | undefined },
): Promise<string | undefined> {
  const contribution = await findContribution(ctx.db, input.id)
  const isAllowed =
    contribution &&
    (opensContribution(ctx.signer, input.id, input.key) ||
      (await isGivenBy(ctx, contribution, personId(ctx.actor))))
  if (!isAllowed) throw refuse('contributions.not_found')
  const { gateway, gatewaySubscription } = contribution
  if (!gatewaySubscription) return undefined
  const returnUrl = `${ctx.site.origin}${linkOf(ctx.signer, input.id)}`
  return gateways
    .get(gateway)
    ?.portalLink(gatewaySubscription, returnUrl)
    .catch((cause: unknown) => {
      ctx.log.error({ err: cause, gateway }, 'a portal could not be opened')
      throw refuse('contributions.gateway_away')
    })
}
