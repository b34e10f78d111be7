import { record } from '../audit/index.ts'
import { type Actor, type Context, hasRole, type Role } from '../context/index.ts'
import { refuse } from './refusals.ts'

/** What an act is done to; its id is what the audit trail says. */
export interface Subject {
  readonly id: string
}

/** Who may do an act. An administrator may do every act, and so may the system. */
export interface Grant<S extends Subject = Subject> {
  /** The act in words, after "may not": `publish an article`. */
  readonly to: string
  /** Where the subject is seen in the newsroom. */
  readonly href?: (id: string) => string
  /** The roles that may do it to any subject; none means administrators only. */
  readonly roles: readonly Role[]
  /** The roles that may do it to a subject of their own, and what "own" means. */
  readonly own?: {
    readonly roles: readonly Role[]
    readonly isOwn: (personId: string, subject: S) => boolean
  }
}

/** An act as a value: what a route asks for, and what the table of acts shows. */
export interface Act {
  /** `noun.verb`, unique in the paper: `article.publish`. */
  readonly name: string
  readonly to: string
  readonly href?: ((id: string) => string) | undefined
  readonly roles: readonly Role[]
  readonly ownRoles: readonly Role[]
}

type Grants = Readonly<Record<`${string}.${string}`, Grant<never>>>
type SubjectOf<G> = G extends {
  own: { isOwn: (personId: string, subject: infer S extends Subject) => boolean }
}
  ? S
  : Subject
/** The subject is required where it decides. */
type On<G> = G extends { own: object } ? [subject: SubjectOf<G>] : [subject?: Subject]

/** The acts of one domain, and the questions that its code asks about them. */
export interface Policy<P extends Grants> {
  readonly acts: readonly Act[]
  /** @example access: act('article.publish') */
  act(name: keyof P): Act
  /** Whether the actor may do it, to this subject. For pages that show or hide a button. */
  may<N extends keyof P>(actor: Actor, name: N, ...on: On<P[N]>): boolean
  /** Refuses with `platform.sign_in` or `platform.not_allowed`; records nothing. For work before a transaction, and for pages without personal data. */
  check<N extends keyof P>(actor: Actor, name: N, ...on: On<P[N]>): void
  /**
   * The same, and records in the audit trail what a person does. Called in the transaction of the
   * change, so that what is rolled back is not recorded.
   */
  must<N extends keyof P>(ctx: Context, name: N, ...on: On<P[N]>): Promise<void>
}

/**
 * Defines what the staff of a domain may do. Every rule of permission stands in one of these.
 * @example
 * export const { act, may, must } = definePolicy({
 *   'front.arrange': { to: 'arrange the front', roles: ['editor'] },
 *   'article.edit': { to: 'change this article', roles: ['editor'], own: { roles: ['journalist'], isOwn } },
 * })
 * await must(tx, 'article.edit', article)
 */
export function definePolicy<const P extends Grants>(grants: P): Policy<P> {
  const byName: Readonly<Record<string, Grant<never>>> = grants
  const acts = Object.entries(byName).map(([name, { to, href, roles, own }]): Act => ({
    name,
    to,
    href,
    roles,
    ownRoles: own?.roles ?? [],
  }))
  const act = (name: keyof P): Act => {
    const found = acts.find((one) => one.name === name)
    if (!found) throw new Error(`No act is called ${String(name)}`)
    return found
  }
  const may: Policy<P>['may'] = (actor, name, ...[subject]) => {
    const { roles, own } = byName[String(name)] ?? { roles: [] }
    if (actor.kind === 'system' || hasRole(actor, ...roles)) return true
    if (actor.kind !== 'person' || !own || !hasRole(actor, ...own.roles)) return false
    return subject !== undefined && own.isOwn(actor.id, subject as never)
  }
  const check: Policy<P>['check'] = (actor, name, ...on) => {
    if (!may(actor, name, ...on)) throw refusalFor(actor, [act(name)])
  }
  return {
    acts,
    act,
    may,
    check,
    async must(ctx, name, ...on) {
      check(ctx.actor, name, ...on)
      await record(ctx, { act: String(name), subject: on[0]?.id })
    },
  }
}

/** Whether there is any subject to which the actor may do the act. */
export const couldEver = (actor: Actor, { roles, ownRoles }: Act): boolean =>
  actor.kind === 'system' || hasRole(actor, ...roles, ...ownRoles)

/** The person who acts. Refuses everybody else with `platform.sign_in`: what a person has to answer for. */
export function personOf(actor: Actor): Actor & { kind: 'person' } {
  if (actor.kind !== 'person') throw refuse('platform.sign_in')
  return actor
}

/** The one refusal: to sign in, where nobody is signed in, or else who may do the first of these acts. */
export function refusalFor(actor: Actor, acts: readonly Act[]) {
  if (actor.kind === 'anonymous') return refuse('platform.sign_in')
  const roles = new Set(acts.flatMap((act) => [...act.roles, ...act.ownRoles]))
  return refuse('platform.not_allowed', { to: acts[0]?.to ?? 'do this', who: whoMay([...roles]) })
}

const inWords: Readonly<Record<Role, string>> = {
  editor: 'editors',
  journalist: 'journalists',
  moderator: 'moderators',
  membership: 'membership staff',
  commercial: 'commercial staff',
  administrator: 'administrators',
}

/** `Editors and administrators` of `['editor']`. */
function whoMay(roles: readonly Role[]): string {
  const names = [...roles.filter((role) => role !== 'administrator'), 'administrator' as const].map(
    (role) => inWords[role],
  )
  const list = new Intl.ListFormat('en-IE').format(names)
  return list.charAt(0).toUpperCase() + list.slice(1)
}
