type Values = Readonly<Record<string, string>>

/** A text that is not saved yet, kept in this browser until it is. */
export interface KeptText {
  /** The text as it stands, for `saved` once it has been sent. */
  present(): string
  /** False where the browser lets nothing be kept, or nothing differs from what the server has. */
  keep(): boolean
  /** The server has this text; what was typed since is still kept. Gives whether that is nothing. */
  saved(sent: string): boolean
  /** Offers what was kept on an earlier visit, if it differs from the form. */
  offer(putBack: (values: Values) => void): void
}

/** What is no text of the article. */
const beside = new Set(['submission', 'version'])

export function keptText(article: string, form: HTMLFormElement, now: () => Date): KeptText {
  const key = `article:${article}`
  const present = () => textOf(valuesOf(form))
  let onServer = present()
  const keep = (): boolean => {
    if (present() === onServer) return false
    try {
      localStorage.setItem(key, JSON.stringify({ at: now().getTime(), values: valuesOf(form) }))
      return true
    } catch {
      return false
    }
  }
  return {
    present,
    keep,
    saved(sent) {
      onServer = sent
      remove(key)
      return !keep()
    },
    offer(putBack) {
      const kept = read(key)
      if (!kept || textOf(kept.values) === onServer) return
      const acts = { putBack: () => putBack(kept.values), forget: () => remove(key) }
      form.before(notice(kept, valuesOf(form)['version'] ?? '', acts))
    },
  }
}

/** Forgets what was kept of an article, or of one that was to begin and has. */
export const forgetKept = (article: string): void => remove(`article:${article}`)

const textOf = (values: Values): string =>
  JSON.stringify(Object.entries(values).filter(([name]) => !beside.has(name)))

function remove(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing can be kept here, so nothing is.
  }
}

function valuesOf(form: HTMLFormElement): Values {
  const values: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && name !== 'submission')
      values[name] = value.replaceAll('\r\n', '\n')
  }
  return values
}

interface Kept {
  readonly at: number
  readonly values: Values
}

function read(key: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    const isKept =
      typeof kept === 'object' &&
      kept !== null &&
      'values' in kept &&
      typeof kept.values === 'object' &&
      kept.values !== null &&
      'at' in kept &&
      typeof kept.at === 'number'
    return isKept
      ? {
          at: Number(kept.at),
          values: Object.fromEntries(
            Object.entries(kept.values ?? {}).map(([name, value]) => [name, String(value)]),
          ),
        }
      : undefined
  } catch {
    return undefined
  }
}

function notice(
  { at, values }: Kept,
  version: string,
  acts: { putBack: () => void; forget: () => void },
): HTMLElement {
  const box = document.createElement('div')
  box.className = 'notice warn kept'
  box.setAttribute('role', 'status')
  const words = document.createElement('p')
  const when = new Date(at).toLocaleString('en-IE', { dateStyle: 'medium', timeStyle: 'short' })
  const older =
    values['version'] !== undefined && values['version'] !== version
      ? ` It was made from version ${values['version']}; this is version ${version}.`
      : ''
  words.textContent = `A text that was not saved is kept on this device, from ${when}.${older}`
  const tools = document.createElement('div')
  tools.className = 'tools'
  tools.append(
    button('Put it back', () => (acts.putBack(), box.remove())),
    button('Throw it away', () => (acts.forget(), box.remove())),
  )
  box.append(words, tools)
  return box
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.addEventListener('click', press)
  return made
}
