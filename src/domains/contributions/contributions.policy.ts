import { type Actor, hasRole, type Role } from '#platform/context'
import { refuse } from './refusals.ts'

/** What of giving only some of the staff may do. */
export type ContributionsAct = 'see_money' | 'retry_events' | 'write_appeals'

/** Who may do it; an administrator may do all, and so may the system (jobs, imports, the demo edition). */
export const whoMay: Readonly<Record<ContributionsAct, readonly Role[]>> = {
  see_money: ['membership'],
  retry_events: ['membership'],
  write_appeals: ['membership'],
}

const may = (actor: Actor, act: ContributionsAct): boolean =>
  actor.kind === 'system' || hasRole(actor, ...whoMay[act])

/** Refuses with `contributions.staff_only` where the actor may not. */
export function mustBeAllowed(actor: Actor, act: ContributionsAct): void {
  if (!may(actor, act)) throw refuse('contributions.staff_only')
}
