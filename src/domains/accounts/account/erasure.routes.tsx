import { z } from 'zod'
import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, rateLimit, type Refused, seeOther } from '#platform/http'
import type { Page } from '#platform/pages'
import { findPassword } from '../passwords/credentials.queries.ts'
import { clearSessionCookies } from '../sessions/session-cookie.ts'
import { actorId } from './account.routes.tsx'
import { eraseAccount } from './erase-account.ts'
import { erasedPage, erasurePage } from './erasure.view.tsx'

const erasureForm = () =>
  z.object({ password: z.string().max(200).optional(), word: z.string().max(200).optional() })
const erasedQuery = z.object({ soon: z.literal('1').optional().catch(undefined) })

/** Leaving, with everything erased. */
export function erasureRoutes(app: App): void {
  pageRoute(app, '/account/erasure', { access: 'signedIn' }, ({ ctx }) => shown(ctx))

  formRoute(
    app,
    '/account/erasure',
    {
      form: erasureForm,
      show: ({ ctx }, refused) => shown(ctx, refused),
      access: 'signedIn',
      before: [rateLimit('erasure', { limit: 10, per: hour }, { guards: true })],
    },
    async ({ ctx, form, reply }) => {
      const isGone = await eraseAccount(ctx, { person: actorId(ctx), ...form })
      clearSessionCookies(reply, ctx)
      return seeOther(isGone ? '/account/erased' : '/account/erased?soon=1')
    },
  )

  pageRoute(
    app,
    '/account/erased',
    { access: 'public', query: erasedQuery },
    async ({ ctx, query }) => erasedPage(ctx.settings.language, query.soon === undefined),
  )
}

async function shown(ctx: Context, refused?: Refused): Promise<Page> {
  const hasPassword = (await findPassword(ctx.db, actorId(ctx))) !== undefined
  return erasurePage({ language: ctx.settings.language, hasPassword, refused })
}
