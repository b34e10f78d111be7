import type { Context } from '#platform/context'
import { personOf } from '#platform/policy'
import { refuse } from '../refusals.ts'

/** Who writes. */
export interface Commenter {
  readonly id: string
  readonly name: string
  readonly isStaff: boolean
}

/** The signed-in person whose address is confirmed; nobody else writes or likes. */
export function commenterOf({ actor }: Context): Commenter {
  const person = personOf(actor)
  if (!person.emailConfirmed) throw refuse('discussion.unconfirmed')
  return { id: person.id, name: person.name, isStaff: person.roles.length > 0 }
}
