/** A text that is not sent yet, kept in this browser. It belongs to a person and a document. */
export interface KeptText {
  /** Where it is kept, for `forgetText`. */
  readonly key: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly values: Readonly<Record<string, string>>
}

/** Whose text, of which document, written on which page of it: two pages never share a key. */
export interface TextOwner {
  /** Undefined for a reader who is not signed in: such a text lives as long as its window. */
  readonly person: string | undefined
  /** @example 'article 0190…', 'article new', 'comment /articles/0190…/comments' */
  readonly document: string
  readonly page?: string
}

const prefix = 'kept'
const keptFor = 30 * 24 * 3600 * 1000

/** Keeps a text, and gives its key; undefined where this browser keeps nothing. */
export function keepText(
  owner: TextOwner,
  values: Readonly<Record<string, string>>,
  at: number,
): string | undefined {
  const key = keyOf(owner)
  const isKept = inStorage(owner.person, (storage) => {
    storage.setItem(key, JSON.stringify({ at, values }))
    return true
  })
  return isKept ? key : undefined
}

/** What a person has kept, of one document or of all, the newest first. */
export function keptTexts(
  { person, document }: { person: string | undefined; document?: string },
  now: number,
): KeptText[] {
  const found = inStorage(person, (storage) =>
    Object.keys(storage)
      .filter((key) => isOf(key, person, document))
      .flatMap((key) => readText(key, storage.getItem(key)) ?? []),
  )
  return (found ?? []).filter(({ at }) => now - at < keptFor).toSorted((a, b) => b.at - a.at)
}

export function forgetText(key: string): void {
  for (const person of [undefined, 'anybody'])
    inStorage(person, (storage) => storage.removeItem(key))
}

/** Forgets everything that a person has kept here: at the end of a session. */
export function forgetTextsOf(person: string): void {
  inStorage(person, (storage) => {
    for (const key of Object.keys(storage)) if (isOf(key, person)) storage.removeItem(key)
  })
}

const part = (text: string) => encodeURIComponent(text)

const keyOf = ({ person = '', document, page = '' }: TextOwner): string =>
  [prefix, person, document, page].map(part).join(' ')

function isOf(key: string, person = '', document?: string): boolean {
  const [kind, whose, of] = key.split(' ')
  return (
    kind === prefix && whose === part(person) && (document === undefined || of === part(document))
  )
}

function readText(key: string, stored: string | null): KeptText | undefined {
  try {
    const kept: unknown = JSON.parse(stored ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('values' in kept))
      return undefined
    const { at, values } = kept
    if (typeof at !== 'number' || typeof values !== 'object' || values === null) return undefined
    const texts = Object.entries(values).filter(([, value]) => typeof value === 'string')
    return { key, at, values: Object.fromEntries(texts) }
  } catch {
    return undefined
  }
}

// A browser may refuse its storage, or have no room left: then nothing is kept.
function inStorage<T>(person: string | undefined, work: (storage: Storage) => T): T | undefined {
  try {
    return work(person === undefined ? sessionStorage : localStorage)
  } catch {
    return undefined
  }
}
