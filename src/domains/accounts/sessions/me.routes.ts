import type { App } from '#platform/http'
import { clearSessionCookies, markerCookie } from './session-cookie.ts'

/** What islands may know of who is reading; nothing for a reader who is not signed in. */
export interface Me {
  readonly id?: string
  readonly name?: string
  readonly isStaff?: boolean
  readonly roles?: readonly string[]
  readonly emailConfirmed?: boolean
}

export function meRoutes(app: App): void {
  app.fastify.get('/me', { config: { access: 'public' } }, async (request, reply) => {
    const { actor } = request.ctx
    reply.header('Cache-Control', 'private, no-store')
    if (actor.kind === 'person') return reply.send(aboutPerson(actor))
    // The marker has outlived its session: without it the browser asks no more.
    if (request.cookies[markerCookie]) clearSessionCookies(reply, request.ctx)
    return reply.send({} satisfies Me)
  })
}

const aboutPerson = (person: {
  id: string
  name: string
  roles: readonly string[]
  emailConfirmed: boolean
}): Me => ({
  id: person.id,
  name: person.name,
  isStaff: person.roles.length > 0,
  roles: person.roles,
  emailConfirmed: person.emailConfirmed,
})
