import { forgetText, keepText, keptTexts } from '#platform/kept-texts'
import { whoWrites } from './who-writes.ts'
import { words } from './words.ts'

const limit = 3000
const nearTheLimit = 200

/**
 * `<x-comment-form>` in a form for a comment: keeps the words in this browser until they are
 * posted, counts near the limit, posts on Ctrl+Enter, and shows the comment, or why it was
 * refused, in its place. Without it the form posts and leads to a page.
 */
class CommentFormKeeper extends HTMLElement {
  #listening: AbortController | undefined
  /** Whose the words are: nobody's are kept before that is known. */
  #owner: { person: string | undefined; document: string } | undefined
  #key: string | undefined
  #isTyped = false

  connectedCallback(): void {
    if (this.#listening) return
    const { form, text } = this
    if (!form || !text) return
    this.#listening = new AbortController()
    const { signal } = this.#listening
    keyOf(form)
    void this.recall(form, text)
    text.addEventListener('input', () => this.typed(text), { signal })
    text.addEventListener('keydown', (event) => hastened(event, form), { signal })
    form.addEventListener('submit', (event) => void this.submit(event, form, text), { signal })
    // The limit is told in words, and what was pasted stays whole.
    text.removeAttribute('maxlength')
    this.count(text)
  }

  disconnectedCallback(): void {
    // An element that is moved is taken out and put in again at once, and keeps all it has.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#listening?.abort()
      this.#listening = undefined
    })
  }

  private get form(): HTMLFormElement | null {
    return this.closest('form')
  }

  private get text(): HTMLTextAreaElement | null {
    return this.form?.querySelector<HTMLTextAreaElement>('textarea[name="text"]') ?? null
  }

  private async recall(form: HTMLFormElement, text: HTMLTextAreaElement): Promise<void> {
    const owner = { person: await whoWrites(), document: documentOf(form) }
    this.#owner = owner
    const [kept] = keptTexts(owner, Date.now())
    this.#key = kept?.key
    const words = kept?.values['text']
    if (this.#isTyped) this.keep(text)
    else if (words && !text.value) {
      text.value = words
      this.say(wordsFor(this).kept)
    }
  }

  private typed(text: HTMLTextAreaElement): void {
    this.#isTyped = true
    this.keep(text)
    this.count(text)
  }

  private keep(text: HTMLTextAreaElement): void {
    if (!this.#owner) return
    if (text.value.trim() === '') this.forget()
    else this.#key = keepText(this.#owner, { text: text.value }, Date.now())
  }

  private forget(): void {
    if (this.#key) forgetText(this.#key)
    this.#key = undefined
  }

  private count(text: HTMLTextAreaElement): void {
    const left = limit - text.value.length
    const w = wordsFor(this)
    if (left < 0) this.say(w.over(-left))
    else if (left <= nearTheLimit) this.say(w.left(left))
    else if (this.textContent !== w.kept) this.say('')
  }

  private say(message: string): void {
    this.setAttribute('role', 'status')
    this.className = 'hint'
    if (this.textContent !== message) this.textContent = message
  }

  private async submit(
    event: SubmitEvent,
    form: HTMLFormElement,
    text: HTMLTextAreaElement,
  ): Promise<void> {
    event.preventDefault()
    const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
    if (button?.disabled) return
    if (button) button.disabled = true
    this.say(wordsFor(this).posting)
    const sent = text.value
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(
          [...new FormData(form)].map(([name, value]) => [
            name,
            typeof value === 'string' ? value : '',
          ]),
        ),
        headers: { accept: 'text/html' },
      })
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      if (response.ok) this.posted(response, page, form, { text, sent })
      else this.refused(page, form)
    } catch {
      this.say(wordsFor(this).offline)
    }
    if (button) button.disabled = false
  }

  private posted(
    response: Response,
    page: Document,
    form: HTMLFormElement,
    { text, sent }: { text: HTMLTextAreaElement; sent: string },
  ): void {
    const own = page.querySelector('#posted')
    this.forget()
    renewKey(form)
    // What waits for signing in, or was changed on its own page, goes on there.
    if (!own || new URL(form.action).pathname.endsWith('/edits')) {
      location.assign(response.url)
      return
    }
    this.say('')
    // What was typed meanwhile is another comment.
    if (text.value === sent) text.value = ''
    else this.keep(text)
    form.querySelector('.summary')?.remove()
    form.querySelector('.field.wrong')?.classList.remove('wrong')
    own.removeAttribute('id')
    form.before(document.adoptNode(own))
    const shown = form.previousElementSibling
    if (shown instanceof HTMLElement) {
      shown.tabIndex = -1
      shown.focus()
    }
  }

  private refused(page: Document, form: HTMLFormElement): void {
    this.say('')
    form.querySelector('.summary')?.remove()
    const summary = page.querySelector('.summary') ?? page.querySelector('main h1, main p, h1')
    if (!summary) return this.say(wordsFor(this).notPosted)
    const shown = document.adoptNode(summary)
    form.prepend(shown)
    if (shown instanceof HTMLElement) {
      shown.tabIndex = -1
      shown.setAttribute('role', 'alert')
      shown.focus()
    }
  }
}

function hastened(event: KeyboardEvent, form: HTMLFormElement): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    form.requestSubmit()
  }
}

const wordsFor = (element: HTMLElement) =>
  words[element.closest('[lang]')?.getAttribute('lang')?.startsWith('ga') ? 'ga' : 'en']

/** The form's own key: sent twice it posts once; after it is posted there is a new one. */
function keyOf(form: HTMLFormElement): void {
  const field =
    form.querySelector<HTMLInputElement>('input[name="submission"]') ??
    form.appendChild(document.createElement('input'))
  field.type = 'hidden'
  field.name = 'submission'
  if (!field.value) field.value = crypto.randomUUID()
}

/** After a comment is posted, the next one is another. */
function renewKey(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name="submission"]')
  if (field) field.value = crypto.randomUUID()
}

const documentOf = (form: HTMLFormElement) => `comment ${new URL(form.action).pathname}`

customElements.define('x-comment-form', CommentFormKeeper)
