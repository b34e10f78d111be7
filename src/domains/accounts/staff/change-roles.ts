import { type Context, type Role, staffRoles } from '#platform/context'
import { announce } from '#platform/outbox'
import { must } from '../accounts.policy.ts'
import { slugsFor } from '../people/add-person.ts'
import { lockPerson, type Person } from '../people/people.queries.ts'
import { keyOfPerson } from '../people/remembered-profiles.ts'
import type { PersonId } from '../people/person.ts'
import { refuse } from '../refusals.ts'
import { personId } from '../sessions/person-id.ts'
import { lockAdministrators, writeRoles } from './roles.queries.ts'

/**
 * Sets what somebody may do here; no role at all makes a reader of them. Refuses people without a
 * confirmed address (they are invited instead) and to leave the paper without an administrator.
 */
export async function changeRoles(
  ctx: Context,
  input: { person: PersonId; roles: readonly Role[] },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await must(tx, 'role.change', { id: input.person })
    const administrators = await lockAdministrators(tx.db)
    const person = await lockPerson(tx.db, input.person)
    if (!person) throw refuse('accounts.no_such_person')
    const roles = staffRoles.filter((role) => input.roles.includes(role))
    if (roles.length > 0 && !person.emailConfirmed)
      throw refuse('accounts.unconfirmed_staff', { field: 'roles' })
    const isLast = administrators.length === 1 && administrators[0] === person.id
    if (isLast && !roles.includes('administrator'))
      throw refuse('accounts.last_administrator', { field: 'roles' })
    await giveRoles(tx, person, roles)
  })
}

/** Writes the roles, with a byline's slug for who is new among the staff; nothing where nothing changes. */
export async function giveRoles(
  tx: Context,
  person: Person,
  roles: readonly Role[],
): Promise<void> {
  if (roles.length === person.roles.length && roles.every((role) => person.roles.includes(role)))
    return
  const isNew = person.roles.length === 0 && roles.length > 0
  const [slug = person.slug] = isNew ? await slugsFor(tx, { ...person, roles }) : [person.slug]
  await writeRoles(tx, person, { roles, slug, by: personId(tx.actor) })
  await announce(tx, {
    type: 'person.roles_changed',
    payload: { personId: person.id },
    purges: [{ kind: 'soft', keys: [`author:${slug}`, keyOfPerson(person.id)] }],
  })
}
