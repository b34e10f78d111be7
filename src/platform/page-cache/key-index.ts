/** Things by the surrogate keys that they bear. */
export interface KeyIndex<T> {
  add(thing: T, keys: readonly string[]): void
  remove(thing: T, keys: readonly string[]): void
  bearing(key: string): T[]
  clear(): void
}

export function createKeyIndex<T>(): KeyIndex<T> {
  const byKey = new Map<string, Set<T>>()
  return {
    add(thing, keys) {
      for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(thing))
    },
    remove(thing, keys) {
      for (const key of keys) {
        const things = byKey.get(key)
        things?.delete(thing)
        if (things?.size === 0) byKey.delete(key)
      }
    },
    bearing: (key) => [...(byKey.get(key) ?? [])],
    clear: () => byKey.clear(),
  }
}
