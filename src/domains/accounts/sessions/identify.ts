import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Runtime } from '#platform/app'
import { type Actor, anonymous } from '#platform/context'
import type { App } from '#platform/http'
import {
  prolongEvery,
  sessionCookieValue,
  sessionLasts,
  setSessionCookies,
  tokenOf,
} from './session-cookie.ts'
import { findSession, prolongSession } from './sessions.queries.ts'

/** Sessions whose end is to be put off by the answer to this request. */
const dueToProlong = new WeakMap<FastifyRequest, { id: string; token: string }>()

/** Who a request comes from: one indexed query where there is a cookie that we signed, else none. */
export function identify(runtime: Runtime): (request: FastifyRequest) => Promise<Actor> {
  return async (request) => {
    const token = tokenOf(request, runtime.signer)
    if (!token) return anonymous
    const now = runtime.clock.now()
    const found = await findSession(runtime.db, token, now)
    if (!found) return anonymous
    if (now.getTime() - found.updatedAt.getTime() >= prolongEvery) {
      dueToProlong.set(request, { id: found.sessionId, token })
    }
    return {
      kind: 'person',
      id: found.id,
      name: found.name,
      roles: found.roles,
      sessionId: found.sessionId,
      emailConfirmed: found.emailConfirmed,
    }
  }
}

/**
 * Puts off the end of a session that is used, with the answer that carries the cookie anew: an
 * answer that may be kept for other readers carries none, and leaves it to the next.
 */
export function prolongSessions(app: App, runtime: Runtime): void {
  app.fastify.addHook('onSend', async (request, reply) => {
    const due = dueToProlong.get(request)
    if (due && !hasSessionCookie(reply) && !isForOthers(reply)) await prolong(runtime, reply, due)
  })
}

async function prolong(
  runtime: Runtime,
  reply: FastifyReply,
  { id, token }: { id: string; token: string },
): Promise<void> {
  const now = runtime.clock.now()
  try {
    const isProlonged = await prolongSession(runtime.db, id, {
      now,
      expiresAt: new Date(now.getTime() + sessionLasts),
      ifBefore: new Date(now.getTime() - prolongEvery + 1),
    })
    if (isProlonged) setSessionCookies(reply, runtime, sessionCookieValue(runtime.signer, token))
  } catch (error) {
    // The page is ready; the session lasts for days yet and the next request asks again.
    runtime.log.warn({ err: error }, 'a session could not be prolonged')
  }
}

// Who signs in or out in this very request has been given other cookies.
const hasSessionCookie = (reply: FastifyReply): boolean =>
  String(reply.getHeader('set-cookie') ?? '').includes('session=')

const isForOthers = (reply: FastifyReply): boolean =>
  String(reply.getHeader('cache-control') ?? '').includes('public')
