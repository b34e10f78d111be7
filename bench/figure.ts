/** One measured number, and whether it is what it should be. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** `≥ 0.90`: what issue and architecture ask for; without one the number only explains another. */
  readonly target?: { readonly is: 'at least' | 'at most'; readonly value: number }
}

export const holds = ({ value, target }: Figure): boolean | undefined => {
  if (!target) return undefined
  return target.is === 'at least' ? value >= target.value : value <= target.value
}

/** The middle one of an odd number of rounds. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
