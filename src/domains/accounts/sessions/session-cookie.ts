import type { FastifyReply, FastifyRequest } from 'fastify'
import { day } from '#platform/clock'
import type { Context, Signer } from '#platform/context'

export const sessionCookie = 'session'
/** Read by scripts and by the head of every page, so that only browsers that bear it ask for `/me`. */
export const markerCookie = 'reader'

/** A session that is not used for so long is over. */
export const sessionLasts = 30 * day
/** How often its end is put off, so that reading does not write. */
export const prolongEvery = day

const purpose = 'session'

export const sessionCookieValue = (signer: Signer, token: string): string =>
  `${token}.${signer.sign(purpose, token)}`

/** The token of a request's session; undefined where there is none or where we did not sign it. */
export function tokenOf(request: FastifyRequest, signer: Signer): string | undefined {
  const value = request.cookies[sessionCookie]
  if (!value) return undefined
  const at = value.lastIndexOf('.')
  const token = value.slice(0, at)
  return at > 0 && signer.verify(purpose, token, value.slice(at + 1)) ? token : undefined
}

export function setSessionCookies(
  reply: FastifyReply,
  ctx: Pick<Context, 'site'>,
  value: string,
): void {
  const options = cookieOptions(ctx, sessionLasts / 1000)
  reply.setCookie(sessionCookie, value, { ...options, httpOnly: true })
  reply.setCookie(markerCookie, '1', options)
}

export function clearSessionCookies(reply: FastifyReply, ctx: Pick<Context, 'site'>): void {
  const options = cookieOptions(ctx, 0)
  reply.setCookie(sessionCookie, '', { ...options, httpOnly: true })
  reply.setCookie(markerCookie, '', options)
}

const cookieOptions = (ctx: Pick<Context, 'site'>, maxAge: number) => ({
  path: '/',
  sameSite: 'lax' as const,
  secure: ctx.site.origin.startsWith('https:'),
  maxAge,
})
