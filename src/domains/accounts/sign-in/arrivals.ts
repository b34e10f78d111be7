import type { FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import type { Context } from '#platform/context'
import { type BrowserDigest, browserOf } from '../browsers/browser-cookie.ts'
import { ownPath } from './own-path.ts'

/** A draft: its token, and the browser in which it was written. It is found by both together only. */
export interface DraftKey {
  readonly token: string
  readonly browser: BrowserDigest
}

/** What waits in this browser. */
export interface Waiting {
  readonly content: ComponentChildren
  /** The words of the button that posts it. */
  readonly act: string
  /** Where it was written. */
  readonly from: string
}

/** What another domain does with a draft that waits for its writer to sign in. */
export interface Arrival {
  /** Carries the draft out as the person who has signed in; gives the path that shows the outcome. */
  arrive(ctx: Context, draft: DraftKey): Promise<string | undefined>
  /** What waits, for the pages on the way; undefined where nothing does (any more). */
  show(ctx: Context, draft: DraftKey): Promise<Waiting | undefined>
  /** The path that shows what came of a draft that was carried out; undefined for any other. */
  outcome(ctx: Context, draft: DraftKey): Promise<string | undefined>
}

const arrivals = new Map<string, Arrival>()

/**
 * Registers a kind of draft. `/sign-in?draft=KIND.TOKEN` shows what waits in the browser that wrote
 * it; once its writer is signed in there with a confirmed address, `/arrivals` asks by a button
 * whether to carry it out. In any other browser the token shows and does nothing.
 * @example whenSignedIn('comment', { show: showDraft, outcome: commentOf, arrive: async (ctx, draft) => `/comments/${await postDraft(ctx, draft)}` })
 */
export function whenSignedIn(kind: string, arrival: Arrival): void {
  arrivals.set(kind, arrival)
}

/** What waits in the browser of a request; undefined in every other browser. */
export async function waitingIn(
  request: FastifyRequest,
  draft: string | undefined,
): Promise<Waiting | undefined> {
  const found = find(request, draft)
  return found?.arrival.show(request.ctx, found.key)
}

/** The path of what came of a draft of the request's browser. */
export async function outcomeIn(
  request: FastifyRequest,
  draft: string | undefined,
): Promise<string | undefined> {
  const found = find(request, draft)
  return found && ownPath(await found.arrival.outcome(request.ctx, found.key))
}

/** Carries out a draft of the request's browser; undefined where none waits there. */
export async function applyDecision(
  request: FastifyRequest,
  draft: string | undefined,
): Promise<string | undefined> {
  const found = find(request, draft)
  return found && ownPath(await found.arrival.arrive(request.ctx, found.key))
}

function find(
  request: FastifyRequest,
  draft: string | undefined,
): { arrival: Arrival; key: DraftKey } | undefined {
  const at = draft?.indexOf('.') ?? -1
  const arrival = at > 0 ? arrivals.get(draft?.slice(0, at) ?? '') : undefined
  const browser = browserOf(request)
  return arrival && draft && browser
    ? { arrival, key: { token: draft.slice(at + 1), browser } }
    : undefined
}
