import { createBodyEditor, type BodyEditor } from './browser/body-editor.ts'
import { bringIn } from './browser/bring-in.ts'
import { goOn, keepFocus } from './browser/focus.ts'
import { NewerVersion } from './browser/newer-version.ts'
import { type KeptText, keptText } from './browser/kept-text.ts'
import { Chooser } from './browser/picture-chooser.ts'
import { sayPage, saySignedOut } from './browser/said-notice.ts'
import { Saying } from './browser/saying.ts'
import { type Answer, sendForm } from './browser/send-form.ts'
import { joinedFields, type JoinedField } from './joined-fields.ts'
import { setField, type Values, valuesOf } from './browser/values.ts'

/**
 * `<x-article-editor>` around an article's form: the text field becomes a page that is written on,
 * the form is sent without leaving it, and what is not saved yet is kept on this device. The field
 * holds the text at every moment, so that the form can be sent as it is. An answer never replaces
 * what was typed since it was asked for.
 */
class ArticleEditor extends HTMLElement {
  #listening = new AbortController()
  #saying = new Saying(document, now)
  #editor: BodyEditor | undefined
  #kept: KeptText | undefined
  #waiting: ReturnType<typeof setTimeout> | undefined
  #sending: { act: Act; text: string } | undefined
  #next: Act | undefined
  #printed: { act: Act; text: string } | undefined
  #isSigningOut = false
  #newer: NewerVersion | undefined

