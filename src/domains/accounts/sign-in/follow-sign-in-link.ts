import type { Context } from '#platform/context'
import { deleteLinks } from '../links/links.queries.ts'
import { type MailedLink, useLink } from '../links/mailed-link.ts'
import { deletePassword } from '../passwords/credentials.queries.ts'
import { lockPerson, markConfirmed } from '../people/people.queries.ts'
import { refuse } from '../refusals.ts'
import { deleteSessions } from '../sessions/sessions.queries.ts'

/**
 * Uses a link to sign in, which proves that the mailbox is the person's. Where the address had not
 * been confirmed before, whoever typed it may have been somebody else: their password and sessions
 * end. Refuses `accounts.link_spent`.
 */
export function followSignInLink(ctx: Context, token: string): Promise<MailedLink> {
  return ctx.transaction(async (tx) => {
    const link = await useLink(tx, 'sign-in', token)
    const person = await lockPerson(tx.db, link.person)
    if (!person) throw refuse('accounts.link_spent')
    if (!person.emailConfirmed) {
      await deletePassword(tx.db, person.id)
      await deleteSessions(tx.db, person.id)
      await markConfirmed(tx.db, person.id, tx.clock.now())
    }
    await deleteLinks(tx.db, person.id, ['sign-in', 'confirmation'])
    return link
  })
}
