import { clearNews, listen, showNews } from '#platform/listen'
import type { LatestSave } from '../latest-save.ts'

/** The state of the page that decides what is shown. */
export interface OpenText {
  /** The version that the text on the page was made from. */
  readonly version: () => number
  /** While the page saves, only the response tells which version that made. */
  readonly isSending: () => boolean
}

/** The status line that says who saved a newer version than the page's. It never changes the text. */
export class NewerVersion {
  readonly #line: HTMLElement
  readonly #text: OpenText
  #address = ''
  #isOutdated = false
  #isAsking = false
  #shown = 0

  constructor(line: HTMLElement, text: OpenText) {
    this.#line = line
    this.#text = text
  }

  listen(article: string, after: string, signal: AbortSignal) {
    this.#address = `/newsroom/articles/${article}`
    const changed = () => {
      this.#isOutdated = true
      void this.#ask()
    }
    listen({ address: `${this.#address}/changes`, after, changed, signal })
  }

  /** Called after each save of the page, successful or not: handles what was heard meanwhile. */
  sent() {
    if (this.#shown <= this.#text.version()) clearNews(this.#line)
    void this.#ask()
  }

  async #ask() {
    if (this.#isAsking) return
    this.#isAsking = true
    while (this.#isOutdated && !this.#text.isSending()) {
      this.#isOutdated = false
      const latest = await latestSave(`${this.#address}/latest-save`)
      if (latest && !this.#text.isSending()) this.#say(latest)
      else if (latest) this.#isOutdated = true
    }
    this.#isAsking = false
  }

  #say({ version, who, isOwn, when }: LatestSave) {
    if (version <= this.#text.version()) return
    this.#shown = version
    const by = isOwn ? 'You saved' : `${who} saved`
    const where = isOwn ? ' on another page' : ''
    showNews(this.#line, {
      words: `${by} version ${version}${where} (${when}). Your text stays as it is.`,
      link: {
        href: `${this.#address}/preview?version=${version}`,
        words: 'Read it',
        isNewWindow: true,
      },
      close: 'Close',
    })
  }
}

async function latestSave(address: string): Promise<LatestSave | undefined> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } })
    return response.ok ? ((await response.json()) as LatestSave) : undefined
  } catch {
    return undefined
  }
}
