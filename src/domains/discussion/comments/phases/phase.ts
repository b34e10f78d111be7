import type { RefusalDetails } from '#platform/refusals'
import type { Ground } from '../../grounds.ts'
import type { CommentFacts } from '../comment-facts.ts'

/** What the phases judge: the cleaned text, what the database said about it, and the moment. */
export interface PhaseInput {
  readonly text: string
  readonly digest: string
  readonly facts: CommentFacts
  readonly byStaff: boolean
  readonly now: Date
  readonly zone: string
  readonly firstCommentsHeld: number
}

/** A stretch of the text that made a phase act, by UTF-16 offsets, for the queue to mark. */
export interface Match {
  readonly rule: string
  readonly from: number
  readonly to: number
}

export interface Hold {
  readonly outcome: 'hold'
  /** The phase's name; what it is called on the screens is in the words. */
  readonly rule: string
  readonly version: string
  readonly ground: Ground | null
  readonly matches: readonly Match[]
}

export type RejectCode =
  | 'discussion.no_thread'
  | 'discussion.thread_closed'
  | 'discussion.comment_gone'
  | 'discussion.suspended'
  | 'discussion.empty'
  | 'discussion.too_long'
  | 'discussion.too_many_links'
  | 'discussion.repeated'
  | 'discussion.too_fast'

export interface Reject {
  readonly outcome: 'reject'
  readonly code: RejectCode
  readonly details: RefusalDetails
}

export type Verdict = { readonly outcome: 'pass' } | Hold | Reject

/** A rule of the way in: pure, and the same answer for the same input. */
export type Phase = (input: PhaseInput) => Verdict

export const pass: Verdict = { outcome: 'pass' }
/** @example return reject('discussion.too_long', { field: 'text', length: 3001, limit: 3000 }) */
export const reject = (code: RejectCode, details: RefusalDetails = {}): Reject => ({
  outcome: 'reject',
  code,
  details,
})
