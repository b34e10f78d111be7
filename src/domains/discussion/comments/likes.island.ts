import { isSignedIn, mine } from './mine.ts'

const likePath = /^\/comments\/([0-9a-f-]{36})\/likes$/

/**
 * `<x-comment-likes data-article>` at the end of a thread: marks what the viewer likes, and likes or takes
 * a like back without leaving the page. Without it each button is a form that leads to the comment.
 */
class Likes extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    const thread = this.closest('.discussion')
    if (!thread || !isSignedIn()) return
    thread.addEventListener('submit', (event) => void this.hear(event as SubmitEvent), {
      signal: this.#listening.signal,
    })
    void this.mark(thread)
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  private async mark(thread: Element): Promise<void> {
    try {
      const own = await mine(this.dataset['article'] ?? '')
      const liked = new Set(own?.liked)
      const written = new Set(own?.written)
      for (const form of thread.querySelectorAll('form')) {
        const id = commentOf(form)
        if (id && liked.has(id)) press(form, true)
        if (id && written.has(id)) form.hidden = true
      }
    } catch {
      // The buttons work as they are.
    }
  }

  private async hear(event: SubmitEvent): Promise<void> {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !commentOf(form)) return
    event.preventDefault()
    const button = form.querySelector('button')
    if (!button || button.disabled) return
    const wasLiked = button.ariaPressed === 'true'
    button.disabled = true
    press(form, !wasLiked)
    count(button, wasLiked ? -1 : 1)
    if (!(await send(`${form.action}${wasLiked ? '/removal' : ''}`))) {
      press(form, wasLiked)
      count(button, wasLiked ? 1 : -1)
    }
    button.disabled = false
  }
}

const commentOf = (form: HTMLFormElement): string | undefined =>
  likePath.exec(new URL(form.action).pathname)?.[1]

function press(form: HTMLFormElement, isLiked: boolean): void {
  form.querySelector('button')?.setAttribute('aria-pressed', String(isLiked))
}

/** The figure stands in the button's first words: Like · 96. */
function count(button: HTMLButtonElement, change: number): void {
  for (const node of button.childNodes) {
    if (!(node instanceof Text) || !/\d/.test(node.data)) continue
    const figure = Number(node.data.replace(/\D/g, '')) + change
    node.data = node.data.replace(
      /\s?\d[\d.,\s]*/,
      ` ${Math.max(0, figure).toLocaleString(document.documentElement.lang || 'en')}`,
    )
    return
  }
}

/** Whether it was done; a session that has ended leads to signing in. */
async function send(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { method: 'POST', body: new URLSearchParams() })
    if (new URL(response.url).pathname === '/sign-in') location.assign(response.url)
    return response.ok
  } catch {
    return false
  }
}

customElements.define('x-comment-likes', Likes)
