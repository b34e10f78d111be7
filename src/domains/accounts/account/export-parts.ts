import type { Context } from '#platform/context'
import type { PersonId } from '../people/person.ts'

/** What a domain adds to a person's data: plain values, as they stand in JSON. */
export type ExportPart = (ctx: Context, person: PersonId) => Promise<unknown>

const parts = new Map<string, ExportPart>()

/**
 * Adds a part to the file that a person downloads with all that the paper keeps (GDPR Article 20).
 * @example exportsWith('comments', (ctx, person) => commentsOf(ctx.db, person))
 */
export function exportsWith(name: string, part: ExportPart): void {
  parts.set(name, part)
}

/** All that was registered, each under its name. */
export async function exportParts(
  ctx: Context,
  person: PersonId,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  for (const [name, part] of parts) values[name] = await part(ctx, person)
  return values
}
