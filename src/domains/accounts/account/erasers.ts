import type { Context } from '#platform/context'
import type { PersonId } from '../people/person.ts'

/** What a domain does in the transaction that erases a person; gives the keys of pages that showed that person. */
export type Eraser = (tx: Context, person: PersonId) => Promise<readonly string[] | void>

const erasers = new Map<string, Eraser>()

/**
 * Takes part in the erasure of an account (GDPR Article 17): pages with the given surrogate keys
 * are dropped everywhere before the reader is told that it is done.
 * @example erasesWith('comments', async (tx, person) => (await threadsOf(tx.db, person)).map((id) => `thread:${id}`))
 */
export function erasesWith(name: string, eraser: Eraser): void {
  erasers.set(name, eraser)
}

/** Runs them all; gives the keys of the pages to be dropped. */
export async function eraseParts(tx: Context, person: PersonId): Promise<string[]> {
  const keys: string[] = []
  for (const eraser of erasers.values()) keys.push(...((await eraser(tx, person)) ?? []))
  return [...new Set(keys)]
}
