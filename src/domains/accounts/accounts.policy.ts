import { type Actor, hasRole, type Role } from '#platform/context'

/** What of accounts only some may do. */
export type AccountsAct = 'see_readers' | 'invite_staff' | 'change_roles'

/** Who may do it; an administrator may do all, and so may the system (the command line, jobs). */
export const whoMay: Readonly<Record<AccountsAct, readonly Role[]>> = {
  see_readers: ['administrator', 'editor', 'moderator', 'membership'],
  invite_staff: ['administrator'],
  change_roles: ['administrator'],
}

/** @example if (!may(ctx.actor, 'invite_staff')) throw refuse('accounts.not_allowed') */
export const may = (actor: Actor, act: AccountsAct): boolean =>
  actor.kind === 'system' || hasRole(actor, ...whoMay[act])
