import type { Me } from './me.routes.ts'

/**
 * `<x-account>` around the shell's two links, of which the style sheet shows one by the class that
 * the head sets from the marker cookie: `/sign-in`, and `/account`, on which this puts the reader's
 * name. Staff get a third, to the newsroom.
 */
class AccountMenu extends HTMLElement {
  connectedCallback(): void {
    if (/(?:^|; )reader=1/.test(document.cookie)) void this.ask()
  }

  private async ask(): Promise<void> {
    try {
      const response = await fetch('/me', { headers: { accept: 'application/json' } })
      if (response.ok) this.show(await response.json())
    } catch {
      // Without an answer the link keeps its words, and leads to the account all the same.
    }
  }

  private show(me: Me): void {
    const link = this.querySelector('a[href="/account"]')
    // The marker has outlived its session: the link to sign in is the right one after all.
    if (!me.name) document.documentElement.classList.remove('signed-in')
    else if (link) {
      link.textContent = me.name
      if (me.isStaff) link.after(' ', newsroomLink())
    }
  }
}

function newsroomLink(): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'when-in'
  link.href = '/newsroom'
  link.textContent = document.documentElement.lang.startsWith('ga') ? 'Seomra nuachta' : 'Newsroom'
  return link
}

customElements.define('x-account', AccountMenu)
