import type { z } from 'zod'
import { refuse } from './refusals.ts'

/** Parses path parameters or a query; what does not parse is an address where nothing is. */
export function parseAddress<T>(schema: z.ZodType<T> | undefined, given: unknown): T {
  if (!schema) return given as T
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw refuse('platform.not_found')
  return parsed.data
}
