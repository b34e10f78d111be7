/** The exceeded limit: of the process, or of one address. */
export type WhyFull = 'process' | 'address'

/** Counts the streams of a process, in total and for each client address. */
export interface Places {
  full(address: string): WhyFull | undefined
  /** Returns the function that frees the place. */
  take(address: string): () => void
}

export function openPlaces(limits: {
  readonly streams: number
  readonly fromOneAddress: number
}): Places {
  const taken = new Map<string, number>()
  let all = 0
  return {
    full(address) {
      if (all >= limits.streams) return 'process'
      return (taken.get(address) ?? 0) >= limits.fromOneAddress ? 'address' : undefined
    },
    take(address) {
      all += 1
      taken.set(address, (taken.get(address) ?? 0) + 1)
      return () => {
        all -= 1
        const left = (taken.get(address) ?? 1) - 1
        if (left === 0) taken.delete(address)
        else taken.set(address, left)
      }
    },
  }
}
