import type { FastifyReply, FastifyRequest } from 'fastify'
import { day } from '#platform/clock'
import { addressDigest } from '#platform/http'

const cookieName = 'notifier'
const purpose = 'notifier'

/**
 * Under which key a report counts once for somebody without an account: what an earlier report
 * left in a cookie, else a digest of the address that lives for a day.
 */
export function notifierKey(request: FastifyRequest): string {
  const kept = request.cookies[cookieName] ?? ''
  const at = kept.lastIndexOf('.')
  const key = kept.slice(0, at)
  const isOurs = at > 0 && request.ctx.signer.verify(purpose, key, kept.slice(at + 1))
  return isOurs ? key : addressDigest(request)
}

/** Keeps the key in the browser that has reported, so that it is known tomorrow as well. */
export function rememberNotifier(request: FastifyRequest, reply: FastifyReply, key: string): void {
  const { ctx } = request
  if (ctx.actor.kind === 'person') return
  reply.setCookie(cookieName, `${key}.${ctx.signer.sign(purpose, key)}`, {
    path: '/comments',
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.site.origin.startsWith('https:'),
    maxAge: (30 * day) / 1000,
  })
}
