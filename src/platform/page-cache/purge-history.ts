import type { Purge } from './purges.ts'

/** Which keys were purged when, by a running number: what was begun before a purge is out of date. */
export interface PurgeHistory {
  /** The number of the last purge. */
  readonly present: number
  record(purge: Purge): void
  recordEverything(): void
  /** The firmest purge of any of the keys since a number. */
  since(keys: readonly string[], began: number): Purge['kind'] | 'nothing'
}

const keysAtMost = 20_000
const firmestFirst = ['hard', 'fresh', 'soft'] as const

/** Remembers the last purges of a bounded number of keys; what it has forgotten counts as hard. */
export function createPurgeHistory(): PurgeHistory {
  const last = {
    hard: new Map<string, number>(),
    fresh: new Map<string, number>(),
    soft: new Map<string, number>(),
  }
  let present = 0
  let forgotten = 0

  const note = (purges: Map<string, number>, key: string) => {
    purges.delete(key)
    purges.set(key, present)
    if (purges.size <= keysAtMost) return
    for (const [oldest, at] of purges) {
      purges.delete(oldest)
      forgotten = Math.max(forgotten, at)
      break
    }
  }

  return {
    get present() {
      return present
    },
    record({ kind, keys }) {
      present += 1
      for (const key of keys) note(last[kind], key)
    },
    recordEverything() {
      present += 1
      forgotten = present
    },
    since(keys, began) {
      if (began < forgotten) return 'hard'
      const isLater = (kind: Purge['kind']) =>
        keys.some((key) => (last[kind].get(key) ?? 0) > began)
      return firmestFirst.find(isLater) ?? 'nothing'
    },
  }
}
