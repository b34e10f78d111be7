import type { Context } from '#platform/context'
import type { Id } from '#platform/ids'
import { personId } from './person-id.ts'
import { deleteSession, deleteSessions } from './sessions.queries.ts'

/** Ends the session that this request came with; nothing where there is none. */
export async function endSession(ctx: Context): Promise<void> {
  if (ctx.actor.kind === 'person') await endOneSession(ctx, ctx.actor.sessionId as Id<'Session'>)
}

/** Ends one of the actor's own sessions, here or elsewhere. */
export async function endOneSession(ctx: Context, session: Id<'Session'>): Promise<void> {
  const person = personId(ctx.actor)
  if (person) await deleteSession(ctx.db, person, session)
}

/** Ends all sessions of the actor but the one of this request. */
export async function endOtherSessions(ctx: Context): Promise<void> {
  const person = personId(ctx.actor)
  if (person && ctx.actor.kind === 'person')
    await deleteSessions(ctx.db, person, ctx.actor.sessionId)
}
