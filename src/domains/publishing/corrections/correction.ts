import type { Id } from '#platform/ids'

export type CorrectionId = Id<'Correction'>

/** What was wrong and is put right, in public words. */
export interface Correction {
  readonly id: CorrectionId
  readonly words: string
  readonly correctedAt: Date
}
