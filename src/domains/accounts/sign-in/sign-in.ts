import type { Context } from '#platform/context'
import type { BrowserDigest } from '../browsers/browser-cookie.ts'
import { isKnownBrowser } from '../browsers/known-browsers.queries.ts'
import { findByEmailWithPassword } from '../passwords/credentials.queries.ts'
import { isPassword } from '../passwords/hashing.ts'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'
import { forgetGuesses, limitGuesses } from './limit-guesses.ts'

export interface SignIn {
  readonly email: string
  readonly password: string
  /** A digest of the client's address. */
  readonly origin: string
  readonly browser: BrowserDigest | undefined
}

/**
 * Who the address and the password belong to. Refuses a wrong pair and an unknown address alike
 * (`accounts.wrong_password`), and too many tries (`limitGuesses`).
 */
export async function signIn(ctx: Context, input: SignIn): Promise<PersonId> {
  const { email, origin, browser } = input
  const found = await findByEmailWithPassword(ctx.db, email)
  const isKnown = browser && found && (await isKnownBrowser(ctx.db, found.id, browser))
  const guess = { email, origin, known: isKnown ? browser : undefined }
  await limitGuesses(ctx, guess)
  const isRight = await isPassword(input.password, found?.password ?? undefined)
  if (!found || !isRight) throw refuse('accounts.wrong_password', { field: 'password' })
  await forgetGuesses(ctx, guess)
  return found.id
}
