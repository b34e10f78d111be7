import { z } from 'zod'
import { type Id, idSchema } from '#platform/ids'
import { slugOf } from '#platform/slugs'
import { shownLine } from '#platform/text'

/** A reader or a member of staff. */
export type PersonId = Id<'Person'>

export const personParams = z.object({ id: idSchema<'Person'>() })

/**
 * An address as it is kept: trimmed, the domain in small letters. What stands before the @ belongs
 * to its mail server and stays as typed; the database holds that two that differ by case are one.
 */
export function normaliseEmail(text: string): string {
  const trimmed = text.trim().normalize('NFC')
  const at = trimmed.lastIndexOf('@')
  return at < 0 ? trimmed : trimmed.slice(0, at) + trimmed.slice(at).toLowerCase()
}

/** A name as it is kept: one line that shows what it holds, single spaces, no soft hyphen. */
export function normaliseName(text: string): string {
  return shownLine(text.replaceAll('\u00ad', '').normalize('NFC')).replaceAll(/\s+/gu, ' ')
}

/** The part of an address that a name makes: `Tomás Ó Cearúil` becomes `tomas-o-cearuil`. */
export const personSlug = (name: string): string => slugOf(name, 'person', 60)

/** A reader's slug, which nobody types and which must not take a byline's: the name and a part of the id. */
export const readerSlug = (name: string, id: string): string =>
  `${personSlug(name)}-${id.replaceAll('-', '').slice(-10)}`
