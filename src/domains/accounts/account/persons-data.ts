import type { Context } from '#platform/context'
import { defineExtensionPoint } from '#platform/extensions'
import type { PersonId } from '../people/person.ts'

/** What a domain keeps of a person: how it hands that out, and how it forgets it. */
export interface PersonsData {
  /** The key of its part in the file that a person downloads. */
  readonly name: string
  /** Plain values, as they stand in JSON (GDPR Article 20). */
  exportOf(ctx: Context, person: PersonId): Promise<unknown>
  /**
   * Runs in the transaction that erases a person (GDPR Article 17). Gives the surrogate keys of the
   * pages that showed that person; they are dropped everywhere before the reader is told.
   */
  erase(tx: Context, person: PersonId): Promise<readonly string[]>
}

/** @example extensions: [personsData.with({ name: 'discussion', exportOf, erase })] */
export const personsData = defineExtensionPoint<PersonsData>('accounts.persons-data')

/** The parts of all domains, each under its name. */
export async function exportParts(
  ctx: Context,
  person: PersonId,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  for (const part of personsData.of(ctx)) values[part.name] = await part.exportOf(ctx, person)
  return values
}

/** Erases a person in every domain; gives the surrogate keys of the pages that showed them. */
export async function eraseParts(tx: Context, person: PersonId): Promise<string[]> {
  const keys: string[] = []
  for (const part of personsData.of(tx)) keys.push(...(await part.erase(tx, person)))
  return [...new Set(keys)]
}
