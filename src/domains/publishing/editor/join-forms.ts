import { slugOf } from '#platform/slugs'
import { parseBody } from '../body/parse-body.ts'
import { readCopy } from '../body/read-copy.ts'
import { writeCopy } from '../body/write-copy.ts'
import type { FormValues } from './form-values.ts'
import { type JoinedField, joinedFields } from './joined-fields.ts'
import { namesIn } from './names-in.ts'

export interface JoinedForms {
  /** Theirs where only they changed a field, mine everywhere else. */
  readonly values: FormValues
  /** What only they changed. */
  readonly brought: readonly JoinedField[]
  /** What both changed, differently: a person has to choose. */
  readonly asked: readonly JoinedField[]
}

/**
 * Joins two texts that were made from the same one, field by field.
 * @example joinForms(base, theirs, mine).asked // ['headline'] where both changed it
 */
export function joinForms(base: FormValues, theirs: FormValues, mine: FormValues): JoinedForms {
  const values: Record<string, string> = { ...mine }
  const brought: JoinedField[] = []
  const asked: JoinedField[] = []
  for (const [field, names] of entriesOf(joinedFields)) {
    if (isAlike(names, theirs, base) || isAlike(names, theirs, mine)) continue
    if (!isAlike(names, mine, base)) asked.push(field)
    else {
      brought.push(field)
      for (const name of names) values[name] = theirs[name] ?? ''
    }
  }
  return { values, brought, asked }
}

const entriesOf = (fields: typeof joinedFields) =>
  Object.entries(fields) as [JoinedField, readonly string[]][]

const isAlike = (names: readonly string[], one: FormValues, other: FormValues): boolean =>
  names.every((name) => proper(name, one[name] ?? '') === proper(name, other[name] ?? ''))

/** A value as it would be after saving, so that only what says something else counts as changed. */
function proper(name: string, value: string): string {
  if (name === 'topics' || name === 'authors') return namesIn(value).join('; ')
  if (name === 'slug') return value.trim() === '' ? '' : slugOf(value)
  if (name !== 'body') return value.trim()
  const blocks = readCopy(value)
  const body = blocks.ok ? parseBody(blocks.value) : undefined
  return body?.ok ? writeCopy(body.value) : value.trim()
}
