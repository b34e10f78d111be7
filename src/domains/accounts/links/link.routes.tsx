import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, rateLimit, type Refused, seeOther } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { Refusal } from '#platform/refusals'
import { browserOf } from '../browsers/browser-cookie.ts'
import { fieldSchemas } from '../forms/field-schemas.ts'
import { findPerson } from '../people/people.queries.ts'
import { personId } from '../sessions/person-id.ts'
import { signInBrowser } from '../sign-in/sign-in-browser.ts'
import { onwardFields, onwardOf, withOnward } from '../sign-in/onward.ts'
import { mailSentRoute } from '../sign-in/sign-in.routes.tsx'
import { linkPage, spentLinkPage } from '../sign-in/sign-in.view.tsx'
import { sendConfirmation } from '../sign-up/send-confirmation.ts'
import { followLink, lookAtLink } from './follow-link.ts'

export const linkParams = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{16,100}$/) })

/** Mailed links that sign in: one that was asked for, and one that confirms a new address. */
export function linkRoutes(app: App): void {
  linkRoute(app, 'sign-in', '/sign-in-links')
  linkRoute(app, 'confirmation', '/confirmations')

  mailSentRoute(app, '/confirmations/sent', 'aWeek')
  formRoute(
    app,
    '/confirmations',
    {
      form: () => z.object(onwardFields),
      access: 'signedIn',
      before: [rateLimit('confirmation', { limit: 20, per: 60 * minute })],
    },
    async ({ ctx, form }) => {
      const onward = onwardOf(form)
      const id = personId(ctx.actor)
      const person = id && (await findPerson(ctx.db, id))
      if (person && !person.emailConfirmed) await sendConfirmation(ctx, person, onward)
      return seeOther(withOnward('/confirmations/sent', onward))
    },
  )
}

const linkForm = (language: Language) => {
  const { name, newPassword } = fieldSchemas(language)
  const orNone = (typed: unknown) => (typed === '' ? undefined : typed)
  return z.object({
    name: name.optional(),
    password: z.preprocess(orNone, newPassword.optional()),
  })
}

function linkRoute(app: App, kind: 'sign-in' | 'confirmation', path: string): void {
  const shown = (
    { ctx, params, raw }: { ctx: Context; params: { token: string }; raw: FastifyRequest },
    refused?: Refused,
  ) =>
    orSpent(ctx, async () => {
      const browser = browserOf(raw)
      const looked = await lookAtLink(ctx, { kind, token: params.token, browser })
      const { language } = ctx.settings
      return linkPage({ language, kind, action: `${path}/${params.token}`, refused, ...looked })
    })
  pageRoute(app, `${path}/:token`, { access: 'byLink', params: linkParams }, (request) =>
    shown(request),
  )

  formRoute(
    app,
    `${path}/:token`,
    {
      access: 'byLink',
      params: linkParams,
      form: linkForm,
      show: (request, refused) => shown(request, refused),
      before: [rateLimit('link', { limit: 60, per: 15 * minute })],
    },
    ({ ctx, params, form, raw, reply }) =>
      orSpent(ctx, async () => {
        const followed = { kind, token: params.token, browser: browserOf(raw), ...form }
        const { person, onward } = await followLink(ctx, followed)
        return signInBrowser({ ctx, raw, reply }, person, onward)
      }),
  )
}

/** A link that no longer works gets a page of its own, with the way to another. */
export async function orSpent<T>(
  ctx: Context,
  work: () => Promise<T>,
  another = '/sign-in',
): Promise<T | Page> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'accounts.link_spent')
      return spentLinkPage(error, ctx.settings.language, another)
    throw error
  }
}
