import { hour, minute } from '#platform/clock'
import type { Context } from '#platform/context'
import { countHit, forgetHits } from '#platform/http'
import type { BrowserDigest } from '../browsers/browser-cookie.ts'
import { emailKey } from '../links/letter-limit.ts'
import { refuse } from '../refusals.ts'

/** Where a password comes from that is tried for an account. */
export interface Guess {
  readonly email: string
  /** A digest of the client's address. */
  readonly origin: string
  /** The browser, if the account's owner has signed in with it before. */
  readonly known: BrowserDigest | undefined
}

// A minute's wait comes before a quarter of an hour's.
const slow = { limit: 5, per: minute }
const fromOneOrigin = { limit: 10, per: 15 * minute }
const fromEverywhere = { limit: 100, per: hour }
const inOwnBrowser = { limit: 50, per: hour }

/**
 * Counts a password that is tried, right or wrong, before it is compared, so that a hundred at once
 * are a hundred. Guesses from elsewhere never count against a browser that the owner has used.
 * Refuses `accounts.too_many_guesses` for an origin, `accounts.guessed_by_many` for the account.
 */
export async function limitGuesses(ctx: Context, guess: Guess): Promise<void> {
  for (const limit of guess.known ? [slow, inOwnBrowser] : [slow, fromOneOrigin]) {
    const { isOver, minutes } = await countHit(ctx, `${ownKey(ctx, guess)} ${limit.per}`, limit)
    if (isOver) throw refuse('accounts.too_many_guesses', { minutes, field: 'password' })
  }
  if (guess.known) return
  const { isOver } = await countHit(ctx, accountKey(ctx, guess), fromEverywhere)
  if (isOver) throw refuse('accounts.guessed_by_many', { field: 'password' })
}

/** The right password: what was counted from here is forgotten, what came from elsewhere is not. */
export async function forgetGuesses(ctx: Context, guess: Guess): Promise<void> {
  for (const { per } of [slow, guess.known ? inOwnBrowser : fromOneOrigin])
    await forgetHits(ctx, `${ownKey(ctx, guess)} ${per}`)
}

const ownKey = (ctx: Context, { email, origin, known }: Guess): string =>
  `password ${emailKey(ctx, email)} ${known ?? origin}`

const accountKey = (ctx: Context, { email }: Guess): string => `passwords ${emailKey(ctx, email)}`
