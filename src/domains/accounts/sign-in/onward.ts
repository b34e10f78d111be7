import { z } from 'zod'
import { ownPath } from './own-path.ts'

/** What somebody was about to do who has to sign in first: a page to go to, a draft to be posted. */
export interface Onward {
  readonly next?: string
  readonly draft?: string
}

const draftName = /^[a-z][a-z-]*\.[A-Za-z0-9_-]{8,200}$/

/** The fields of an address or a form; what is not ours is dropped, not refused. */
export const onwardFields = {
  next: z
    .unknown()
    .optional()
    .transform((text) => ownPath(typeof text === 'string' ? text : undefined)),
  draft: z
    .unknown()
    .optional()
    .transform((text) => (typeof text === 'string' && draftName.test(text) ? text : undefined)),
}

export const onwardQuery = z.object(onwardFields).transform(onwardOf)

export function onwardOf({
  next,
  draft,
}: {
  next?: string | undefined
  draft?: string | undefined
}): Onward {
  return { ...(next ? { next } : {}), ...(draft ? { draft } : {}) }
}

/** The same, read from what a form brought or a link keeps. */
export const readOnward = (given: unknown): Onward => onwardQuery.catch({}).parse(given ?? {})

/** An address of ours that carries it on. */
export function withOnward(path: string, onward: Onward): string {
  const query = new URLSearchParams({ ...onward }).toString()
  return query ? `${path}?${query}` : path
}
