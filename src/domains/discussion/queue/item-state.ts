import type { Issue } from '#platform/result'

/** What was chosen and typed in a decision that was refused, and why. */
export interface ItemState {
  readonly values: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
}

export const untouched: ItemState = { values: {}, issues: [] }
