import { contactOf } from '#domains/accounts'
import type { Context } from '#platform/context'
import { emailDigest } from '../checkout/email.ts'
import type { Contribution } from './contribution.ts'

/** Whether somebody gave this: signed in, or under the confirmed address of the account. */
export async function isGivenBy(
  ctx: Context,
  contribution: Contribution,
  person: string | undefined,
): Promise<boolean> {
  if (!person) return false
  if (contribution.personId === person || contribution.supporterKey === `person:${person}`)
    return true
  return contribution.emailDigest === (await confirmedDigestOf(ctx, person))
}

/** The digest of a person's address, if the address is confirmed. */
export async function confirmedDigestOf(ctx: Context, person: string): Promise<string | undefined> {
  const contact = await contactOf(ctx.db, person)
  return contact?.emailConfirmed ? emailDigest(ctx.signer, contact.email) : undefined
}
