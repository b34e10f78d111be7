import { z } from 'zod'
import { hour, minute } from '#platform/clock'
import { type App, formRoute, pageRoute, rateLimit, seeOther } from '#platform/http'
import type { Language } from '#platform/i18n'
import { browserOf } from '../browsers/browser-cookie.ts'
import { fieldSchemas } from '../forms/field-schemas.ts'
import { linkParams, orSpent } from '../links/link.routes.tsx'
import { readLink } from '../links/mailed-link.ts'
import { signInBrowser } from '../sign-in/sign-in-browser.ts'
import { onwardFields, onwardOf, onwardQuery, readOnward, withOnward } from '../sign-in/onward.ts'
import { mailSentRoute } from '../sign-in/sign-in.routes.tsx'
import { forgottenPage, newPasswordPage } from './password.view.tsx'
import { requestNewPassword } from './request-new-password.ts'
import { setNewPassword } from './set-new-password.ts'

const forgottenForm = (language: Language) =>
  z.object({ email: fieldSchemas(language).email, ...onwardFields })
const newPasswordForm = (language: Language) =>
  z.object({ password: fieldSchemas(language).newPassword })

/** A forgotten password, and a new one by a mailed link. */
export function passwordRoutes(app: App): void {
  pageRoute(
    app,
    '/forgotten-password',
    { access: 'public', query: onwardQuery },
    async ({ ctx, query }) => forgottenPage({ language: ctx.settings.language, onward: query }),
  )
  formRoute(
    app,
    '/forgotten-password',
    {
      access: 'public',
      form: forgottenForm,
      show: async ({ language }, refused) =>
        forgottenPage({ language, refused, onward: readOnward(refused.values) }),
      before: [rateLimit('forgotten-password', { limit: 30, per: hour })],
    },
    async ({ ctx, form }) => {
      await requestNewPassword(ctx, { email: form.email, onward: onwardOf(form) })
      return seeOther(withOnward('/forgotten-password/sent', onwardOf(form)))
    },
  )
  mailSentRoute(app, '/forgotten-password/sent', 'anHour')

  pageRoute(
    app,
    '/password-resets/:token',
    { access: 'byLink', params: linkParams },
    ({ ctx, params }) =>
      orSpent(
        ctx,
        async () => {
          await readLink(ctx, 'password', params.token)
          return newPasswordPage({ language: ctx.settings.language, token: params.token })
        },
        '/forgotten-password',
      ),
  )
  formRoute(
    app,
    '/password-resets/:token',
    {
      access: 'byLink',
      params: linkParams,
      form: newPasswordForm,
      show: async ({ params, language }, refused) =>
        newPasswordPage({ language, refused, token: params.token }),
      before: [rateLimit('password-reset', { limit: 30, per: 15 * minute })],
    },
    ({ ctx, params, form, raw, reply }) =>
      orSpent(
        ctx,
        async () => {
          const { person, onward } = await setNewPassword(ctx, {
            token: params.token,
            password: form.password,
            browser: browserOf(raw),
          })
          return signInBrowser({ ctx, raw, reply }, person, onward)
        },
        '/forgotten-password',
      ),
  )
}
