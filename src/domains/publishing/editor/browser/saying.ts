const clock = new Intl.DateTimeFormat('en-IE', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** The words above the page: whether the text is saved, and how long it is. */
export class Saying {
  readonly #page: Document
  readonly #now: () => Date

  constructor(page: Document, now: () => Date) {
    this.#page = page
    this.#now = now
  }

  changed() {
    this.#say('idle', 'Not saved')
  }

  kept() {
    this.#say('idle', 'Not saved, kept on this device', { hasTime: true })
  }

  saving() {
    this.#say('idle', 'Saving')
  }

  /** `isAll` is false where something was typed while it was sent, or a correction is not printed. */
  saved(said: string, isAll: boolean, isText = isAll) {
    if (!isText) this.changed()
    else if (!isAll) this.#say('good', 'Saved; the correction is not published', { hasTime: true })
    else this.#say('good', savedWords[said] ?? 'Saved', { hasTime: true })
  }

  /** Why is said above the page, which may be out of sight. */
  refused() {
    this.#say('bad', 'Not saved', { link: ['#notices', 'See why'] })
  }

  signedOut() {
    this.#say('bad', 'Not saved: your session has expired', { link: ['#notices', 'Sign in'] })
  }

  failed() {
    this.#say(
      'bad',
      'Not saved: the server is not responding. Your text is kept on this device; try again.',
    )
  }

  counted(words: number) {
    const [length, minutes] = this.#page.querySelectorAll('[data-own="counted"] b')
    if (length) length.textContent = words.toLocaleString('en-IE')
    if (minutes) minutes.textContent = String(Math.max(1, Math.round(words / 220)))
  }

  /** How long a headline or standfirst is, beside how long it is advised to be. */
  measured(field: EventTarget | null) {
    if (!(field instanceof HTMLTextAreaElement)) return
    const hint = field.labels[0]?.querySelector<HTMLElement>('[data-advised]')
    if (hint) hint.textContent = `${field.value.trim().length} of ${hint.dataset['advised']}`
  }

  #say(
    kind: 'good' | 'idle' | 'bad',
    words: string,
    { hasTime, link }: { hasTime?: boolean; link?: readonly [string, string] } = {},
  ) {
    const place = this.#page.querySelector('[data-own="saved"]')
    if (!place) return
    const mark = document.createElement('span')
    mark.className = `mark ${kind}`
    mark.textContent = words
    const parts: (Node | string)[] = [mark]
    if (hasTime) {
      const time = document.createElement('time')
      time.className = 'muted'
      time.textContent = clock.format(this.#now())
      parts.push(' ', time)
    }
    if (link) {
      const more = document.createElement('a')
      ;[more.href, more.textContent] = link
      parts.push(' ', more)
    }
    place.replaceChildren(...parts)
  }
}

const savedWords: Readonly<Record<string, string>> = {
  published: 'Published',
  updated: 'Published',
  'updated-corrected': 'Published, with its correction',
  already: 'Readers have this text',
  corrected: 'Saved, with the correction published',
}
