import { createBodyEditor, type BodyEditor } from './browser/body-editor.ts'
import { forgetKept, type KeptText, keptText } from './browser/kept-text.ts'
import { Chooser } from './browser/picture-chooser.ts'
import { Saying } from './browser/saying.ts'
import { sendForm } from './browser/send-form.ts'

/**
 * `<x-article-editor>` around an article's form: the text field becomes a page that is written on,
 * the form is sent without leaving it, and what is not saved yet is kept on this device. The field
 * holds the text at every moment, so that the form can be sent as it is.
 */
class ArticleEditor extends HTMLElement {
  #listening = new AbortController()
  #editor: BodyEditor | undefined
  #kept: KeptText | undefined
  #waiting: ReturnType<typeof setTimeout> | undefined
  #sending = false
  #isAskedAgain = false

  connectedCallback() {
    const form = this.querySelector<HTMLFormElement>('form.canvas')
    const field = form?.querySelector<HTMLTextAreaElement>('textarea[name="body"]')
    if (!form || !field || field.readOnly || this.#editor) return
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const saying = new Saying(document, now)
    const chooser = new Chooser(form, signal)
    this.#kept = keptText(this.dataset['article'] ?? 'new', form, now)
    const changed = () => {
      saying.changed()
      clearTimeout(this.#waiting)
      this.#waiting = setTimeout(() => this.#keep(saying), 400)
    }
    this.#editor = createBodyEditor(field, {
      chooser,
      changed: (words) => (saying.counted(words), changed()),
    })
    form.addEventListener(
      'input',
      (event) => {
        saying.measured(event.target)
        changed()
      },
      { signal },
    )
    form.addEventListener('change', changed, { signal })
    form.addEventListener('submit', (event) => this.#submitted(event, form, saying), { signal })
    addEventListener('pagehide', () => this.#keep(saying), { signal })
    addEventListener(
      'keydown',
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
        event.preventDefault()
        form.requestSubmit()
      },
      { signal },
    )
    this.#offer(form)
  }

  // An element that is only moved keeps its text: it is taken apart when it stays away.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#listening.abort()
      this.#editor?.destroy()
      this.#editor = undefined
    })
  }

  #keep(saying: Saying) {
    clearTimeout(this.#waiting)
    this.#editor?.write()
    if (this.#kept?.keep()) saying.kept()
  }

  #offer(form: HTMLFormElement) {
    const isSaved = /[?&](?:saved|done=(?:published|updated|already))/.test(location.search)
    if (isSaved && this.#kept) this.#kept.saved(this.#kept.present())
    if (/[?&]saved=1\b/.test(location.search)) forgetKept('new')
    this.#kept?.offer((values) => {
      for (const [name, value] of Object.entries(values)) setField(form, name, value)
      this.#editor?.read()
    })
  }

  #submitted(event: SubmitEvent, form: HTMLFormElement, saying: Saying) {
    this.#keep(saying)
    const isSave = !(
      event.submitter instanceof HTMLButtonElement && event.submitter.hasAttribute('formaction')
    )
    if (!isSave || !this.dataset['article']) return
    event.preventDefault()
    // One at a time: a second one would be made from a version that the first is about to replace.
    if (this.#sending) this.#isAskedAgain = true
    else void this.#sendAll(form, saying)
  }

  async #sendAll(form: HTMLFormElement, saying: Saying) {
    this.#sending = true
    do {
      this.#isAskedAgain = false
      await this.#send(form, saying)
      this.#editor?.write()
    } while (this.#isAskedAgain)
    this.#sending = false
  }

  async #send(form: HTMLFormElement, saying: Saying) {
    saying.saving()
    const text = this.#kept?.present() ?? ''
    const sent = await sendForm(form)
    if (sent.outcome === 'refused') form.submit()
    else if (sent.outcome === 'failed') saying.failed()
    else {
      setField(form, 'version', sent.version)
      const isAll = this.#kept?.saved(text) ?? true
      saying.saved(sent.version, isAll)
    }
  }
}

function setField(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name)
  if (
    field instanceof RadioNodeList ||
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  )
    field.value = value
}

const now = () => new Date()

customElements.define('x-article-editor', ArticleEditor)
