import { z } from 'zod'
import { hour, minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, rateLimit, type Refused, seeOther } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { fieldSchemas } from '../forms/field-schemas.ts'
import { findPerson } from '../people/people.queries.ts'
import { refuse } from '../refusals.ts'
import { endSession } from '../sessions/end-sessions.ts'
import { personId } from '../sessions/person-id.ts'
import { signedIn } from '../sessions/rules.ts'
import { clearSessionCookies } from '../sessions/session-cookie.ts'
import { showDraft } from './arrivals.ts'
import { arriveAs, leadOn } from './arrive.ts'
import { type Onward, onwardFields, onwardOf, onwardQuery, readOnward } from './onward.ts'
import { requestSignInLink } from './request-sign-in-link.ts'
import { signIn } from './sign-in.ts'
import { goOnPage, mailSentPage, signedOutPage, signInPage } from './sign-in.view.tsx'

const signInForm = (language: Language) =>
  z.object({
    email: fieldSchemas(language).email,
    password: fieldSchemas(language).password,
    ...onwardFields,
  })

const emailForm = (language: Language) =>
  z.object({ email: fieldSchemas(language).email, ...onwardFields })

/** Signing in by password, asking for a link instead, and signing out. */
export function signInRoutes(app: App): void {
  pageRoute(app, '/sign-in', { query: onwardQuery }, async ({ ctx, query }) => {
    const { actor } = ctx
    const language = ctx.settings.language
    if (actor.kind !== 'person') return shown(ctx, language, query)
    const waiting = await showDraft(ctx, query.draft)
    if (waiting === undefined) return seeOther(query.next ?? '/account')
    return goOnPage({ language, onward: query, waiting, name: actor.name })
  })

  formRoute(
    app,
    '/sign-in',
    {
      form: signInForm,
      show: shownAgain,
      before: [rateLimit('sign-in', { limit: 100, per: 15 * minute })],
    },
    async ({ ctx, form, raw, reply }) =>
      arriveAs({ ctx, raw, reply }, await signIn(ctx, form), onwardOf(form)),
  )

  formRoute(
    app,
    '/sign-in-links',
    {
      form: emailForm,
      show: shownAgain,
      before: [rateLimit('sign-in-link', { limit: 30, per: hour })],
    },
    async ({ ctx, form }) => {
      await requestSignInLink(ctx, { email: form.email, onward: onwardOf(form) })
      return seeOther('/sign-in-links/sent')
    },
  )
  pageRoute(app, '/sign-in-links/sent', {}, async ({ ctx }) =>
    mailSentPage(ctx.settings.language, 'anHour'),
  )

  // A draft whose writer has a session already.
  formRoute(
    app,
    '/arrivals',
    { form: () => z.object(onwardFields), before: [signedIn] },
    async ({ ctx, form }) => {
      const id = personId(ctx.actor)
      const person = id && (await findPerson(ctx.db, id))
      if (!person) throw refuse('accounts.signed_out')
      return seeOther(await leadOn(ctx, person, onwardOf(form)))
    },
  )

  formRoute(app, '/sign-out', { form: () => z.unknown() }, async ({ ctx, reply }) => {
    await endSession(ctx)
    clearSessionCookies(reply, ctx)
    return seeOther('/sign-out')
  })
  pageRoute(app, '/sign-out', {}, async ({ ctx }) => signedOutPage(ctx.settings.language))
}

const shownAgain = (
  { ctx, language }: { ctx: Context; language: Language },
  refused: Refused,
): Promise<Page> => shown(ctx, language, readOnward(refused.values), refused)

async function shown(
  ctx: Context,
  language: Language,
  onward: Onward,
  refused?: Refused,
): Promise<Page> {
  return signInPage({ language, onward, refused, waiting: await showDraft(ctx, onward.draft) })
}
