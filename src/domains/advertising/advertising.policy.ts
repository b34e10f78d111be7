import { type Actor, hasRole, type Role } from '#platform/context'
import { refuse } from './refusals.ts'

/** Who books and ends campaigns; an administrator may, and so may the system (imports, the demo edition). */
export const bookers: readonly Role[] = ['commercial']

/** Refuses with `advertising.staff_only` where the actor may not. */
export function mustBeBooker(actor: Actor): void {
  if (actor.kind !== 'system' && !hasRole(actor, ...bookers)) throw refuse('advertising.staff_only')
}
