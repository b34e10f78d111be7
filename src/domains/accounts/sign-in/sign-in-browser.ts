import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/context'
import { type Redirect, seeOther } from '#platform/http'
import { rememberBrowser } from '../browsers/browser-cookie.ts'
import { insertKnownBrowser } from '../browsers/known-browsers.queries.ts'
import { findPerson, type Person } from '../people/people.queries.ts'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'
import { openSession } from '../sessions/open-session.ts'
import { personId } from '../sessions/person-id.ts'
import { setSessionCookies } from '../sessions/session-cookie.ts'
import { deleteSession } from '../sessions/sessions.queries.ts'
import { sendConfirmation } from '../sign-up/send-confirmation.ts'
import { markSignedIn } from './sign-in-marks.ts'
import { type Onward, withOnward } from './onward.ts'

/** Signs a browser in as a person who has proved to be that person, and leads on to what waited. */
export async function signInBrowser(
  request: { ctx: Context; raw: FastifyRequest; reply: FastifyReply },
  id: PersonId,
  onward: Onward,
): Promise<Redirect> {
  const { ctx, raw, reply } = request
  const person = await findPerson(ctx.db, id)
  if (!person) throw refuse('accounts.no_such_person')
  await endPresentSession(ctx)
  const session = await openSession(ctx, id, raw.headers['user-agent'])
  setSessionCookies(reply, ctx, session.cookieValue)
  const browser = rememberBrowser(raw, reply)
  await insertKnownBrowser(ctx.db, { personId: id, browser, signedInAt: ctx.clock.now() })
  const asPerson = ctx.as({ kind: 'person', sessionId: session.sessionId, ...pick(person) })
  await markSignedIn(asPerson, reply, id)
  return seeOther(await pathAfterSignIn(asPerson, person, onward))
}

/** Where somebody who is signed in goes: to the question whether to post what waits, else to the page that was wanted. */
async function pathAfterSignIn(ctx: Context, person: Person, onward: Onward): Promise<string> {
  const { draft, next } = onward
  if (!draft) return next ?? (person.roles.length > 0 ? '/newsroom' : '/account')
  if (person.emailConfirmed) return withOnward('/arrivals', onward)
  await sendConfirmation(ctx, person, onward)
  return withOnward('/confirmations/sent', onward)
}

// Whoever signs in anew in the same browser leaves no session behind that nobody can end there.
async function endPresentSession(ctx: Context): Promise<void> {
  const present = personId(ctx.actor)
  if (present && ctx.actor.kind === 'person')
    await deleteSession(ctx.db, present, ctx.actor.sessionId)
}

const pick = ({ id, name, roles, emailConfirmed }: Person) => ({ id, name, roles, emailConfirmed })
