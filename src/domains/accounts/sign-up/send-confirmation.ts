import type { Context } from '#platform/context'
import { limitLetters } from '../links/letter-limit.ts'
import { addresseeOf, postLetter } from '../links/letters.ts'
import { makeLink } from '../links/mailed-link.ts'
import type { Person } from '../people/people.queries.ts'
import type { Onward } from '../sign-in/onward.ts'

/** Mails the link by which a person says that the address is theirs. Refuses `accounts.too_many_letters`. */
export async function sendConfirmation(
  ctx: Context,
  person: Person,
  onward: Onward,
): Promise<void> {
  await limitLetters(ctx, person.email)
  await ctx.transaction(async (tx) => {
    await postLetter(
      tx,
      'confirmation',
      addresseeOf(person),
      await makeLink(tx, 'confirmation', person.id, onward),
    )
  })
}
