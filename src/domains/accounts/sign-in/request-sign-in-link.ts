import type { Context } from '#platform/context'
import { limitLetters } from '../links/letter-limit.ts'
import { addresseeOf, postLetter } from '../links/letters.ts'
import { makeLink } from '../links/mailed-link.ts'
import { findPersonByEmail } from '../people/people.queries.ts'
import type { Onward } from './onward.ts'

/** Mails a link to sign in, where somebody has the address; says nothing about whether. */
export async function requestSignInLink(
  ctx: Context,
  input: { email: string; onward: Onward },
): Promise<void> {
  await limitLetters(ctx, input.email)
  await ctx.transaction(async (tx) => {
    const person = await findPersonByEmail(tx.db, input.email)
    if (!person) return
    await postLetter(
      tx,
      'sign-in-link',
      addresseeOf(person),
      await makeLink(tx, 'sign-in', person.id, input.onward),
    )
  })
}
