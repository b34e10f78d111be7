import type { Context } from '#platform/context'
import { submissionKey, submitOnce } from '#platform/http'
import { limitLetters } from '../links/letter-limit.ts'
import { postLetter } from '../links/letters.ts'
import { makeLink } from '../links/mailed-link.ts'
import { insertPassword } from '../passwords/credentials.queries.ts'
import { hashPasswordNow } from '../passwords/hashing.ts'
import { placePerson } from '../people/add-person.ts'
import { findPersonByEmail } from '../people/people.queries.ts'
import type { Onward } from '../sign-in/onward.ts'

export interface SignUp {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly onward: Onward
}

/**
 * Makes an account that waits for its address to be confirmed. Where somebody has the address, that
 * person is told by letter and nothing else happens: the answer is the same, and takes as long.
 */
export async function signUp(ctx: Context, input: SignUp): Promise<void> {
  const hash = await hashPasswordNow(input.password)
  const key = submissionKey(
    undefined,
    'sign-up',
    input.email.toLowerCase(),
    input.name,
    input.onward.draft ?? '',
  )
  await ctx.transaction((tx) =>
    submitOnce(tx, key, 'received', async () => {
      await limitLetters(tx, input.email)
      await placeOrTell(tx, input, hash)
    }),
  )
}

async function placeOrTell(tx: Context, input: SignUp, hash: string): Promise<void> {
  const id = await placePerson(tx, {
    name: input.name,
    email: input.email,
    roles: [],
    emailConfirmed: false,
  })
  const person = await findPersonByEmail(tx.db, input.email)
  if (!person) throw new Error('a person who was just placed or found is gone')
  if (id) {
    await insertPassword(tx, id, hash)
    await postLetter(
      tx,
      'confirmation',
      person,
      await makeLink(tx, 'confirmation', id, input.onward),
    )
  } else {
    await postLetter(
      tx,
      'sign-up-again',
      person,
      await makeLink(tx, 'sign-in', person.id, input.onward),
    )
  }
}
