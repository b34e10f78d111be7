import type { Context } from '#platform/context'
import { deleteLinks } from '../links/links.queries.ts'
import { type MailedLink, useLink } from '../links/mailed-link.ts'
import { lockPerson, markConfirmed } from '../people/people.queries.ts'
import { refuse } from '../refusals.ts'

/** Uses the link that shows whose the address is. Refuses `accounts.link_spent`. */
export function confirmAddress(ctx: Context, token: string): Promise<MailedLink> {
  return ctx.transaction(async (tx) => {
    const link = await useLink(tx, 'confirmation', token)
    const person = await lockPerson(tx.db, link.person)
    if (!person) throw refuse('accounts.link_spent')
    await markConfirmed(tx.db, person.id, tx.clock.now())
    await deleteLinks(tx.db, person.id, ['confirmation'])
    return link
  })
}
