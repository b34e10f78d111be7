import { type Context, staffRoles } from '#platform/context'
import { deleteLinks } from '../links/links.queries.ts'
import { digestOf } from '../links/mailed-link.ts'
import { insertPassword } from '../passwords/credentials.queries.ts'
import { hashPasswordNow } from '../passwords/hashing.ts'
import { placePerson } from '../people/add-person.ts'
import { findPersonByEmail, lockPerson, type Person } from '../people/people.queries.ts'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'
import { deleteSessions } from '../sessions/sessions.queries.ts'
import { proveAddress } from '../sign-up/prove-address.ts'
import { giveRoles } from './change-roles.ts'
import {
  findOpenInvitation,
  lockOpenInvitation,
  markAccepted,
  type OpenInvitation,
} from './invitations.queries.ts'

/** The invitation behind a link. Refuses `accounts.invitation_spent`. */
export async function readInvitation(ctx: Context, token: string): Promise<OpenInvitation> {
  const invitation = await findOpenInvitation(ctx.db, digestOf(token), ctx.clock.now())
  if (!invitation) throw refuse('accounts.invitation_spent')
  return invitation
}

/**
 * Accepts an invitation: the link proves the address, so whoever had an account under it keeps
 * that, but with this password and without the sessions of before. Refuses `accounts.invitation_spent`.
 */
export async function acceptInvitation(
  ctx: Context,
  input: { token: string; name: string; password: string },
): Promise<PersonId> {
  await readInvitation(ctx, input.token)
  const hash = await hashPasswordNow(input.password)
  return ctx.transaction(async (tx) => {
    const invitation = await lockOpenInvitation(tx.db, digestOf(input.token), tx.clock.now())
    if (!invitation) throw refuse('accounts.invitation_spent')
    const person = await personOf(tx, invitation, input.name)
    await proveAddress(tx, person, { browser: undefined, name: input.name, passwordHash: hash })
    await insertPassword(tx, person.id, hash)
    await deleteSessions(tx.db, person.id)
    await deleteLinks(tx.db, person.id, ['password', 'sign-in', 'confirmation'])
    const roles = staffRoles.filter(
      (role) => person.roles.includes(role) || invitation.roles.includes(role),
    )
    await giveRoles(tx, person, roles)
    await markAccepted(tx.db, invitation.id, person.id, tx.clock.now())
    return person.id
  })
}

async function personOf(tx: Context, invitation: OpenInvitation, name: string): Promise<Person> {
  await placePerson(tx, { name, email: invitation.email, roles: [], emailConfirmed: true })
  const found = await findPersonByEmail(tx.db, invitation.email)
  const person = found && (await lockPerson(tx.db, found.id))
  if (!person) throw refuse('accounts.invitation_spent')
  return person
}
