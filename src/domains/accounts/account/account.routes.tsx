import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { type App, formRoute, pageRoute, rateLimit, type Refused, seeOther } from '#platform/http'
import { type Language, languages } from '#platform/i18n'
import { asId, idSchema } from '#platform/ids'
import type { Page } from '#platform/pages'
import { personOf } from '#platform/policy'
import { fieldSchemas } from '../forms/field-schemas.ts'
import { findPassword } from '../passwords/credentials.queries.ts'
import { findPerson, type Person } from '../people/people.queries.ts'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'
import { endOneSession, endOtherSessions } from '../sessions/end-sessions.ts'
import { listSessions } from '../sessions/sessions.queries.ts'
import { accountPage } from './account.view.tsx'
import { changeProfile } from './change-profile.ts'
import { exportData } from './export-data.ts'

const profileForm = (language: Language) =>
  z.object({ name: fieldSchemas(language).name, language: z.enum(languages) })
const accountQuery = z.object({ done: z.enum(['saved', 'ended']).optional().catch(undefined) })
const sessionParams = z.object({ id: idSchema<'Session'>() })

/** A reader's own page: profile, sessions, and all that the paper keeps. */
export function accountRoutes(app: App): void {
  pageRoute(app, '/account', { query: accountQuery, access: 'signedIn' }, ({ ctx, query }) =>
    shown(ctx, { done: query.done }),
  )

  formRoute(
    app,
    '/account/profile',
    {
      form: profileForm,
      show: ({ ctx }, refused) => shown(ctx, { refused }),
      access: 'signedIn',
      before: [rateLimit('profile', { limit: 60, per: hour })],
    },
    async ({ ctx, form }) => {
      await changeProfile(ctx, { person: actorId(ctx), ...form })
      return seeOther('/account?done=saved')
    },
  )

  formRoute(
    app,
    '/account/sessions/end',
    { form: () => z.unknown(), access: 'signedIn' },
    async ({ ctx }) => {
      await endOtherSessions(ctx)
      return seeOther('/account?done=ended')
    },
  )

  formRoute(
    app,
    '/account/sessions/:id/end',
    { params: sessionParams, form: () => z.unknown(), access: 'signedIn' },
    async ({ ctx, params }) => {
      await endOneSession(ctx, params.id)
      return seeOther('/account?done=ended')
    },
  )

  app.fastify.get('/account/data', { config: { access: 'signedIn' } }, async (request, reply) => {
    await rateLimit('export', { limit: 20, per: hour })(request, reply)
    return reply
      .header('Cache-Control', 'private, no-store')
      .header('Content-Disposition', `attachment; filename="${fileName(request)}"`)
      .type('application/json; charset=utf-8')
      .send(`${JSON.stringify(await exportData(request.ctx, actorId(request.ctx)), null, 2)}\n`)
  })
}

async function shown(
  ctx: Context,
  state: { done?: 'saved' | 'ended' | undefined; refused?: Refused },
): Promise<Page> {
  const person = await actorPerson(ctx)
  const [sessions, password] = await Promise.all([
    listSessions(ctx.db, person.id, ctx.clock.now()),
    findPassword(ctx.db, person.id),
  ])
  return accountPage({
    language: ctx.settings.language,
    zone: ctx.settings.zone,
    person,
    sessions,
    hasPassword: password !== undefined,
    presentSession: ctx.actor.kind === 'person' ? ctx.actor.sessionId : '',
    ...state,
  })
}

/** The person who acts. Refuses everybody else with `platform.sign_in`. */
export const actorId = (ctx: Context): PersonId => asId<'Person'>(personOf(ctx.actor).id)

async function actorPerson(ctx: Context): Promise<Person> {
  const person = await findPerson(ctx.db, actorId(ctx))
  // Erased in another browser at this moment.
  if (!person) throw refuse('accounts.no_such_person')
  return person
}

const fileName = (request: FastifyRequest): string =>
  `${new URL(request.ctx.site.origin).hostname}-${request.ctx.clock.now().toISOString().slice(0, 10)}.json`
