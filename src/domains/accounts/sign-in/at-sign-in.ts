import type { FastifyReply } from 'fastify'
import type { Context } from '#platform/context'
import type { PersonId } from '../people/person.ts'

/** What a domain tells a browser in which a person has just signed in. */
export type SignInMark = (ctx: Context, reply: FastifyReply, person: PersonId) => Promise<void>

const marks = new Map<string, SignInMark>()

/**
 * Registers what else a browser learns when somebody signs in there: a readable cookie for what
 * cached pages show or leave out.
 * @example atSignIn('supporter', async (ctx, reply, person) => markSupporter(ctx, reply, await coverOf(ctx.db, `person:${person}`)))
 */
export function atSignIn(name: string, mark: SignInMark): void {
  marks.set(name, mark)
}

/** Runs all that was registered. */
export async function markSignedIn(
  ctx: Context,
  reply: FastifyReply,
  person: PersonId,
): Promise<void> {
  for (const mark of marks.values()) await mark(ctx, reply, person)
}
