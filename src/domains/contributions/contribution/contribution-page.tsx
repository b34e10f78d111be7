import { personId } from '#domains/accounts'
import type { Context } from '#platform/context'
import { type Page, page } from '#platform/pages'
import { findCheckout } from '../checkout/checkouts.queries.ts'
import type { ContributionId } from '../ids.ts'
import { paymentsOf } from '../payments/payments.queries.ts'
import { refuse } from '../refusals.ts'
import { coverOf } from '../supporters/supporters.queries.ts'
import { words } from '../words.ts'
import { linkOf, opensContribution } from './contribution-link.ts'
import { Ended, NotPaid, Waiting } from './contribution.view.tsx'
import { findContribution } from './contribution.queries.ts'
import { isGivenBy } from './given-by.ts'
import { Given } from './given.view.tsx'
import { nextPayment } from './next-payment.ts'

export interface Visit {
  readonly id: ContributionId
  /** The signature of the link; else the session must be the giver's. */
  readonly key: string | undefined
  /** How the reader left the gateway's page. */
  readonly as: 'cancelled' | undefined
}

/**
 * What became of a contribution: thanks with its payments, or that we wait, that it failed, that the
 * reader turned back. Also the day until which its giver is covered, for the browser to know.
 */
export async function contributionPage(
  ctx: Context,
  visit: Visit,
): Promise<{ page: Page; coveredUntil: string | undefined }> {
  const contribution = await findContribution(ctx.db, visit.id)
  const hasKey = opensContribution(ctx.signer, visit.id, visit.key)
  if (!hasKey && !(contribution && (await isGivenBy(ctx, contribution, personId(ctx.actor)))))
    throw refuse('contributions.not_found')
  const again = hasKey ? linkOf(ctx.signer, visit.id) : `/contributions/${visit.id}`
  const about = {
    shell: 'paper',
    robots: 'noindex',
    title: words[contribution?.language ?? ctx.settings.language].yourContribution,
  } as const
  if (!contribution) {
    const checkout = await findCheckout(ctx.db, visit.id)
    if (!checkout) throw refuse('contributions.not_found')
    return {
      page: page({
        ...about,
        islands: ['payment-wait'],
        language: checkout.language,
        body: <NotPaid checkout={checkout} turnedBack={visit.as === 'cancelled'} again={again} />,
      }),
      coveredUntil: undefined,
    }
  }
  const { language } = contribution
  const payments = await paymentsOf(ctx.db, contribution.id)
  const coveredUntil = await coverOf(ctx.db, contribution.supporterKey)
  const shown = { contribution, payments, coveredUntil, settings: ctx.settings }
  const [newest] = payments
  return {
    page: page({
      ...about,
      language,
      islands: ['payment-wait'],
      body:
        contribution.state === 'ended' ? (
          <Ended {...shown} />
        ) : newest ? (
          <Given
            {...shown}
            nextAt={nextPayment(contribution, newest, ctx.settings.zone, ctx.clock.now())}
            origin={ctx.site.origin}
            offersAccount={!contribution.personId && !personId(ctx.actor)}
            {...(hasKey && visit.key ? { linkKey: visit.key } : {})}
          />
        ) : (
          <Waiting language={language} again={again} />
        ),
    }),
    coveredUntil,
  }
}
