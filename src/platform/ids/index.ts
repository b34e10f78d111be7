import { v7, validate } from 'uuid'
import { z } from 'zod'
import type { Clock } from '../clock/index.ts'
import type { Random } from '../random/index.ts'

declare const brand: unique symbol

/** A UUIDv7 of one kind of thing: a `CommentId` is no `ArticleId`. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

/**
 * A new key for the present instant, so that keys sort by age; those of one process also within
 * the same millisecond, by a counter in the key (RFC 9562, 6.2, method 1).
 * @example const id = newId<'Comment'>(ctx)
 */
export function newId<Kind extends string>(source: { clock: Clock; random: Random }): Id<Kind> {
  const msecs = source.clock.now().getTime()
  const random = source.random.bytes(16)
  counter = msecs === counted ? counter + 1 : random.readUInt32BE(0) >>> 2
  counted = msecs
  return asId<Kind>(v7({ msecs, seq: counter, random }))
}

let counted = Number.NaN
let counter = 0

/** A key for a given instant: the demo edition and imports make the past. */
export function idAt<Kind extends string>(instant: Date, random: Random): Id<Kind> {
  return asId<Kind>(v7({ msecs: instant.getTime(), random: random.bytes(16) }))
}

/** Takes a string that is known to be such an id (from the database, a signed payload). */
export function asId<Kind extends string>(text: string): Id<Kind> {
  if (!validate(text)) throw new TypeError(`Not an id: ${text}`)
  return text as Id<Kind>
}

/** The schema of an id in an address or a form. */
export const idSchema = <Kind extends string>() =>
  z.uuid().transform((text): Id<Kind> => asId<Kind>(text))
