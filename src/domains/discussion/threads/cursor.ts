import { z } from 'zod'
import type { Order } from './thread-model.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const pattern = new RegExp(`^(?:(-?\\d{1,9})\\.)?(${uuid})$`)

/** Where a page of a thread begins: after this root, in the order of likes with its folded likes. */
export interface Cursor {
  readonly likes: number
  readonly id: string
}

/** @example writeCursor('liked', { likes: 96, id }) // '96.019fa…' */
export const writeCursor = (order: Order, { likes, id }: Cursor): string =>
  order === 'liked' ? `${likes}.${id}` : id

/** Reads `?after=`; anything else is an address where nothing is. */
export const cursorSchema = z.string().transform((text, check): Cursor => {
  const [, likes, id] = pattern.exec(text) ?? []
  if (id) return { likes: Number(likes ?? 0), id }
  check.addIssue('Not a place in a thread')
  return z.NEVER
})
