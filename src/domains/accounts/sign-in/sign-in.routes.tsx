import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hour, minute } from '#platform/clock'
import {
  addressDigest,
  type App,
  formRoute,
  pageRoute,
  rateLimit,
  type Refused,
  seeOther,
} from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { browserOf } from '../browsers/browser-cookie.ts'
import { fieldSchemas } from '../forms/field-schemas.ts'
import { endSession } from '../sessions/end-sessions.ts'
import { clearSessionCookies } from '../sessions/session-cookie.ts'
import { waitingIn } from './waiting-drafts.ts'
import { signInBrowser } from './sign-in-browser.ts'
import {
  type Onward,
  onwardFields,
  onwardOf,
  onwardQuery,
  readOnward,
  withOnward,
} from './onward.ts'
import { requestSignInLink } from './request-sign-in-link.ts'
import { signIn } from './sign-in.ts'
import { mailSentPage, signedOutPage, signInPage } from './sign-in.view.tsx'

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
  pageRoute(
    app,
    '/sign-in',
    { access: 'public', query: onwardQuery },
    async ({ ctx, query, raw }) => {
      if (ctx.actor.kind !== 'person') return shown(raw, ctx.settings.language, query)
      return seeOther(query.draft ? withOnward('/arrivals', query) : (query.next ?? '/account'))
    },
  )

  formRoute(
    app,
    '/sign-in',
    {
      access: 'public',
      form: signInForm,
      show: shownAgain,
      before: [rateLimit('sign-in', { limit: 100, per: 15 * minute }, { guards: true })],
    },
    async ({ ctx, form, raw, reply }) =>
      signInBrowser(
        { ctx, raw, reply },
        await signIn(ctx, { ...form, origin: addressDigest(raw), browser: browserOf(raw) }),
        onwardOf(form),
      ),
  )

  formRoute(
    app,
    '/sign-in-links',
    {
      access: 'public',
      form: emailForm,
      show: shownAgain,
      before: [rateLimit('sign-in-link', { limit: 30, per: hour })],
    },
    async ({ ctx, form }) => {
      await requestSignInLink(ctx, { email: form.email, onward: onwardOf(form) })
      return seeOther(withOnward('/sign-in-links/sent', onwardOf(form)))
    },
  )
  mailSentRoute(app, '/sign-in-links/sent', 'anHour')

  formRoute(
    app,
    '/sign-out',
    { access: 'public', form: () => z.unknown() },
    async ({ ctx, reply }) => {
      await endSession(ctx)
      clearSessionCookies(reply, ctx)
      return seeOther('/sign-out')
    },
  )
  pageRoute(app, '/sign-out', { access: 'public' }, async ({ ctx }) =>
    signedOutPage(ctx.settings.language),
  )
}

/** The page after a form that may have sent a letter; it shows what waits in this browser meanwhile. */
export function mailSentRoute(app: App, path: string, within: 'anHour' | 'aWeek'): void {
  pageRoute(app, path, { access: 'public', query: onwardQuery }, async ({ ctx, query, raw }) =>
    mailSentPage({
      language: ctx.settings.language,
      within,
      onward: query,
      waiting: await waitingIn(raw, query.draft),
    }),
  )
}

const shownAgain = (
  { raw, language }: { raw: FastifyRequest; language: Language },
  refused: Refused,
): Promise<Page> => shown(raw, language, readOnward(refused.values), refused)

async function shown(
  raw: FastifyRequest,
  language: Language,
  onward: Onward,
  refused?: Refused,
): Promise<Page> {
  return signInPage({ language, onward, refused, waiting: await waitingIn(raw, onward.draft) })
}
