import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hour } from '#platform/clock'
import { type App, formRoute, pageRoute, rateLimit, type Refused, seeOther } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { rememberBrowser } from '../browsers/browser-cookie.ts'
import { fieldSchemas } from '../forms/field-schemas.ts'
import { waitingIn } from '../sign-in/waiting-drafts.ts'
import {
  type Onward,
  onwardFields,
  onwardOf,
  onwardQuery,
  readOnward,
  withOnward,
} from '../sign-in/onward.ts'
import { mailSentRoute } from '../sign-in/sign-in.routes.tsx'
import { words } from '../words.ts'
import { signUp } from './sign-up.ts'
import { signUpPage } from './sign-up.view.tsx'

const signUpForm = (language: Language) => {
  const { name, email, newPassword } = fieldSchemas(language)
  return z
    .object({ name, email, password: newPassword, ...onwardFields })
    .refine(({ email, password }) => password.toLowerCase() !== email.toLowerCase(), {
      path: ['password'],
      error: words[language].passwordIsEmail,
    })
}

/** Making an account: the answer is the same whether the address had one or not. */
export function signUpRoutes(app: App): void {
  pageRoute(
    app,
    '/sign-up',
    { access: 'public', query: onwardQuery },
    async ({ ctx, query, raw }) => {
      if (ctx.actor.kind === 'person') return seeOther(withOnward('/sign-in', query))
      return shown(raw, ctx.settings.language, query)
    },
  )

  formRoute(
    app,
    '/sign-up',
    {
      access: 'public',
      form: signUpForm,
      show: ({ raw, language }, refused) =>
        shown(raw, language, readOnward(refused.values), refused),
      before: [rateLimit('sign-up', { limit: 30, per: hour })],
    },
    async ({ ctx, form, raw, reply }) => {
      await signUp(ctx, {
        name: form.name,
        email: form.email,
        password: form.password,
        onward: onwardOf(form),
        browser: rememberBrowser(raw, reply),
      })
      return seeOther(withOnward('/sign-up/received', onwardOf(form)))
    },
  )
  mailSentRoute(app, '/sign-up/received', 'aWeek')
}

async function shown(
  raw: FastifyRequest,
  language: Language,
  onward: Onward,
  refused?: Refused,
): Promise<Page> {
  return signUpPage({ language, onward, refused, waiting: await waitingIn(raw, onward.draft) })
}
