import { mine } from './mine.ts'

/**
 * `<x-own-comments data-article>` at the end of a thread: puts in what the viewer wrote and a
 * moderator has not read yet, which the cached page leaves out.
 */
class WaitingComments extends HTMLElement {
  connectedCallback(): void {
    void this.show()
  }

  private async show(): Promise<void> {
    try {
      const own = await mine(this.dataset['article'] ?? '')
      for (const { id, html } of own?.waiting ?? []) {
        if (document.getElementById(`c-${id}`)) continue
        const holder = document.createElement('template')
        holder.innerHTML = html
        this.append(holder.content)
      }
    } catch {
      // Each waiting comment has its own page, which its writer was led to.
    }
  }
}

customElements.define('x-own-comments', WaitingComments)
