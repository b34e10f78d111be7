import { watchForNewItems } from './new-items.ts'

/**
 * `<x-queue data-item>` in the queue: claims the open item while it is read, and turns the
 * measures into a choice that Enter carries out, and says what has come in since. The keys themselves are the newsroom's
 * `aria-keyshortcuts`; without this island each measure is a button that acts at once.
 */
class QueueDesk extends HTMLElement {
  #listening = new AbortController()
  #renewal: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    this.#listening = new AbortController()
    const form = document.querySelector<HTMLFormElement>('#decide')
    const item = this.dataset['item']
    if (item) this.claim(item)
    if (form) this.arm(form)
    const line = document.querySelector<HTMLElement>('#new-items')
    if (line && this.dataset['kind'] !== 'decided')
      watchForNewItems(this, line, this.#listening.signal)
    // Each act leads to another page: whoever works by keys goes on where the comment is read.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('article.item')?.focus({ preventScroll: true })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    clearInterval(this.#renewal)
  }

  private claim(item: string): void {
    const claim = document.querySelector<HTMLFormElement>('#claim')
    if (claim) claim.hidden = true
    const send = () =>
      void fetch(`/newsroom/comments/${item}/claims`, {
        method: 'POST',
        body: new URLSearchParams(),
        redirect: 'manual',
      }).catch(() => undefined)
    if (claim || document.querySelector('.items [aria-current]')) send()
    this.#renewal = setInterval(send, 120_000)
  }

  private arm(form: HTMLFormElement): void {
    const { signal } = this.#listening
    const go = form.querySelector<HTMLButtonElement>('button.go')
    const measures = [...form.querySelectorAll<HTMLButtonElement>('.acts button[name="measure"]')]
    const [first] = measures
    if (!go || !first) return
    for (const button of measures) {
      button.type = 'button'
      button.ariaPressed = 'false'
      button.addEventListener('click', () => choose(form, go, button), { signal })
    }
    // What is done to a comment that waits is a choice already; removing never is.
    if (first.value !== 'remove') choose(form, go, first)
    for (const ground of form.querySelectorAll<HTMLInputElement>('input[name="ground"]')) {
      ground.addEventListener(
        'change',
        () => choose(form, go, measures.find(({ value }) => value === 'remove') ?? first),
        { signal },
      )
    }
    form.addEventListener('keydown', (event) => submitByKeys(event, form, go), { signal })
  }
}

/** Names the act on the button that carries it out; removing asks for its reason. */
function choose(form: HTMLFormElement, go: HTMLButtonElement, chosen: HTMLButtonElement): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('.acts button[name="measure"]')) {
    button.ariaPressed = String(button === chosen)
  }
  go.hidden = false
  go.value = chosen.value
  const label = chosen.firstChild?.textContent?.trim() ?? ''
  if (go.firstChild) go.firstChild.textContent = `${label}, and the next `
  const reasons = form.querySelector<HTMLElement>('.reasons')
  const isChosen = form.querySelector('input[name="ground"]:checked') !== null
  if (chosen.value === 'remove' && !isChosen)
    reasons?.querySelector<HTMLInputElement>('input')?.focus()
}

function submitByKeys(event: KeyboardEvent, form: HTMLFormElement, go: HTMLButtonElement): void {
  const isText = event.target instanceof HTMLTextAreaElement
  if (event.key !== 'Enter' || (isText && !event.ctrlKey && !event.metaKey)) return
  event.preventDefault()
  form.requestSubmit(go)
}

customElements.define('x-queue', QueueDesk)
