import type { Ground } from '../grounds.ts'

export type Measure =
  | 'hold'
  | 'publish'
  | 'keep'
  | 'remove'
  | 'suspend'
  | 'end-suspension'
  | 'reversal'
/** What a moderator may decide about a comment. */
export const measures = ['publish', 'keep', 'remove'] as const
export type CommentMeasure = (typeof measures)[number]

/** How the comment stood before, so that the decision can be undone. */
export interface Before {
  readonly state: 'visible' | 'held' | 'removed'
  readonly listed: boolean
  readonly shownAt: string | null
  readonly waitingSince: string | null
  readonly removalGround: Ground | null
}

/** A restriction or its opposite, as it was decided: never changed afterwards. */
export interface Decision {
  readonly id: string
  readonly commentId: string | null
  readonly personId: string
  readonly measure: Measure
  readonly ground: Ground | null
  readonly source: 'report' | 'phase' | 'moderator'
  /** How far a machine had a part in it: none, found by a phase and decided by a person, all of it. */
  readonly automation: 'none' | 'partial' | 'full'
  readonly rule: string
  readonly ruleVersion: string
  readonly policyVersion: number
  readonly textRevision: number | null
  readonly deciderId: string | null
  readonly words: string
  readonly law: string | null
  readonly matches: readonly {
    readonly rule: string
    readonly version: string
    readonly from: number
    readonly to: number
  }[]
  readonly before: Before | Record<string, never>
  readonly until: Date | null
  readonly supersedes: string | null
  readonly decidedAt: Date
}
