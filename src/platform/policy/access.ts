import type { Actor } from '../context/index.ts'
import { type Act, couldEver, refusalFor } from './define-policy.ts'
import { refuse } from './refusals.ts'

/**
 * Who may ask for a route. Every route says one, or the program does not start:
 * - an act, or one of several: staff who could do it to some subject; the verb decides about this one;
 * - `signedIn`: whoever has an account, about their own things;
 * - `byLink`: whoever holds the secret that the address bears;
 * - `gateway`: a machine that signs what it sends; the only routes that other origins may post to;
 * - `public`: everybody.
 */
export type Access = Act | readonly Act[] | 'signedIn' | 'byLink' | 'gateway' | 'public'

/** The rule before a route. Refuses with `platform.sign_in` and `platform.not_allowed`. */
export type Guard = (access: Access, actor: Actor) => void

/** The guard of a running paper; only the test of verbs puts another in its place. */
export const guard: Guard = (access, actor) => {
  if (access === 'signedIn') {
    if (actor.kind !== 'person') throw refuse('platform.sign_in')
  } else if (typeof access !== 'string') {
    const acts = actsOf(access)
    if (!acts.some((act) => couldEver(actor, act))) throw refusalFor(actor, acts)
  }
}

/** Whether the access depends on who asks. */
export const isGuarded = (access: Access): boolean =>
  access === 'signedIn' || typeof access !== 'string'

/** The acts that open a route; none where it is no matter of acts. */
const actsOf = (access: Access): readonly Act[] => {
  if (typeof access === 'string') return []
  return 'name' in access ? [access] : access
}
