import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, rateLimit, type Redirect, seeOther } from '#platform/http'
import type { Page } from '#platform/pages'
import { Refusal } from '#platform/refusals'
import { findPerson } from '../people/people.queries.ts'
import { personId } from '../sessions/person-id.ts'
import { signedIn } from '../sessions/rules.ts'
import { arriveAs } from '../sign-in/arrive.ts'
import { followSignInLink } from '../sign-in/follow-sign-in-link.ts'
import { onwardFields, onwardOf, withOnward } from '../sign-in/onward.ts'
import { mailSentRoute } from '../sign-in/sign-in.routes.tsx'
import { linkPage, spentLinkPage } from '../sign-in/sign-in.view.tsx'
import { confirmAddress } from '../sign-up/confirm-address.ts'
import { sendConfirmation } from '../sign-up/send-confirmation.ts'
import { words } from '../words.ts'
import { type MailedLink, readLink } from './mailed-link.ts'

export const linkParams = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{16,100}$/) })

/** Mailed links that sign in: one that was asked for, and one that confirms a new address. */
export function linkRoutes(app: App): void {
  linkRoute(app, 'sign-in', '/sign-in-links', followSignInLink)
  linkRoute(app, 'confirmation', '/confirmations', confirmAddress)

  mailSentRoute(app, '/confirmations/sent', 'aWeek')
  formRoute(
    app,
    '/confirmations',
    {
      form: () => z.object(onwardFields),
      before: [signedIn, rateLimit('confirmation', { limit: 20, per: 60 * minute })],
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

function linkRoute(
  app: App,
  kind: 'sign-in' | 'confirmation',
  path: string,
  follow: (ctx: Context, token: string) => Promise<MailedLink>,
): void {
  pageRoute(app, `${path}/:token`, { params: linkParams }, ({ ctx, params }) =>
    orSpent(ctx, async () => {
      const w = words[ctx.settings.language]
      const { onward, person } = await readLink(ctx, kind, params.token)
      const email = (await findPerson(ctx.db, person))?.email ?? ''
      return linkPage({
        language: ctx.settings.language,
        action: `${path}/${params.token}`,
        title: kind === 'sign-in' ? w.linkTitle : w.confirmTitle,
        text: kind === 'sign-in' ? w.linkText(email) : w.confirmText(email),
        act: kind === 'sign-in' ? w.signIn : w.confirmAct,
        hasDraft: onward.draft !== undefined,
      })
    }),
  )

  formRoute(
    app,
    `${path}/:token`,
    {
      params: linkParams,
      form: () => z.unknown(),
      before: [rateLimit('link', { limit: 60, per: 15 * minute })],
    },
    ({ ctx, params, raw, reply }) =>
      orSpent(ctx, () => signedInBy({ ctx, raw, reply }, follow, params.token)),
  )
}

async function signedInBy(
  request: { ctx: Context; raw: FastifyRequest; reply: FastifyReply },
  follow: (ctx: Context, token: string) => Promise<MailedLink>,
  token: string,
): Promise<Redirect> {
  const { person, onward } = await follow(request.ctx, token)
  return arriveAs(request, person, onward)
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
      return spentLinkPage(ctx.settings.language, another)
    throw error
  }
}
