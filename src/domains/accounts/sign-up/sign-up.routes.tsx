import { z } from 'zod'
import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, rateLimit, type Refused, seeOther } from '#platform/http'
import type { Language } from '#platform/i18n'
import type { Page } from '#platform/pages'
import { fieldSchemas } from '../forms/field-schemas.ts'
import { showDraft } from '../sign-in/arrivals.ts'
import { type Onward, onwardFields, onwardOf, onwardQuery, readOnward } from '../sign-in/onward.ts'
import { mailSentPage } from '../sign-in/sign-in.view.tsx'
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
  pageRoute(app, '/sign-up', { query: onwardQuery }, async ({ ctx, query }) => {
    if (ctx.actor.kind === 'person') return seeOther(query.next ?? '/account')
    return shown(ctx, ctx.settings.language, query)
  })

  formRoute(
    app,
    '/sign-up',
    {
      form: signUpForm,
      show: ({ ctx, language }, refused) =>
        shown(ctx, language, readOnward(refused.values), refused),
      before: [rateLimit('sign-up', { limit: 30, per: hour })],
    },
    async ({ ctx, form }) => {
      await signUp(ctx, {
        name: form.name,
        email: form.email,
        password: form.password,
        onward: onwardOf(form),
      })
      return seeOther('/sign-up/received')
    },
  )
  pageRoute(app, '/sign-up/received', {}, async ({ ctx }) =>
    mailSentPage(ctx.settings.language, 'aWeek'),
  )
}

async function shown(
  ctx: Context,
  language: Language,
  onward: Onward,
  refused?: Refused,
): Promise<Page> {
  return signUpPage({ language, onward, refused, waiting: await showDraft(ctx, onward.draft) })
}
