import type { Context } from '#platform/context'
import type { BrowserDigest } from '../browsers/browser-cookie.ts'
import { deleteLinks } from './links.queries.ts'
import { type LinkKind, type MailedLink, readLink, useLink } from './mailed-link.ts'
import { hashPasswordNow } from '../passwords/hashing.ts'
import { findPerson, lockPerson, type Person } from '../people/people.queries.ts'
import { mayBear } from '../people/reserved-names.ts'
import { refuse } from '../refusals.ts'
import { proveAddress } from '../sign-up/prove-address.ts'
import { findSignUp } from '../sign-up/sign-ups.queries.ts'

export interface FollowedLink {
  readonly kind: Extract<LinkKind, 'sign-in' | 'confirmation'>
  readonly token: string
  readonly browser: BrowserDigest | undefined
  readonly name?: string | undefined
  readonly password?: string | undefined
}

/**
 * Uses a link that signs in, which proves whose the address is (`proveAddress`); the other links of
 * the kind end. Refuses `accounts.link_spent`.
 */
export async function followLink(ctx: Context, input: FollowedLink): Promise<MailedLink> {
  const looked = await lookAtLink(ctx, input)
  const { choosing } = looked
  const { name, password } = choosing ? input : {}
  if (name !== undefined) await mayBear(ctx, name, { id: looked.person.id, isStaff: false })
  const passwordHash = password === undefined ? undefined : await hashPasswordNow(password)
  return ctx.transaction(async (tx) => {
    const link = await useLink(tx, input.kind, input.token)
    const person = await lockPerson(tx.db, link.person)
    if (!person) throw refuse('accounts.link_spent')
    await proveAddress(tx, person, { browser: input.browser, name, passwordHash })
    await deleteLinks(tx.db, person.id, ['sign-in', 'confirmation'])
    return link
  })
}

/**
 * What a link is for, using nothing up. `choosing`: the account was never confirmed and was not made
 * in this browser, so that its owner chooses name and password here. Refuses `accounts.link_spent`.
 */
export async function lookAtLink(
  ctx: Context,
  { kind, token, browser }: FollowedLink,
): Promise<{ link: MailedLink; person: Person; choosing: boolean }> {
  const link = await readLink(ctx, kind, token)
  const person = await findPerson(ctx.db, link.person)
  if (!person) throw refuse('accounts.link_spent')
  const choosing = !person.emailConfirmed && !(await findSignUp(ctx.db, person.id, browser))
  return { link, person, choosing }
}
