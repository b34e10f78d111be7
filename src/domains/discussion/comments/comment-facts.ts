import type { CommentId } from '../ids.ts'

/** All that the phases need to know, from one query. */
export interface CommentFacts {
  readonly thread:
    | {
        readonly articleId: string
        readonly state: 'open' | 'closed' | 'hidden'
        readonly closesAt: Date | null
      }
    | undefined
  readonly parent:
    | {
        readonly id: string
        readonly rootId: string
        readonly depth: number
        readonly state: 'visible' | 'held' | 'removed' | 'deleted'
      }
    | undefined
  readonly standing: { readonly approved: number; readonly suspendedUntil: Date | null }
  /** The person's comments of the last day, newest first, at most thirty; of one that was taken back the digest is ''. */
  readonly recent: readonly { readonly at: Date; readonly digest: string }[]
  /** How many the person has posted: the facts hold while it is the same. */
  readonly posts: number
  /** The comment that this very form has already made. */
  readonly submitted: CommentId | undefined
}
