import { createKeyIndex } from './key-index.ts'
import type { PageCache } from './page-cache.ts'

/** What several pages are made of, kept in this process until one of its keys is purged. */
export interface Memory {
  /** The value under a name; loaded once for all who ask, and anew after a purge of its keys. */
  remember<T>(
    name: string,
    keys: (value: T) => readonly string[],
    load: () => Promise<T>,
  ): Promise<T>
  /**
   * Many things of one kind, each under the surrogate key `KIND:ID`. Those that are not known are
   * loaded together; what the load leaves out is not remembered.
   */
  rememberEach<T>(
    kind: string,
    ids: readonly string[],
    load: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<ReadonlyMap<string, T>>
}

interface Remembered {
  readonly name: string
  readonly loading: Promise<unknown>
  /** Once it is there, so that many can be had without waiting for each. */
  value: unknown
  /** Not known before it is loaded: until then, any purge makes it forgotten. */
  keys: readonly string[] | undefined
}

const thingsAtMost = 10_000
const memories = new WeakMap<PageCache, Memory>()

/** The memory that goes with a page cache: the same purges empty both. */
export function memoryOf(cache: PageCache): Memory {
  const ready = memories.get(cache) ?? createMemory(cache)
  memories.set(cache, ready)
  return ready
}

function createMemory(cache: PageCache): Memory {
  const remembered = new Map<string, Remembered>()
  const index = createKeyIndex<Remembered>()
  const withoutKeys = new Set<Remembered>()
  cache.onPurge((purge) => {
    if (purge === 'everything') {
      remembered.clear()
      index.clear()
      withoutKeys.clear()
      return
    }
    for (const thing of [...purge.keys.flatMap(index.bearing), ...withoutKeys]) forget(thing)
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
      const thing = begin(name, loading, undefined)
      loading.then(
        (value) => remembered.get(name) === thing && bear(thing, keys(value)),
        () => forget(thing),
      )
      return loading
    },

    async rememberEach<T>(
      kind: string,
      ids: readonly string[],
      load: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
    ): Promise<ReadonlyMap<string, T>> {
      const found = new Map<string, T>()
      const underWay: [string, Promise<T | undefined>][] = []
      const missing: string[] = []
      for (const id of new Set(ids)) {
        const known = remembered.get(`${kind}:${id}`)
        if (!known) missing.push(id)
        else if (known.value === undefined)
          underWay.push([id, known.loading as Promise<T | undefined>])
        else found.set(id, known.value as T)
      }
      if (missing.length > 0) {
        const batch = load(missing)
        for (const id of missing) {
          const loading = batch.then((loaded) => loaded.get(id))
          beginOne(`${kind}:${id}`, loading)
          underWay.push([id, loading])
        }
      }
      for (const [id, loading] of underWay) {
        const value = await loading
        if (value !== undefined) found.set(id, value)
      }
      return found
    },
  }

  function beginOne(key: string, loading: Promise<unknown>): void {
    const thing = begin(key, loading, [key])
    loading.then(
      (value) => (value === undefined ? forget(thing) : (thing.value = value)),
      () => forget(thing),
    )
  }

  function begin(
    name: string,
    loading: Promise<unknown>,
    keys: readonly string[] | undefined,
  ): Remembered {
    const thing: Remembered = { name, loading, value: undefined, keys: undefined }
    remembered.set(name, thing)
    if (keys) bear(thing, keys)
    else withoutKeys.add(thing)
    const oldest = remembered.size > thingsAtMost ? remembered.values().next().value : undefined
    if (oldest) forget(oldest)
    return thing
  }

  function bear(thing: Remembered, keys: readonly string[]): void {
    withoutKeys.delete(thing)
    thing.keys = keys
    index.add(thing, keys)
  }

  function forget(thing: Remembered): void {
    if (remembered.get(thing.name) !== thing) return
    remembered.delete(thing.name)
    withoutKeys.delete(thing)
    index.remove(thing, thing.keys ?? [])
  }
}
