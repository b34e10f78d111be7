import { z } from 'zod'

/** The names of the fields of a schema, through whatever stands around its object. */
export function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodPipe)
    return [...fieldsOf(schema.in as z.ZodType), ...fieldsOf(schema.out as z.ZodType)]
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((option) => fieldsOf(option as z.ZodType)))]
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodCatch
  )
    return fieldsOf(schema.unwrap() as z.ZodType)
  return []
}
