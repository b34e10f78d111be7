const pauses = [700, 1000, 1500, 2000, 3000, 5000, 5000, 10_000, 10_000, 20_000]

/** `<x-payment-wait>`: looks again by itself until the provider has told the paper; then the page changes. */
class PaymentWait extends HTMLElement {
  private timer: number | undefined
  private looked = 0

  connectedCallback(): void {
    this.later()
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer)
  }

  private later(): void {
    const pause = pauses[this.looked]
    if (pause === undefined) return
    this.looked += 1
    this.timer = window.setTimeout(() => void this.look(), pause)
  }

  private async look(): Promise<void> {
    try {
      const response = await fetch(location.href, { headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const shown = page.querySelector('main .plain-page')
      if (response.ok && shown && shown.localName !== this.localName) {
        this.replaceChildren(...shown.childNodes)
        return
      }
    } catch {
      // The link in the page stays for whoever is cut off.
    }
    this.later()
  }
}

customElements.define('x-payment-wait', PaymentWait)
