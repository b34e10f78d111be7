/**
 * `<x-thread-forms>`: puts the thread's reply or report form into the place under a comment that is
 * opened. Without it the place holds a link to a page with the same form.
 */
class ThreadForms extends HTMLElement {
  // A press on the summary fills its place at once, before focus can go on to the link in it.
  private readonly onClick = (event: Event): void => {
    const summary = event.target instanceof Element ? event.target.closest('summary') : null
    if (summary?.parentElement instanceof HTMLDetailsElement) this.fill(summary.parentElement)
  }

  private readonly onToggle = (event: Event): void => {
    if (event.target instanceof HTMLDetailsElement && event.target.open) this.fill(event.target)
  }

  connectedCallback(): void {
    document.addEventListener('click', this.onClick, true)
    document.addEventListener('toggle', this.onToggle, true)
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.onClick, true)
    document.removeEventListener('toggle', this.onToggle, true)
  }

  private fill(place: HTMLDetailsElement): void {
    const link = place.querySelector(':scope > a')
    const form = this.querySelector<HTMLTemplateElement>(
      `template[data-form="${place.dataset['form']}"]`,
    )
    const comment = place.closest('.comment')
    if (!link || !form || !comment) return
    const filled = document.importNode(form.content, true)
    write(filled, {
      'ID-OF-THE-COMMENT': comment.id.replace(/^c-/, ''),
      'NAME-OF-THE-COMMENTER': comment.querySelector('header :is(h2, h3, h4)')?.textContent ?? '',
    })
    link.replaceWith(filled)
  }
}

/** Writes what the places stand for into texts and attributes, as text and never as markup. */
function write(part: DocumentFragment, places: Readonly<Record<string, string>>): void {
  const written = (text: string): string =>
    Object.entries(places).reduce((all, [place, value]) => all.replaceAll(place, value), text)
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) node.data = written(node.data)
    else if (node instanceof Element) {
      for (const attribute of node.attributes) attribute.value = written(attribute.value)
    }
  }
}

customElements.define('x-thread-forms', ThreadForms)
