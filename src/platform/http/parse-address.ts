import type { z } from 'zod'
import { refuse } from './refusals.ts'

/** Parses path parameters or a query; what does not parse is an address where nothing is. */
export function parseAddress<T>(schema: z.ZodType<T> | undefined, given: unknown): T {
  if (!schema) return given as T
  const parsed = schema.safeParse(keepable(given))
  if (!parsed.success) throw refuse('platform.not_found')
  return parsed.data
}

// What PostgreSQL cannot keep is replaced, as in a form: it is never what somebody looks for.
const keepable = (given: unknown): unknown =>
  given !== null && typeof given === 'object'
    ? Object.fromEntries(
        Object.entries(given).map(([name, value]) => [
          name,
          typeof value === 'string' ? value.replaceAll('\u0000', '\uFFFD').toWellFormed() : value,
        ]),
      )
    : given
