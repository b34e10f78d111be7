import { betterForms, type Encoding, fastForm, type Form, pack, type Packed } from './encodings.ts'
import type { Recipe, Rendered } from './recipe.ts'

/** A page as it is kept: its bytes in each form, what it was made of, and how to make it again. */
export interface Entry {
  readonly key: string
  readonly recipe: Recipe
  readonly surrogateKeys: readonly string[]
  readonly packed: Packed
  readonly headers: readonly string[]
  readonly forms: Map<Encoding, Form>
  readonly madeAt: number
  readonly freshUntil: number
  readonly staleUntil: number
  /** `current`; `soft`: may be served while renewed; `due`: the next request waits for a new one. */
  state: 'current' | 'soft' | 'due'
  hits: number
  /** When its renewal was last tried, and when it last failed. */
  triedAt: number
  failedAt: number | undefined
}

export function makeEntry(key: string, recipe: Recipe, rendered: Rendered, now: number): Entry {
  return {
    key,
    recipe,
    surrogateKeys: rendered.keys,
    packed: pack(rendered.html),
    headers: rendered.headers,
    forms: new Map(),
    madeAt: now,
    freshUntil: now + rendered.freshFor,
    staleUntil: now + rendered.staleFor,
    state: 'current',
    hits: 0,
    triedAt: now,
    failedAt: undefined,
  }
}

/** The bytes for an encoding; made on first use in the fast way. */
export function formOf(entry: Entry, encoding: Encoding): Form {
  const ready = entry.forms.get(encoding)
  if (ready) return ready
  const form = describe(entry, encoding, fastForm(encoding, entry.packed), 'a')
  entry.forms.set(encoding, form)
  return form
}

/** Makes the better forms aside, off the main thread, once a page has shown that it is read again. */
export async function improve(entry: Entry): Promise<void> {
  for await (const [encoding, body] of betterForms(entry.packed)) {
    entry.forms.set(encoding, describe(entry, encoding, body, 'b'))
  }
}

/** What an entry counts for against the cache's bound: the page and, roughly, its forms and keys. */
export const weightOf = (entry: Entry): number =>
  2 * entry.packed.length + 1024 + 100 * entry.surrogateKeys.length

function describe(entry: Entry, encoding: Encoding, body: Buffer, quality: 'a' | 'b'): Form {
  const etag = `"${entry.packed.digest}-${encoding}-${quality}"`
  const headers = [...entry.headers, 'ETag', etag, 'Vary', 'Accept-Encoding']
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  return {
    body,
    etag,
    notModified: headers,
    headers: [...headers, 'Content-Length', String(body.length)],
  }
}
