import type { ComponentChildren } from 'preact'
import type { Context } from '#platform/context'
import { ownPath } from './own-path.ts'

/** What another domain does with a draft that waits for its writer to sign in. */
export interface Arrival {
  /** Carries the draft out as the person who has signed in; gives the path that shows the outcome. */
  arrive(ctx: Context, token: string): Promise<string>
  /** What waits, for the pages on the way; undefined where nothing does (any more). */
  show(ctx: Context, token: string): Promise<ComponentChildren | undefined>
}

const arrivals = new Map<string, Arrival>()

/**
 * Registers a kind of draft: `/sign-in?draft=KIND.TOKEN` shows what waits, and once its writer is
 * signed in with a confirmed address it is carried out, in that person's name.
 * @example whenSignedIn('comment', { show: showDraft, arrive: async (ctx, token) => `/comments/${await postDraft(ctx, token)}` })
 */
export function whenSignedIn(kind: string, arrival: Arrival): void {
  arrivals.set(kind, arrival)
}

/** What waits under a draft's name, to be shown; undefined where nobody knows it. */
export async function showDraft(
  ctx: Context,
  draft: string | undefined,
): Promise<ComponentChildren | undefined> {
  const found = find(draft)
  return found?.arrival.show(ctx, found.token)
}

/** Carries a draft out; undefined where nobody knows its kind. */
export async function carryOut(ctx: Context, draft: string): Promise<string | undefined> {
  const found = find(draft)
  return found ? ownPath(await found.arrival.arrive(ctx, found.token)) : undefined
}

function find(draft: string | undefined): { arrival: Arrival; token: string } | undefined {
  const at = draft?.indexOf('.') ?? -1
  const arrival = at > 0 ? arrivals.get(draft?.slice(0, at) ?? '') : undefined
  return arrival && draft ? { arrival, token: draft.slice(at + 1) } : undefined
}
