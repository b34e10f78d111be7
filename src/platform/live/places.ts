/** What is full: this process, or what one address may have of it. */
export type WhyFull = 'process' | 'address'

/** Counts the streams of a process, all and by the address that they come from. */
export interface Places {
  full(address: string): WhyFull | undefined
  /** Gives what leaves the place again. */
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
