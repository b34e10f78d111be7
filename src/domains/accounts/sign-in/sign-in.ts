import { minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { countHit, forgetHits } from '#platform/http'
import { emailKey } from '../links/letter-limit.ts'
import { findByEmailWithPassword } from '../passwords/credentials.queries.ts'
import { isPassword } from '../passwords/hashing.ts'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'

const guesses = { limit: 10, per: 15 * minute }

/**
 * Who the address and the password belong to. Refuses a wrong pair and an unknown address alike
 * (`accounts.wrong_password`), and more than ten wrong ones in a quarter of an hour.
 */
export async function signIn(
  ctx: Context,
  input: { email: string; password: string },
): Promise<PersonId> {
  const key = `password ${emailKey(ctx, input.email)}`
  const { isOver, minutes } = await countHit(ctx, key, guesses)
  if (isOver) throw refuse('accounts.too_many_guesses', { minutes, field: 'password' })
  const found = await findByEmailWithPassword(ctx.db, input.email)
  const isRight = await isPassword(input.password, found?.password ?? undefined)
  if (!found || !isRight) throw refuse('accounts.wrong_password', { field: 'password' })
  await forgetHits(ctx, key)
  return found.id
}
