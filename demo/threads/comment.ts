import type { CommentGround } from '../grounds.ts'
import type { Moment } from '../moment.ts'
import type { ReaderKey } from '../readers.ts'
import type { StaffKey } from '../staff.ts'

/** Minutes after the article was published, or a moment of its own. */
export type CommentTime = number | Moment

export interface ReportCopy {
  /** A reader's key, the address of somebody without an account, or nobody who wished to be told. */
  readonly notifier: { readonly reader: ReaderKey } | { readonly email: string } | null
  readonly ground: CommentGround
  readonly words: string
  readonly when: CommentTime
  readonly outcome: 'open' | 'upheld' | 'dismissed'
}

export interface RemovalCopy {
  readonly by: StaffKey
  readonly ground: CommentGround
  /** The facts, as the commenter reads them in the statement of reasons. */
  readonly words: string
  readonly when: CommentTime
}

export interface HoldCopy {
  readonly reason: 'new-reader' | 'links'
}

interface Circumstances {
  /** A name for tests; without one a comment is called by its article and number. */
  readonly name?: string
  readonly pick?: { readonly by: StaffKey; readonly when: CommentTime }
  readonly removal?: RemovalCopy
  readonly hold?: HoldCopy
  readonly reports?: readonly ReportCopy[]
  readonly replies?: readonly CommentCopy[]
}

export interface CommentCopy extends Circumstances {
  readonly by: ReaderKey | StaffKey
  readonly when: CommentTime
  readonly likes: number
  /** Paragraphs are parted by an empty line. */
  readonly text: string
}

/** One comment of a thread: who, when, how many liked it, what it says, and what became of it. */
export function says(
  by: ReaderKey | StaffKey,
  when: CommentTime,
  likes: number,
  text: string,
  circumstances: Circumstances = {},
): CommentCopy {
  return { by, when, likes, text, ...circumstances }
}
