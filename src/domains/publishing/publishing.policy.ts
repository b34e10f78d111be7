import { type Actor, hasRole } from '#platform/context'
import { refuse } from './refusals.ts'

/** What somebody may want to do here, as the words of a refusal name it. */
export const acts = {
  'article.create': 'start an article',
  'article.edit': 'change this article',
  'article.publish': 'publish',
  'article.correct': 'correct a published article',
  'article.withdraw': 'withdraw an article',
  'picture.add': 'add pictures',
  'picture.change': 'change the words of a picture',
  'picture.take-down': 'take a picture down',
  'front.set': 'arrange the front',
  'topic.add': 'add topics',
  'list.change': 'change sections, bylines and agencies',
  'page.change': 'change the paper’s own pages',
} as const
export type Act = keyof typeof acts

/** Whose article it is: somebody's who began it, or who stands in its byline. */
export interface Ownership {
  readonly createdBy: string | null
  readonly authorIds: readonly string[]
}

const forWriters: ReadonlySet<Act> = new Set([
  'article.create',
  'picture.add',
  'picture.change',
  'topic.add',
])

/**
 * Who may do what: editors and administrators everything; journalists begin articles, change their
 * own, and bring pictures; the system (imports, the demo edition, jobs) everything; nobody else anything.
 * @example if (!may(ctx.actor, 'article.publish')) …
 */
export function may(actor: Actor, act: Act, article?: Ownership): boolean {
  if (actor.kind === 'system' || hasRole(actor, 'editor')) return true
  if (actor.kind !== 'person' || !hasRole(actor, 'journalist')) return false
  if (act === 'article.edit') return article !== undefined && isOwn(actor.id, article)
  return forWriters.has(act)
}

const isOwn = (id: string, { createdBy, authorIds }: Ownership): boolean =>
  createdBy === id || authorIds.includes(id)

/** Refuses with `publishing.not_yours` where the actor may not. */
export function mustBeAllowed(actor: Actor, act: Act, article?: Ownership): void {
  if (!may(actor, act, article)) throw refuse('publishing.not_yours', { act: acts[act] })
}
