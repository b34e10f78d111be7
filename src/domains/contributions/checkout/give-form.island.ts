import { moneyWords, parseMoney } from '#platform/money'

/**
 * `<x-give>` around the button of the form that gives: says the sum on the button as it is chosen,
 * "Give €10 a month". What cannot be read leaves the button's own words; the server says why.
 */
class GiveButton extends HTMLElement {
  private readonly listening = new AbortController()

  connectedCallback(): void {
    this.closest('form')?.addEventListener('input', () => this.say(), {
      signal: this.listening.signal,
    })
    this.say()
  }

  private say(): void {
    const form = this.closest('form')
    if (!form) return
    const chosen = new FormData(form)
    for (const span of this.querySelectorAll<HTMLElement>('[data-words]')) {
      span.dataset['plain'] ??= span.textContent ?? ''
      const amount = this.amount(chosen, span.className)
      span.textContent = amount
        ? (span.dataset['words'] ?? '').replace('{amount}', amount)
        : span.dataset['plain']
    }
  }

  private amount(chosen: FormData, often: string): string | undefined {
    const parsed = parseMoney(
      textOf(chosen, 'own') || textOf(chosen, `amount-${often}`),
      this.dataset['currency'] ?? 'EUR',
    )
    if (!parsed.ok) return undefined
    return moneyWords(document.documentElement.lang.startsWith('ga') ? 'ga' : 'en', parsed.value)
  }
}

function textOf(chosen: FormData, name: string): string {
  const value = chosen.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

customElements.define('x-give', GiveButton)
