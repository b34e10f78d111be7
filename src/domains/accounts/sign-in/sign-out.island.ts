import { forgetText, forgetTextsOf, keptTexts } from '#platform/kept-texts'
import { signOutWords } from './sign-out.words.ts'

/**
 * `<x-sign-out data-person>` around the form that signs out: texts that were kept in this browser
 * go with the session, after a warning. Without scripts nothing is kept.
 */
class SignOut extends HTMLElement {
  #listening = new AbortController()
  #isSure = false

  connectedCallback(): void {
    this.#listening = new AbortController()
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => this.#submitted(event, form), {
      signal: this.#listening.signal,
    })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  #submitted(event: SubmitEvent, form: HTMLFormElement): void {
    // Whoever keeps a text writes it down now.
    document.dispatchEvent(new Event('signing-out'))
    const texts = this.#texts()
    if (texts.length > 0 && !this.#isSure) {
      event.preventDefault()
      this.#warn(form, texts.length)
      return
    }
    document.dispatchEvent(new Event('signed-out'))
    for (const { key } of texts) forgetText(key)
    if (this.dataset['person']) forgetTextsOf(this.dataset['person'])
  }

  #texts() {
    const person = this.dataset['person']
    const now = Date.now()
    return [...(person ? keptTexts({ person }, now) : []), ...keptTexts({ person: undefined }, now)]
  }

  #warn(form: HTMLFormElement, count: number): void {
    const w =
      signOutWords[this.closest('[lang]')?.getAttribute('lang')?.startsWith('ga') ? 'ga' : 'en']
    const warning = document.createElement('div')
    warning.setAttribute('role', 'alert')
    const words = document.createElement('p')
    words.textContent = w.warning(count)
    const stay = document.createElement('button')
    stay.type = 'button'
    stay.className = 'button plain'
    stay.textContent = w.stay
    const button = form.querySelector('button')
    const usual = button?.textContent ?? ''
    stay.addEventListener('click', () => {
      this.#isSure = false
      warning.remove()
      if (button) button.textContent = usual
      button?.focus()
    })
    warning.append(words, stay)
    this.querySelector('[role="alert"]')?.remove()
    form.before(warning)
    if (button) button.textContent = w.delete
    this.#isSure = true
    stay.focus()
  }
}

customElements.define('x-sign-out', SignOut)
