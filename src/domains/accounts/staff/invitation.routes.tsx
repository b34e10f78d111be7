import { z } from 'zod'
import { minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, rateLimit, type Refused } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { fieldSchemas } from '../forms/field-schemas.ts'
import { linkParams } from '../links/link.routes.tsx'
import { signInBrowser } from '../sign-in/sign-in-browser.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { invitationPage } from './invitation.view.tsx'

const acceptForm = (language: Language) =>
  z.object({ name: fieldSchemas(language).name, password: fieldSchemas(language).newPassword })

/** Where an invitation to the newsroom leads. */
export function invitationRoutes(app: App): void {
  pageRoute(
    app,
    '/invitations/:token',
    { access: 'byLink', params: linkParams },
    ({ ctx, params }) => shown(ctx, params.token),
  )

  formRoute(
    app,
    '/invitations/:token',
    {
      access: 'byLink',
      params: linkParams,
      form: acceptForm,
      show: ({ ctx, params }, refused) => shown(ctx, params.token, refused),
      before: [rateLimit('invitation', { limit: 30, per: 15 * minute })],
    },
    async ({ ctx, params, form, raw, reply }) => {
      const id = await acceptInvitation(ctx, { token: params.token, ...form })
      return signInBrowser({ ctx, raw, reply }, id, { next: '/newsroom' })
    },
  )
}

async function shown(ctx: Context, token: string, refused?: Refused): Promise<Page> {
  const { language, name } = ctx.settings
  return invitationPage({
    language,
    paper: name,
    token,
    refused,
    invitation: await readInvitation(ctx, token),
  })
}
