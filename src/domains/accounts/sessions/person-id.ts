import type { Actor } from '#platform/context'
import { asId } from '#platform/ids'
import type { PersonId } from '../people/person.ts'

/**
 * The person who acts; undefined for readers without an account and for the system.
 * @example const reader = personId(ctx.actor)
 */
export const personId = (actor: Actor): PersonId | undefined =>
  actor.kind === 'person' ? asId<'Person'>(actor.id) : undefined
