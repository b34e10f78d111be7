import type { FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import type { Context } from '#platform/context'
import { defineExtensionPoint } from '#platform/extensions'
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

/** A kind of draft that waits for its writer to sign in. */
export interface DraftKind {
  /** As it stands in addresses, before the token: `comment`. */
  readonly name: string
  /** Posts the draft as the person who has signed in; gives the path that shows the outcome. */
  post(ctx: Context, draft: DraftKey): Promise<string | undefined>
  /** What waits, for the pages on the way; undefined where nothing does (any more). */
  show(ctx: Context, draft: DraftKey): Promise<Waiting | undefined>
  /** The path that shows what came of a draft that was carried out; undefined for any other. */
  outcome(ctx: Context, draft: DraftKey): Promise<string | undefined>
}

/**
 * The kinds of draft. `/sign-in?draft=KIND.TOKEN` shows what waits in the browser that wrote it;
 * once its writer is signed in there with a confirmed address, `/arrivals` asks by a button whether
 * to post it. In any other browser the token shows and does nothing.
 * @example extensions: [draftKinds.with({ name: 'comment', show, outcome, post })]
 */
export const draftKinds = defineExtensionPoint<DraftKind>('accounts.draft-kinds')

/** What waits in the browser of a request; undefined in every other browser. */
export async function waitingIn(
  request: FastifyRequest,
  draft: string | undefined,
): Promise<Waiting | undefined> {
  const found = find(request, draft)
  return found?.kind.show(request.ctx, found.key)
}

/** The path of what came of a draft of the request's browser. */
export async function outcomeIn(
  request: FastifyRequest,
  draft: string | undefined,
): Promise<string | undefined> {
  const found = find(request, draft)
  return found && ownPath(await found.kind.outcome(request.ctx, found.key))
}

/** Posts a draft of the request's browser; undefined where none waits there. */
export async function postWaiting(
  request: FastifyRequest,
  draft: string | undefined,
): Promise<string | undefined> {
  const found = find(request, draft)
  return found && ownPath(await found.kind.post(request.ctx, found.key))
}

function find(
  request: FastifyRequest,
  draft: string | undefined,
): { kind: DraftKind; key: DraftKey } | undefined {
  const at = draft?.indexOf('.') ?? -1
  const kind = draftKinds.of(request.ctx).find(({ name }) => name === draft?.slice(0, at))
  const browser = browserOf(request)
  return kind && draft && browser
    ? { kind, key: { token: draft.slice(at + 1), browser } }
    : undefined
}
