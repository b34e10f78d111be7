import { hasRole, type Role } from '#platform/context'
import type { Before } from '#platform/http'
import { refuse } from '../refusals.ts'

/**
 * Lets only signed-in people through. Refuses `accounts.signed_out`: a page leads to `/sign-in?next=…`.
 * @example pageRoute(app, '/account', { before: [signedIn] }, accountPage)
 */
export const signedIn: Before = async ({ ctx }) => {
  if (ctx.actor.kind !== 'person') throw refuse('accounts.signed_out')
}

/** Lets only people through whose address is confirmed. Refuses `accounts.signed_out` and `accounts.unconfirmed`. */
export const confirmed: Before = async (request, reply) => {
  await signedIn(request, reply)
  const { actor } = request.ctx
  if (actor.kind === 'person' && !actor.emailConfirmed) throw refuse('accounts.unconfirmed')
}

/**
 * Lets only staff through who hold one of these roles (any role, if none is named); an
 * administrator holds them all. Refuses `accounts.signed_out` and `accounts.not_allowed`.
 * @example before: [staffOnly('moderator')]
 */
export function staffOnly(...roles: readonly Role[]): Before {
  return async (request, reply) => {
    await signedIn(request, reply)
    const { actor } = request.ctx
    const isStaff = actor.kind === 'person' && actor.roles.length > 0
    if (!isStaff || (roles.length > 0 && !hasRole(actor, ...roles)))
      throw refuse('accounts.not_allowed')
  }
}
