import type { Context } from '#platform/context'
import { newId } from '#platform/ids'
import type { PersonId } from '../people/person.ts'
import { sessionCookie, sessionCookieValue, sessionLasts } from './session-cookie.ts'
import { insertSession } from './sessions.queries.ts'

/** The cookie by which a browser shows that it is signed in. */
export interface OpenedSession {
  readonly sessionId: string
  readonly cookieName: string
  readonly cookieValue: string
}

/**
 * Opens a session of 30 days for a person, asking for no proof: for what has proved it, and tests.
 * @example const { cookieName, cookieValue } = await openSession(ctx, amina); client.cookies.set(cookieName, cookieValue)
 */
export async function openSession(
  ctx: Context,
  person: PersonId,
  userAgent?: string,
): Promise<OpenedSession> {
  const token = ctx.random.token()
  const createdAt = ctx.clock.now()
  const sessionId = newId<'Session'>(ctx)
  await insertSession(ctx.db, {
    id: sessionId,
    token,
    personId: person,
    userAgent: userAgent?.slice(0, 300) ?? null,
    expiresAt: new Date(createdAt.getTime() + sessionLasts),
    createdAt,
  })
  return {
    sessionId,
    cookieName: sessionCookie,
    cookieValue: sessionCookieValue(ctx.signer, token),
  }
}
