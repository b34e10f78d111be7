import { validate } from 'uuid'
import { refuse } from './refusals.ts'

/** A place in a list: the ordering column as the database writes it, and the key. */
export interface Cursor {
  readonly order: string
  readonly id: string
}

export const encodeCursor = (order: string, id: string): string =>
  Buffer.from(`${order}~${id}`).toString('base64url')

/** Refuses as not found what we have not written. */
export function decodeCursor(text: string): Cursor {
  const [order = '', id = '', ...rest] = Buffer.from(text, 'base64url').toString('utf8').split('~')
  if (!isInstant(order) || !validate(id) || rest.length > 0) throw refuse('publishing.page_unknown')
  return { order, id }
}

function isInstant(text: string): boolean {
  const [, seconds = ''] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:\.\d{1,6})?\+00$/.exec(text) ?? []
  const instant = new Date(`${seconds.replace(' ', 'T')}Z`)
  return (
    !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(seconds.replace(' ', 'T'))
  )
}
