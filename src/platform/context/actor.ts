/** What a member of staff may be; the domain policies say what each may do. */
export const staffRoles = [
  'administrator',
  'editor',
  'journalist',
  'moderator',
  'membership',
  'commercial',
] as const
export type Role = (typeof staffRoles)[number]

/** Who acts. Opaque to the platform: a kind, an id where there is a person, and roles. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'person'
      readonly id: string
      readonly name: string
      readonly roles: readonly Role[]
      /** The session that this request came with, for signing out. */
      readonly sessionId: string
      readonly emailConfirmed: boolean
    }

export const anonymous: Actor = { kind: 'anonymous' }
/** The actor of jobs and of start-up. @example systemActor('supporter-count') */
export const systemActor = (name: string): Actor => ({ kind: 'system', name })

/** Whether the actor holds one of these roles; an administrator holds them all. */
export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.kind === 'person' &&
  (actor.roles.includes('administrator') || roles.some((role) => actor.roles.includes(role)))

/** Where the paper is reached. */
export interface Site {
  /** Origin without a trailing slash: https://paper.example */
  readonly origin: string
  /** Whether it is reached on this machine only, so that demo parts may be enabled. */
  readonly isLoopback: boolean
}
