import { type Actor, hasRole, type Role } from '#platform/context'
import { refuse } from './refusals.ts'

/** What staff do with readers' comments, and which roles may; administrators may everything. */
export const acts = {
  'queue.read': ['moderator', 'editor'],
  'comment.decide': ['moderator', 'editor'],
  'comment.pick': ['moderator', 'editor', 'journalist'],
  'reader.suspend': ['moderator', 'editor'],
  'thread.close': ['moderator', 'editor'],
} as const satisfies Record<string, readonly Role[]>
export type Act = keyof typeof acts

/** The system (jobs, imports, the demo edition) may everything; readers none of it. */
export const may = (actor: Actor, act: Act): boolean =>
  actor.kind === 'system' || hasRole(actor, ...acts[act])

/** Refuses with `discussion.not_allowed` where the actor may not. */
export function mustBeAllowed(actor: Actor, act: Act): void {
  if (!may(actor, act)) throw refuse('discussion.not_allowed')
}
