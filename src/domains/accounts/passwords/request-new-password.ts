import type { Context } from '#platform/context'
import { limitLetters } from '../links/letter-limit.ts'
import { addresseeOf, postLetter } from '../links/letters.ts'
import { makeLink } from '../links/mailed-link.ts'
import { findPersonByEmail } from '../people/people.queries.ts'
import type { Onward } from '../sign-in/onward.ts'

/** Mails a link to set a new password, where somebody has the address; says nothing about whether. */
export async function requestNewPassword(
  ctx: Context,
  input: { email: string; onward: Onward },
): Promise<void> {
  await limitLetters(ctx, input.email)
  await ctx.transaction(async (tx) => {
    const person = await findPersonByEmail(tx.db, input.email)
    if (!person) return
    await postLetter(
      tx,
      'password-link',
      addresseeOf(person),
      await makeLink(tx, 'password', person.id, input.onward),
    )
  })
}
