import { contactOf, personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import type { Language } from '#platform/i18n'
import { newId } from '#platform/ids'
import type { Money } from '#platform/money'
import { linkOf } from '../contribution/contribution-link.ts'
import type { Gateway } from '../gateways/gateway.ts'
import type { ContributionId } from '../ids.ts'
import { refuse } from '../refusals.ts'
import { insertCheckout, setHostedPage } from './checkouts.queries.ts'
import type { Rhythm } from './rhythm.ts'

export interface CheckoutInput {
  readonly rhythm: Rhythm
  readonly amount: Money
  /** Where the receipt goes; else the account's address, else the gateway's page asks. */
  readonly email: string | undefined
  readonly language: Language
}

/**
 * Notes an intent to give and opens the gateway's page for it; gives the page's address. Nothing is
 * owed by it. Refuses `contributions.not_open` without a gateway and `contributions.gateway_away`.
 * @example const { url } = await startCheckout(ctx, gateway, { rhythm: 'monthly', amount: money(1000, 'EUR'), email, language: 'en' })
 */
export async function startCheckout(
  ctx: Context,
  gateway: Gateway | undefined,
  input: CheckoutInput,
): Promise<{ id: ContributionId; url: string }> {
  if (!gateway) throw refuse('contributions.not_open')
  const id = newId<'Contribution'>(ctx)
  const actor = personId(ctx.actor)
  const contact = actor && (await contactOf(ctx.db, actor))
  // An address that is not confirmed may be a stranger's account: its gifts join it by address, later.
  const person = actor && contact?.emailConfirmed ? actor : null
  const email = input.email ?? contact?.email
  // On record before the gateway hears of it, so that nothing it tells us is about something unknown.
  await insertCheckout(
    ctx.db,
    {
      id,
      rhythm: input.rhythm,
      amountMinor: input.amount.minor,
      currency: input.amount.currency,
      email: email ?? null,
      personId: person,
      language: input.language,
      gateway: gateway.name,
    },
    ctx.clock.now(),
  )
  const returnUrl = `${ctx.site.origin}${linkOf(ctx.signer, id)}`
  const hosted = await gateway
    .createCheckout({
      reference: id,
      rhythm: input.rhythm,
      amount: input.amount,
      email,
      language: input.language,
      merchant: ctx.settings.name,
      returnUrl,
      cancelUrl: `${returnUrl}&as=cancelled`,
    })
    .catch((cause: unknown) => {
      ctx.log.error({ err: cause, gateway: gateway.name }, 'a checkout could not be opened')
      throw refuse('contributions.gateway_away')
    })
  await setHostedPage(ctx.db, id, hosted)
  return { id, url: hosted.url }
}
