import type { Context } from '#platform/context'
import { deleteLinks } from '../links/links.queries.ts'
import { type MailedLink, readLink, useLink } from '../links/mailed-link.ts'
import { lockPerson, markConfirmed } from '../people/people.queries.ts'
import { refuse } from '../refusals.ts'
import { deleteSessions } from '../sessions/sessions.queries.ts'
import { insertPassword } from './credentials.queries.ts'
import { hashPasswordNow } from './hashing.ts'

/**
 * Sets a password by a mailed link, which also proves the address. All sessions end, since a lost
 * password may be a stolen one. Refuses `accounts.link_spent`.
 */
export async function setNewPassword(
  ctx: Context,
  input: { token: string; password: string },
): Promise<MailedLink> {
  await readLink(ctx, 'password', input.token)
  const hash = await hashPasswordNow(input.password)
  return ctx.transaction(async (tx) => {
    const link = await useLink(tx, 'password', input.token)
    const person = await lockPerson(tx.db, link.person)
    if (!person) throw refuse('accounts.link_spent')
    await insertPassword(tx, person.id, hash)
    await markConfirmed(tx.db, person.id, tx.clock.now())
    await deleteSessions(tx.db, person.id)
    await deleteLinks(tx.db, person.id, ['password', 'sign-in', 'confirmation'])
    return link
  })
}
