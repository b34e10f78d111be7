/**
 * Keys that HTML alone cannot hear. G and then a room's letter opens the room; a key named in
 * aria-keyshortcuts presses, ticks or focuses the control that names it; Escape leaves a text.
 * Whoever was writing is writing still until Escape, or until the focus is on another control:
 * where the focus is lost, letters are no commands.
 * Single letters can be switched off (WCAG 2.1.4), and this browser remembers it.
 * The rooms work without it: the whole element is hidden until it runs.
 */
const remembered = 'keys'
const patience = 1500

class Keys extends HTMLElement {
  #leftAt = Number.NEGATIVE_INFINITY
  #isWriting = false
  #listening = new AbortController()

  connectedCallback() {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    document.addEventListener('keydown', (event) => this.#hear(event), { signal })
    document.addEventListener('focusin', ({ target }) => this.#focused(target), { signal })
    this.#focused(document.activeElement)
    const letters = this.#switch
    if (!letters) return
    letters.checked = localStorage.getItem(remembered) !== 'off'
    letters.addEventListener(
      'change',
      () => localStorage.setItem(remembered, letters.checked ? 'on' : 'off'),
      { signal },
    )
  }

  disconnectedCallback() {
    this.#listening.abort()
  }

  get #switch() {
    return this.querySelector<HTMLInputElement>('input[type="checkbox"]')
  }

  #focused(target: EventTarget | null) {
    if (target instanceof HTMLElement && target !== document.body)
      this.#isWriting = takesText(target) && !target.matches('select')
  }

  #hear(event: KeyboardEvent) {
    const target = event.target instanceof HTMLElement ? event.target : undefined
    if (event.key === 'Escape') this.#isWriting = false
    if (event.key === 'Escape' && target && takesText(target)) return target.blur()
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    if (event.ctrlKey || event.metaKey || event.altKey || (target && takesText(target))) return
    if (this.#isWriting && event.key.length === 1) return
    if (this.#switch && !this.#switch.checked && event.key.length === 1) return
    const key = event.key.toLowerCase()
    if (key === 'g') {
      this.#leftAt = event.timeStamp
      return
    }
    const room = event.timeStamp - this.#leftAt < patience ? roomUnder(key) : null
    this.#leftAt = Number.NEGATIVE_INFINITY
    const control = room ?? controlUnder(key)
    if (!control) return
    // Enter already does what the focused control says; a shortcut for it serves everything else.
    if (key === 'enter' && target && target.closest('a, button, summary, select')) return
    event.preventDefault()
    press(control)
  }
}

const takesText = (element: HTMLElement) =>
  element.closest(
    'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"])',
  ) !== null

const roomUnder = (key: string) =>
  document.querySelector<HTMLElement>(`.rooms a[data-key="${CSS.escape(key)}"]`)

const controlUnder = (key: string) =>
  [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
    (element) =>
      element.checkVisibility() &&
      (element.getAttribute('aria-keyshortcuts') ?? '').toLowerCase().split(' ').includes(key),
  )

function press(control: HTMLElement) {
  if (control.matches('a, button, summary, input')) control.click()
  if (control.matches('input, textarea, select')) control.focus()
}

customElements.define('x-keys', Keys)
