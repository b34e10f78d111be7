import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { personId, type SignInMark } from '#domains/accounts'
import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, rateLimit, seeOther } from '#platform/http'
import { idSchema } from '#platform/ids'
import { page } from '#platform/pages'
import { dayIn } from '#platform/zones'
import type { Gateways } from '../gateways/gateways.ts'
import { coverOf } from '../supporters/supporters.queries.ts'
import { words } from '../words.ts'
import { AccountContributions } from './account-contributions.view.tsx'
import { cancelContribution } from './cancel-contribution.ts'
import { contributionPage } from './contribution-page.tsx'
import { contributionsOf } from './contribution.queries.ts'
import { confirmedDigestOf } from './given-by.ts'
import { portalOf } from './portal-of.ts'

const Params = z.object({ id: idSchema<'Contribution'>() })
const Query = z.object({
  key: z.string().max(200).optional(),
  as: z.enum(['cancelled']).optional().catch(undefined),
})
const KeyForm = z.object({ key: z.string().max(200).optional() })

/** A reader's own contributions: by session, or by the link in a receipt. */
export function contributionRoutes(app: App, gateways: Gateways): void {
  pageRoute(
    app,
    '/contributions/:id',
    { access: 'byLink', params: Params, query: Query },
    async ({ ctx, params, query, reply }) => {
      const { page: shown, coveredUntil } = await contributionPage(ctx, {
        id: params.id,
        key: query.key,
        as: query.as,
      })
      markSupporter(ctx, reply, coveredUntil)
      return shown
    },
  )

  formRoute(
    app,
    '/contributions/:id/cancellation',
    { access: 'byLink', params: Params, form: () => KeyForm },
    async ({ ctx, params, form }) => {
      await cancelContribution(ctx, { id: params.id, key: form.key })
      return seeOther(pathWithKey(params.id, form.key))
    },
  )

  formRoute(
    app,
    '/contributions/:id/portal',
    {
      access: 'byLink',
      params: Params,
      form: () => KeyForm,
      before: [rateLimit('portal', { limit: 20, per: hour })],
    },
    async ({ ctx, params, form }) =>
      seeOther(
        (await portalOf(ctx, gateways, { id: params.id, key: form.key })) ??
          pathWithKey(params.id, form.key),
      ),
  )

  pageRoute(app, '/account/contributions', { access: 'signedIn' }, async ({ ctx, reply }) => {
    const person = personId(ctx.actor) ?? ''
    const given = await contributionsOf(ctx.db, person, await confirmedDigestOf(ctx, person))
    markSupporter(ctx, reply, await coverOf(ctx.db, `person:${person}`))
    const { language, zone } = ctx.settings
    return page({
      shell: 'paper',
      robots: 'noindex',
      title: words[language].yourContributions,
      body: <AccountContributions contributions={given} language={language} zone={zone} />,
    })
  })
}

const pathWithKey = (id: string, key: string | undefined) =>
  `/contributions/${id}${key ? `?key=${encodeURIComponent(key)}` : ''}`

/** A browser in which a supporter signs in shows no appeals. */
export const markSupporterAtSignIn: SignInMark = async (ctx, reply, person) =>
  markSupporter(ctx, reply, await coverOf(ctx.db, `person:${person}`))

/** Tells the browser until which day it shows no appeals: readable, for the script in every page's head. */
function markSupporter(ctx: Context, reply: FastifyReply, coveredUntil: string | undefined): void {
  const { zone } = ctx.settings
  if (!coveredUntil || coveredUntil < dayIn(zone, ctx.clock.now())) return
  const expires = new Date(`${coveredUntil}T23:59:59Z`)
  reply.setCookie('supporter', coveredUntil, {
    path: '/',
    sameSite: 'lax',
    expires,
    secure: ctx.site.origin.startsWith('https:'),
  })
}
