import { type Entry, weightOf } from './entry.ts'

/** The entries of the cache: bounded by bytes, found by key and by what went into them. */
export interface KeptEntries {
  readonly size: { readonly pages: number; readonly bytes: number }
  get(key: string): Entry | undefined
  /** Counts as read now: what was read longest ago goes first. */
  touch(entry: Entry): void
  /** Puts an entry in the place of an older one of its key; one that is too large for the bound is not kept. */
  put(entry: Entry): void
  /** Does nothing if another entry has taken its place. */
  remove(entry: Entry): void
  bearing(surrogateKey: string): Entry[]
  clear(): void
}

export function createKeptEntries(bytesAtMost: number): KeptEntries {
  const entries = new Map<string, Entry>()
  const bySurrogateKey = new Map<string, Set<Entry>>()
  let bytes = 0

  const remove = (entry: Entry) => {
    if (entries.get(entry.key) !== entry) return
    entries.delete(entry.key)
    bytes -= weightOf(entry)
    for (const key of entry.surrogateKeys) {
      const pages = bySurrogateKey.get(key)
      pages?.delete(entry)
      if (pages?.size === 0) bySurrogateKey.delete(key)
    }
  }

  return {
    get size() {
      return { pages: entries.size, bytes }
    },
    get: (key) => entries.get(key),
    touch(entry) {
      entries.delete(entry.key)
      entries.set(entry.key, entry)
    },
    put(entry) {
      const before = entries.get(entry.key)
      if (before) remove(before)
      if (weightOf(entry) > bytesAtMost) return
      entries.set(entry.key, entry)
      bytes += weightOf(entry)
      for (const key of entry.surrogateKeys)
        bySurrogateKey.set(key, (bySurrogateKey.get(key) ?? new Set()).add(entry))
      for (const oldest of entries.values()) {
        if (bytes <= bytesAtMost) break
        remove(oldest)
      }
    },
    remove,
    bearing: (surrogateKey) => [...(bySurrogateKey.get(surrogateKey) ?? [])],
    clear() {
      entries.clear()
      bySurrogateKey.clear()
      bytes = 0
    },
  }
}