  connectedCallback() {
    const form = this.querySelector<HTMLFormElement>('form.canvas')
    const field = form?.querySelector<HTMLTextAreaElement>('textarea[name="body"]')
    if (!form || !field || field.readOnly || this.#editor) return
    form.querySelector('[name="plain"]')?.remove()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.#kept = keptText(form, this.#owner, now, signal)
    this.#editor = createBodyEditor(field, {
      chooser: new Chooser(form, signal),
      changed: (words) => (this.#saying.counted(words), this.#changed()),
    })
    this.#listen(form, signal)
    this.#watch(form)
    this.#kept.offer((values) => {
      for (const [name, value] of Object.entries(values))
        if (!ofThePage.has(name)) setField(form, name, value)
      this.#editor?.read()
      this.#changed()
    })
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

  #listen(form: HTMLFormElement, signal: AbortSignal) {
    // Fields of the form stand outside of it too: the words of a correction.
    this.addEventListener(
      'input',
      (event) => {
        this.#saying.measured(event.target)
        this.#changed()
      },
      { signal },
    )
    this.addEventListener('change', () => this.#changed(), { signal })
    form.addEventListener('submit', (event) => this.#submitted(event, form), { signal })
    form.addEventListener('keydown', (event) => goOn(event, form), { signal })
    addEventListener('pagehide', () => this.#keep(), { signal })
    document.addEventListener('signing-out', () => this.#keep(), { signal })
    document.addEventListener('signed-out', () => (this.#isSigningOut = true), { signal })
    document.addEventListener('mousedown', (event) => keepFocus(event, form), { signal })
    addEventListener(
      'keydown',
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
        event.preventDefault()
        form.requestSubmit()
      },
      { signal },
    )
  }

  /** Others may save an article that exists. */
  #watch(form: HTMLFormElement) {
    const { article, after = '' } = this.dataset
    const line = document.querySelector<HTMLElement>('#newer-version')
    if (!article || !line) return
    this.#newer = new NewerVersion(line, {
      version: () => Number(valuesOf(form)['version']),
      isSending: () => this.#sending !== undefined,
    })
    this.#newer.listen(article, after, this.#listening.signal)
  }

  #owner = () => ({
    person: this.dataset['person'] ?? '',
    document: `article ${this.dataset['article'] ?? 'new'}`,
  })

  #changed() {
    if (!this.#sending) this.#saying.changed()
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.#keep(), 400)
  }

  #keep() {
    clearTimeout(this.#waiting)
    this.#editor?.write()
    if (!this.#isSigningOut && this.#kept?.keep() && !this.#sending) this.#saying.kept()
  }

  #submitted(event: SubmitEvent, form: HTMLFormElement) {
    this.#keep()
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : undefined
    if (button?.hasAttribute('formtarget')) return
    event.preventDefault()
    const act = button?.getAttribute('formaction') ?? 'save'
    // One at a time: a second one would be made from a version that the first is about to replace.
    // The second half of a double press, before the answer or just after it, asks for nothing.
    const last = this.#sending ?? this.#printed
    if (act === last?.act && this.#kept?.present() === last.text) return
    if (this.#sending) this.#next = act
    else void this.#sendAll(form, act)
  }

  async #sendAll(form: HTMLFormElement, first: Act) {
    for (let act: Act | undefined = first; act; act = this.#next) {
      this.#next = undefined
      this.#editor?.write()
      await this.#send(form, act)
      this.#editor?.write()
    }
    this.#sending = undefined
    this.#newer?.sent()
  }

  async #send(form: HTMLFormElement, act: Act) {
    const sent = valuesOf(form)
    this.#sending = { act, text: this.#kept?.present() ?? '' }
    this.#saying.saving()
    const answer = await sendForm(form, act === 'save' ? form.action : act)
    this.#editor?.write()
    setField(form, 'step', String(Number(sent['step'] ?? 1) + 1))
    if (answer.outcome === 'saved') this.#saved(form, answer, sent)
    else if (answer.outcome === 'refused') this.#refused(form, answer.page, sent)
    else if (answer.outcome === 'signed-out') {
      saySignedOut(document)
      this.#saying.signedOut()
    } else this.#saying.failed()
  }

  #saved(
    form: HTMLFormElement,
    { page, version, said }: Extract<Answer, { outcome: 'saved' }>,
    sent: Values,
  ) {
    if (said === 'saved') page.querySelector('.notice[data-said]')?.remove()
    if (!this.dataset['article']) this.#begun(form, page)
    setField(form, 'version', version)
    setField(form, 'commentsWere', sent['comments'] ?? 'open')
    const isPrinted = said.endsWith('corrected') && valuesOf(form)['words'] === sent['words']
    if (isPrinted) setField(form, 'words', '')
    const brought = this.#bring(form, page, sent)
    const isAll = this.#kept?.saved({ ...sent, ...brought }) ?? true
    if (said === 'corrected' && isPrinted && this.#sending)
      this.#printed = { act: this.#sending.act, text: this.#kept?.present() ?? '' }
    this.#saying.saved(said, isAll, isAll || isAlike(valuesOf(form), { ...sent, ...brought }))
  }

  /** The article has a place now: what is sent from here on is its next version. */
  #begun(form: HTMLFormElement, page: Document) {
    const begun = page.querySelector<HTMLElement>('x-article-editor')
    const action = begun?.querySelector<HTMLFormElement>('form.canvas')?.getAttribute('action')
    const id = begun?.dataset['article']
    if (!id || !action) return
    this.dataset['article'] = id
    form.setAttribute('action', action)
    history.replaceState(null, '', `/newsroom/articles/${id}`)
    this.#watch(form)
  }

  #refused(form: HTMLFormElement, page: Document, sent: Values) {
    const editor = page.querySelector<HTMLElement>('x-article-editor')
    this.#saying.refused()
    if (!editor) return sayPage(document, page)
    const version = page.querySelector<HTMLInputElement>('form.canvas [name="version"]')?.value
    if (this.#bring(form, page, sent) && version) setField(form, 'version', version)
    return undefined
  }

  /**
   * Brings in what the server says. Fields that somebody else has changed are taken over where
   * nobody has typed in them since; undefined where somebody has, who is asked at the next save.
   */
  #bring(form: HTMLFormElement, page: Document, sent: Values): Values | undefined {
    bringIn(document, page)
    document.title = page.title
    const editor = page.querySelector<HTMLElement>('x-article-editor')
    const theirs = editor?.querySelector<HTMLFormElement>('form.canvas')
    const brought = (editor?.dataset['brought'] ?? '').split(' ').filter((name) => name !== '')
    if (!theirs || brought.length === 0) return {}
    const present = valuesOf(form)
    const names = brought.flatMap((field) => joinedFields[field as JoinedField] ?? [])
    if (names.some((name) => present[name] !== sent[name])) return undefined
    const values = valuesOf(theirs)
    const taken = Object.fromEntries(names.map((name) => [name, values[name] ?? '']))
    for (const [name, value] of Object.entries(taken)) setField(form, name, value)
    if ('body' in taken) this.#editor?.read()
    return taken
  }
}

/** `save`, or the address to which a button of the page sends it. */
type Act = string

/** Fields that say on which page a text was written: they are never put back. */
const ofThePage = new Set(['submission', 'step'])

/** The same text, whatever became of the correction's words. */
const isAlike = (one: Values, other: Values): boolean =>
  Object.keys(one).every(
    (name) =>
      ['words', 'submission', 'step', 'version', 'commentsWere'].includes(name) ||
      one[name] === other[name],
  )

const now = () => new Date()

customElements.define('x-article-editor', ArticleEditor)
