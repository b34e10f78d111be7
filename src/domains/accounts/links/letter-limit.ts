import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { countHit } from '#platform/http'
import { refuse } from '../refusals.ts'

const limit = { limit: 6, per: hour }

/**
 * So many letters an hour that strangers may cause to one address; counted whether or not it has an
 * account, so that the refusal (`accounts.too_many_letters`) says nothing about that.
 */
export async function limitLetters(ctx: Context, email: string): Promise<void> {
  const { isOver, minutes } = await countHit(ctx, `letters ${emailKey(ctx, email)}`, limit)
  if (isOver) throw refuse('accounts.too_many_letters', { minutes, field: 'email' })
}

/** An address as a key of a count: a digest that says nothing without the paper's secret. */
export const emailKey = (ctx: Context, email: string): string =>
  ctx.signer.sign('email', email.toLowerCase())
