const clock = new Intl.DateTimeFormat('en-IE', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** The words above the page: whether the text is saved, and how long it is. */
export class Saying {
  readonly #now: () => Date
  readonly #saved: HTMLElement | null
  readonly #counted: HTMLElement | null
  readonly #version: Element | null

  constructor(page: Document, now: () => Date) {
    this.#now = now
    this.#saved = page.querySelector('[data-saved]')
    this.#counted = page.querySelector('[data-counted]')
    this.#version = page.querySelector('[popovertarget="versions"]')
  }

  changed() {
    this.#say('idle', 'Not saved')
  }

  kept() {
    this.#say('idle', 'Not saved, kept on this device', true)
  }

  saving() {
    this.#say('idle', 'Saving')
  }

  /** `isAll` is false where something was typed while it was sent. */
  saved(version: string, isAll: boolean) {
    if (isAll) this.#say('good', 'Saved', true)
    else this.changed()
    if (this.#version?.firstChild) this.#version.firstChild.textContent = `Version ${version} `
  }

  failed() {
    this.#say('bad', 'Not saved: nobody answered. Your text is kept on this device; try again.')
  }

  counted(words: number) {
    if (!this.#counted) return
    const [length, minutes] = this.#counted.querySelectorAll('b')
    if (length) length.textContent = words.toLocaleString('en-IE')
    if (minutes) minutes.textContent = String(Math.max(1, Math.round(words / 220)))
  }

  /** How long a headline or standfirst is, beside how long it is advised to be. */
  measured(field: EventTarget | null) {
    if (!(field instanceof HTMLTextAreaElement)) return
    const hint = field.labels[0]?.querySelector<HTMLElement>('[data-advised]')
    if (hint) hint.textContent = `${field.value.trim().length} of ${hint.dataset['advised']}`
  }

  #say(kind: 'good' | 'idle' | 'bad', words: string, withTime = false) {
    if (!this.#saved) return
    const mark = document.createElement('span')
    mark.className = `mark ${kind}`
    mark.textContent = words
    const parts: (Node | string)[] = [mark]
    if (withTime) {
      const time = document.createElement('time')
      time.className = 'muted'
      time.textContent = clock.format(this.#now())
      parts.push(' ', time)
    }
    this.#saved.replaceChildren(...parts)
  }
}
