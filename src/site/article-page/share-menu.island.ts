/** The share menu: without scripts its links lead to the address and to mail; with them it copies and prints. */
class ShareMenu extends HTMLElement {
  connectedCallback(): void {
    for (const hidden of this.querySelectorAll('[hidden]')) hidden.removeAttribute('hidden')
    this.addEventListener('click', (event) => void this.act(event))
  }

  private async act(event: Event): Promise<void> {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null
    if (!link) return
    event.preventDefault()
    if (link.dataset['act'] === 'print') return window.print()
    await navigator.clipboard.writeText(this.dataset['address'] ?? location.href)
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = this.dataset['copied'] ?? ''
  }
}

customElements.define('x-share', ShareMenu)
