import type { Context } from '#platform/context'
import { refuse } from '../refusals.ts'

/** Who writes. */
export interface Commenter {
  readonly id: string
  readonly name: string
  readonly isStaff: boolean
}

/** The signed-in person whose address is confirmed; nobody else writes or likes. */
export function commenterOf({ actor }: Context): Commenter {
  if (actor.kind !== 'person') throw refuse('discussion.signed_out')
  if (!actor.emailConfirmed) throw refuse('discussion.unconfirmed')
  return { id: actor.id, name: actor.name, isStaff: actor.roles.length > 0 }
}
