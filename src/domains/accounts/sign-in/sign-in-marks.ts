import type { FastifyReply } from 'fastify'
import type { Context } from '#platform/context'
import { defineExtensionPoint } from '#platform/extensions'
import type { PersonId } from '../people/person.ts'

/** Tells a browser something about the person who has just signed in there. */
export type SignInMark = (ctx: Context, reply: FastifyReply, person: PersonId) => Promise<void>

/**
 * What else a browser learns when somebody signs in: a readable cookie for what cached pages show
 * or leave out.
 * @example extensions: [signInMarks.with(markSupporterAtSignIn)]
 */
export const signInMarks = defineExtensionPoint<SignInMark>('accounts.sign-in-marks')

/** Runs the marks of all domains. */
export async function markSignedIn(
  ctx: Context,
  reply: FastifyReply,
  person: PersonId,
): Promise<void> {
  for (const mark of signInMarks.of(ctx)) await mark(ctx, reply, person)
}
