import type { Context } from '#platform/context'
import { submissionKey, submitOnce } from '#platform/http'
import type { BrowserDigest } from '../browsers/browser-cookie.ts'
import { limitLetters } from '../links/letter-limit.ts'
import { addresseeOf, postLetter } from '../links/letters.ts'
import { makeLink } from '../links/mailed-link.ts'
import { insertPassword } from '../passwords/credentials.queries.ts'
import { hashPasswordNow } from '../passwords/hashing.ts'
import { placePerson } from '../people/add-person.ts'
import { findPersonByEmail, lockPerson, renamePerson } from '../people/people.queries.ts'
import { mayBear } from '../people/reserved-names.ts'
import type { Onward } from '../sign-in/onward.ts'
import { upsertSignUp } from './sign-ups.queries.ts'

export interface SignUp {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly onward: Onward
  readonly browser: BrowserDigest
}

/**
 * Makes an account that waits for its address to be confirmed; of several sign-ups the newest counts
 * until then. Where somebody has confirmed the address, that person is told by letter and nothing
 * else happens: the answer is the same, and takes as long. Refuses `accounts.name_reserved`.
 */
export async function signUp(ctx: Context, input: SignUp): Promise<void> {
  await mayBear(ctx, input.name)
  const hash = await hashPasswordNow(input.password)
  const key = submissionKey(
    undefined,
    'sign-up',
    input.email.toLowerCase(),
    input.name,
    // Signed, so that no digest of a password is kept that others could try passwords on.
    ctx.signer.sign('sign-up', input.password),
    input.onward.draft ?? '',
  )
  await ctx.transaction(async (tx) => {
    await submitOnce(tx, key, 'received', async () => {
      await limitLetters(tx, input.email)
      await placeOrTell(tx, input)
    })
    await keepSignUp(tx, input, hash)
  })
}

async function placeOrTell(tx: Context, input: SignUp): Promise<void> {
  await placePerson(tx, {
    name: input.name,
    email: input.email,
    roles: [],
    emailConfirmed: false,
  })
  const person = await findPersonByEmail(tx.db, input.email)
  if (!person) throw new Error('a person who was just placed or found is gone')
  const [letter, link] = person.emailConfirmed
    ? (['sign-up-again', 'sign-in'] as const)
    : (['confirmation', 'confirmation'] as const)
  await postLetter(
    tx,
    letter,
    addresseeOf(person),
    await makeLink(tx, link, person.id, input.onward),
  )
}

/** Until the address is confirmed, the newest sign-up says name and password. */
async function keepSignUp(tx: Context, input: SignUp, hash: string): Promise<void> {
  const found = await findPersonByEmail(tx.db, input.email)
  const person = found && (await lockPerson(tx.db, found.id))
  if (!person || person.emailConfirmed) return
  const { name, browser } = input
  const signedUpAt = tx.clock.now()
  await upsertSignUp(tx.db, { personId: person.id, browser, name, password: hash, signedUpAt })
  await insertPassword(tx, person.id, hash)
  if (name !== person.name) await renamePerson(tx.db, person.id, name)
}
