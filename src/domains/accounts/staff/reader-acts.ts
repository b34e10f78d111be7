import type { Actor } from '#platform/context'
import type { PersonId } from '../people/person.ts'

/** What another domain lets staff do about a reader, on a page of its own. */
export interface ReaderAct {
  readonly words: string
  readonly href: (reader: PersonId) => string
  readonly may: (actor: Actor) => boolean
}

const acts = new Map<string, ReaderAct>()

/**
 * Puts a way to an act onto a reader's page in the newsroom, for those who may.
 * @example actsOnReaders('suspend', { words: 'Suspend', href: (id) => `/newsroom/readers/${id}/suspensions/new`, may: (actor) => may(actor, 'reader.suspend') })
 */
export function actsOnReaders(name: string, act: ReaderAct): void {
  acts.set(name, act)
}

/** Those that somebody may take. */
export const actsFor = (actor: Actor): ReaderAct[] =>
  [...acts.values()].filter(({ may }) => may(actor))
