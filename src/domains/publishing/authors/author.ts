import type { PersonId } from '#domains/accounts'
import type { Id } from '#platform/ids'

export type AuthorId = Id<'Author'>

/** Somebody who is named in bylines. */
export interface Author {
  readonly id: AuthorId
  readonly slug: string
  readonly name: string
  readonly title: string
  readonly biography: string
  /** The account of a member of staff. */
  readonly personId: PersonId | null
}
