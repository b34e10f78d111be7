import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from '../log/index.ts'
import { BoundedMap } from '../memo/index.ts'
import { acceptedEncodings } from './encodings.ts'
import { type Entry, improve, makeEntry } from './entry.ts'
import { createKeptEntries } from './kept-entries.ts'
import { createPurgeHistory } from './purge-history.ts'
import type { Purge } from './purges.ts'
import type { Recipe } from './recipe.ts'
import { writeEntry } from './write-entry.ts'

/** The pages that are the same for every reader, answered before the router. */
export interface PageCache {
  /** Answers a hit from memory; false if the router has to see the request. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /**
   * Gives the page for a canonical key, rendering it once for all who wait. A raw target is
   * remembered as an alias, so that its next request is answered before the router.
   */
  page(key: string, rawTarget: string, recipe: Recipe, options?: { keep?: boolean }): Promise<Page>
  purge(purge: Purge): void
  clear(): void
  /** Told of every purge: what else is remembered in this process can forget with it. */
  onPurge(listener: (purge: Purge | 'everything') => void): void
  readonly size: { readonly pages: number; readonly bytes: number }
  readonly counts: { hits: number; staleHits: number; misses: number; renders: number }
}

/** A page ready to be sent. */
export interface Page {
  send(request: IncomingMessage, response: ServerResponse): void
}

/** A page in the making: `began` is the number of the last purge that it has seen. */
interface Render {
  readonly began: number
  readonly done: Promise<Entry>
}

const renewAtMostEvery = 1000
const waitsAtMost = 3000
const aliasesAtMost = 20_000
const aliasLength = 512
const betterAfterHits = 2

