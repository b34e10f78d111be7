import { type Entry, weightOf } from './entry.ts'
import { createKeyIndex } from './key-index.ts'

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
  const index = createKeyIndex<Entry>()
  let bytes = 0

  const remove = (entry: Entry) => {
    if (entries.get(entry.key) !== entry) return
    entries.delete(entry.key)
    bytes -= weightOf(entry)
    index.remove(entry, entry.surrogateKeys)
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
      index.add(entry, entry.surrogateKeys)
      for (const oldest of entries.values()) {
        if (bytes <= bytesAtMost) break
        remove(oldest)
      }
    },
    remove,
    bearing: index.bearing,
    clear() {
      entries.clear()
      index.clear()
      bytes = 0
    },
  }
}
