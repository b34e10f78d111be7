import type { Context } from '#platform/context'
import type { BrowserDigest } from '../browsers/browser-cookie.ts'
import { deleteKnownBrowsers } from '../browsers/known-browsers.queries.ts'
import { deleteLinks } from '../links/links.queries.ts'
import { type MailedLink, readLink, useLink } from '../links/mailed-link.ts'
import { lockPerson } from '../people/people.queries.ts'
import { refuse } from '../refusals.ts'
import { deleteSessions } from '../sessions/sessions.queries.ts'
import { proveAddress } from '../sign-up/prove-address.ts'
import { insertPassword } from './credentials.queries.ts'
import { hashPasswordNow } from './hashing.ts'

/**
 * Sets a password by a mailed link, which also proves the address. All sessions end, since a lost
 * password may be a stolen one. Refuses `accounts.link_spent`.
 */
export async function setNewPassword(
  ctx: Context,
  input: { token: string; password: string; browser: BrowserDigest | undefined },
): Promise<MailedLink> {
  await readLink(ctx, 'password', input.token)
  const hash = await hashPasswordNow(input.password)
  return ctx.transaction(async (tx) => {
    const link = await useLink(tx, 'password', input.token)
    const person = await lockPerson(tx.db, link.person)
    if (!person) throw refuse('accounts.link_spent')
    await proveAddress(tx, person, { browser: input.browser, passwordHash: hash })
    await insertPassword(tx, person.id, hash)
    await deleteSessions(tx.db, person.id)
    await deleteKnownBrowsers(tx.db, person.id)
    await deleteLinks(tx.db, person.id, ['password', 'sign-in', 'confirmation'])
    return link
  })
}
