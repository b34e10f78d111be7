import type { PageCache } from './page-cache.ts'

/** What several pages are made of, kept in this process until one of its keys is purged. */
export interface Memory {
  /** The value under a name; loaded once for all who ask, and anew after a purge of its keys. */
  remember<T>(
    name: string,
    keys: (value: T) => readonly string[],
    load: () => Promise<T>,
  ): Promise<T>
}

interface Remembered {
  readonly loading: Promise<unknown>
  /** Not known before it is loaded: until then, any purge makes it forgotten. */
  keys: readonly string[] | undefined
}

const namesAtMost = 500
const memories = new WeakMap<PageCache, Memory>()

/** The memory that goes with a page cache: the same purges empty both. */
export function memoryOf(cache: PageCache): Memory {
  const ready = memories.get(cache) ?? createMemory(cache)
  memories.set(cache, ready)
  return ready
}

function createMemory(cache: PageCache): Memory {
  const remembered = new Map<string, Remembered>()
  cache.onPurge((purge) => {
    for (const [name, { keys }] of remembered) {
      const isMeant =
        purge === 'everything' || !keys || keys.some((key) => purge.keys.includes(key))
      if (isMeant) remembered.delete(name)
    }
  })

  return {
    async remember<T>(
      name: string,
      keys: (value: T) => readonly string[],
      load: () => Promise<T>,
    ): Promise<T> {
      const known = remembered.get(name)
      if (known) return known.loading as Promise<T>
      const loading = load()
      const entry: Remembered = { loading, keys: undefined }
      remembered.set(name, entry)
      if (remembered.size > namesAtMost) forgetOldest()
      loading.then(
        (value) => {
          entry.keys = keys(value)
        },
        () => remembered.get(name) === entry && remembered.delete(name),
      )
      return loading
    },
  }

  function forgetOldest(): void {
    const oldest = remembered.keys().next().value
    if (oldest !== undefined) remembered.delete(oldest)
  }
}
