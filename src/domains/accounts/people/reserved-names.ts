import type { Context } from '#platform/context'
import { refuse } from '../refusals.ts'
import { looksLike, skeletonsOf } from './look-alike.ts'
import { staffNames } from './people.queries.ts'
import type { PersonId } from './person.ts'

const offices = [
  'Moderator',
  'Moderators',
  'Administrator',
  'Admin',
  'Editor',
  'The Editor',
  'Newsroom',
  'Staff',
  'Support',
  'Modhnóir',
  'Riarthóir',
  'Eagarthóir',
  'An tEagarthóir',
  'Seomra nuachta',
]

/**
 * Refuses a name under which a reader would be taken for the paper or for its staff
 * (`accounts.name_reserved`): one that holds the paper's name, an office, or the name of somebody
 * else who works here, and what looks like it.
 */
export async function mayBear(
  ctx: Context,
  name: string,
  person?: { readonly id: PersonId; readonly isStaff: boolean },
): Promise<void> {
  const isPapers = !person?.isStaff && (holdsName(name, ctx.settings.name) || isOffice(name))
  const staff = isPapers ? [] : await staffNames(ctx.db, person?.id)
  if (isPapers || staff.some((taken) => looksLike(name, taken)))
    throw refuse('accounts.name_reserved', { field: 'name' })
}

const isOffice = (name: string): boolean => offices.some((office) => looksLike(name, office))

/** Whether the paper's name, without its article, is among the words of another. */
function holdsName(name: string, paper: string): boolean {
  const bare = paper.replace(/^(the|an|na|a)\s+/i, '')
  const count = wordsOf(bare).length
  const words = wordsOf(name)
  return (
    words.some((_, at) => looksLike(words.slice(at, at + count).join(''), bare)) ||
    skeletonsOf(name).some((skeleton) => skeletonsOf(paper).includes(skeleton))
  )
}

const wordsOf = (name: string): string[] => name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