export function createPageCache(options: {
  log: Logger
  bytesAtMost: number
  /** Milliseconds of a steady clock; renders and their staleness are measured with it. */
  now?: () => number
}): PageCache {
  const now = options.now ?? (() => performance.now())
  const kept = createKeptEntries(options.bytesAtMost)
  const history = createPurgeHistory()
  const aliases = new BoundedMap<string, string>(aliasesAtMost)
  const rendering = new Map<string, Render>()
  const listeners: ((purge: Purge | 'everything') => void)[] = []
  const counts = { hits: 0, staleHits: 0, misses: 0, renders: 0 }

  const begin = (key: string, recipe: Recipe, keep: boolean): Render => {
    const began = history.present
    counts.renders += 1
    const work = (async () => {
      const rendered = await recipe()
      const entry = makeEntry(key, recipe, rendered, now())
      const overtaken = history.since(rendered.keys, began)
      // Under a stream of comments every render is overtaken by a soft purge: each is still newer than the
      // last. One that a publication has overtaken is due, but better than none if the database goes now.
      if (overtaken === 'soft') entry.state = 'soft'
      if (overtaken === 'fresh') entry.state = 'due'
      if (keep && overtaken !== 'hard') kept.put(entry)
      return entry
    })()
    const done = work
      .catch((error: unknown) => noteFailure(key, error))
      .finally(() => rendering.delete(key))
    rendering.set(key, { began, done })
    return { began, done }
  }

  const noteFailure = (key: string, error: unknown): never => {
    const entry = kept.get(key)
    if (entry && isFinal(error)) kept.remove(entry)
    else if (entry) {
      if (entry.failedAt === undefined)
        options.log.warn(
          { err: error, page: key },
          'a page could not be renewed; the last one is served',
        )
      entry.failedAt = now()
    }
    throw error
  }

  /** The page as it is at this moment: who came after a purge is not content with a render begun before it. */
  const latest = async (key: string, recipe: Recipe, keep: boolean): Promise<Entry> => {
    const arrived = history.present
    for (;;) {
      const render = rendering.get(key) ?? begin(key, recipe, keep)
      const hasSeenAll = render.began >= arrived
      try {
        const entry = await render.done
        if (hasSeenAll || history.since(entry.surrogateKeys, render.began) === 'nothing')
          return entry
      } catch (error) {
        if (hasSeenAll) throw error
      }
    }
  }

  /** The new page in place of one that is due; the old one where none can be made, or not soon. */
  const renewed = async (entry: Entry): Promise<Entry> => {
    const { key, recipe } = entry
    try {
      return await soon(latest(key, recipe, true))
    } catch (error) {
      const last = isFinal(error) ? undefined : find(key)
      if (!last) throw error
      last.failedAt = now()
      return last
    }
  }

  const renewAside = (entry: Entry) => {
    if (now() - entry.triedAt < renewAtMostEvery || rendering.has(entry.key)) return
    entry.triedAt = now()
    begin(entry.key, entry.recipe, true).done.catch(() => {
      // Noted where it happened; the reader has been served.
    })
  }

  const find = (key: string): Entry | undefined => {
    const entry = kept.get(key)
    if (!entry) return undefined
    if (entry.staleUntil <= now()) {
      kept.remove(entry)
      return undefined
    }
    kept.touch(entry)
    return entry
  }

  const isCurrent = (entry: Entry) => entry.state === 'current' && entry.freshUntil > now()
  // Where the last attempt has just failed, readers are not kept waiting for the next.
  const mustWait = (entry: Entry) =>
    entry.state === 'due' && now() - (entry.failedAt ?? -Infinity) >= renewAtMostEvery

  const serve = (entry: Entry, request: IncomingMessage, response: ServerResponse) => {
    const isStale = !isCurrent(entry)
    if (isStale) {
      counts.staleHits += 1
      renewAside(entry)
    } else counts.hits += 1
    entry.hits += 1
    if (entry.hits === betterAfterHits) {
      improve(entry).catch((error: unknown) =>
        options.log.warn({ err: error }, 'a page could not be compressed'),
      )
    }
    writeEntry(entry, request, response, isStale)
  }

  const rememberAlias = (rawTarget: string, entry: Entry) => {
    if (rawTarget.length > aliasLength || kept.get(entry.key) !== entry) return
    aliases.set(rawTarget, entry.key)
  }

  return {
    counts,
    onPurge: (listener) => void listeners.push(listener),
    get size() {
      return kept.size
    },
    answer(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false
      // Who takes no encoding at all is refused by the router.
      if (acceptedEncodings(request.headers['accept-encoding']).length === 0) return false
      const key = aliases.get(request.url ?? '')
      const entry = key === undefined ? undefined : find(key)
      if (!entry || mustWait(entry)) return false
      serve(entry, request, response)
      return true
    },
    async page(key, rawTarget, recipe, { keep = true } = {}) {
      const before = find(key)
      if (before && !mustWait(before)) {
        rememberAlias(rawTarget, before)
        return { send: (request, response) => serve(before, request, response) }
      }
      counts.misses += 1
      const entry = await (before ? renewed(before) : latest(key, recipe, keep))
      rememberAlias(rawTarget, entry)
      return { send: (request, response) => writeEntry(entry, request, response, entry === before) }
    },
    purge(purge) {
      history.record(purge)
      for (const listener of listeners) listener(purge)
      for (const key of purge.keys)
        for (const entry of kept.bearing(key)) purgeEntry(entry, purge.kind)
    },
    clear() {
      history.recordEverything()
      for (const listener of listeners) listener('everything')
      kept.clear()
      aliases.clear()
    },
  }

  function purgeEntry(entry: Entry, kind: Purge['kind']): void {
    if (kind === 'hard') kept.remove(entry)
    else if (kind === 'fresh') {
      entry.state = 'due'
      entry.failedAt = undefined
    } else if (entry.state === 'current') entry.state = 'soft'
  }
}

/** Whether there is no such page any more, as against one that cannot be made at the moment. */
const isFinal = (error: unknown) =>
  error instanceof Error &&
  error.name === 'Refusal' &&
  !('kind' in error && (error.kind === 'unavailable' || error.kind === 'too_many'))

/** A database that hangs must not keep readers from a page that is there. */
async function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the page takes too long to make')), waitsAtMost)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
