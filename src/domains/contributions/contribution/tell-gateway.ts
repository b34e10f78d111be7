import type { Context } from '#platform/context'
import { postMail } from '#platform/mail'
import type { Gateways } from '../gateways/gateways.ts'
import type { ContributionId } from '../ids.ts'
import { endedMail } from './ended-mail.ts'
import { findContribution } from './contribution.queries.ts'
import { markTold, noteUntold } from './untold-ends.queries.ts'

/**
 * Tells the gateway that a contribution has ended, and its giver that the gateway has heard. Where
 * it cannot be told, that is noted, and it is told again each minute without end.
 */
export async function tellGateway(
  ctx: Context,
  gateways: Gateways,
  id: ContributionId,
): Promise<'told' | 'known' | 'not-told'> {
  const contribution = await findContribution(ctx.db, id)
  if (!contribution?.endedAt || contribution.gatewayToldAt) return 'known'
  const { gateway: name, gatewaySubscription } = contribution
  try {
    if (gatewaySubscription) await gatewayOf(gateways, name).endSubscription(gatewaySubscription)
  } catch (error) {
    ctx.log.warn({ err: error, gateway: name }, 'a gateway has not heard that giving has ended')
    await noteUntold(ctx.db, id, error instanceof Error ? error.message : String(error))
    return 'not-told'
  }
  return ctx.transaction(async (tx) => {
    if (!(await markTold(tx.db, id, tx.clock.now()))) return 'known'
    const mail = endedMail(tx, contribution)
    if (mail) await postMail(tx, mail)
    return 'told'
  })
}

function gatewayOf(gateways: Gateways, name: string) {
  const gateway = gateways.get(name)
  if (!gateway) throw new Error(`The gateway ${name} is not set up any more`)
  return gateway
}
