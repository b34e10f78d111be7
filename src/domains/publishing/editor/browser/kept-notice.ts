import type { KeptText } from '#platform/kept-texts'
import type { Values } from './values.ts'

interface Acts {
  /** Gives what undoes it. */
  readonly putBack: (key: string, values: Values) => () => void
  readonly forget: (key: string) => void
}

/** Offers the texts that are kept on this device, each with its time and its first words. */
export function keptNotice(offered: readonly KeptText[], version: string, acts: Acts): HTMLElement {
  const box = document.createElement('div')
  box.className = 'notice warn kept'
  box.setAttribute('role', 'status')
  const head = document.createElement('p')
  head.textContent =
    offered.length === 1
      ? 'An unsaved text of yours is kept on this device.'
      : `${offered.length} unsaved texts of yours are kept on this device.`
  const list = document.createElement('ul')
  list.className = 'rows small'
  list.append(...offered.map((kept) => entry(kept, version, acts, box)))
  box.append(head, list)
  return box
}

function entry(kept: KeptText, version: string, acts: Acts, box: HTMLElement): HTMLElement {
  const item = document.createElement('li')
  const words = document.createElement('span')
  words.textContent = aboutText(kept, version)
  const tools = document.createElement('span')
  tools.className = 'tools'
  const leave = () => {
    item.remove()
    if (!box.querySelector('li')) box.remove()
  }
  const offer = () =>
    tools.replaceChildren(
      button('Put it back', () => {
        const undo = acts.putBack(kept.key, kept.values)
        tools.replaceChildren(button('Remove it again', () => (undo(), offer())))
        tools.querySelector('button')?.focus()
      }),
      button('Throw it away', () => (acts.forget(kept.key), leave())),
    )
  offer()
  item.append(words, ' ', tools)
  return item
}

function aboutText({ at, values }: KeptText, version: string): string {
  const when = new Date(at).toLocaleString('en-IE', { dateStyle: 'medium', timeStyle: 'short' })
  const first = (values['headline'] || values['body'] || values['words'] || '').slice(0, 80)
  const made = values['version'] ?? ''
  const older =
    made !== '' && made !== version ? ` Made from version ${made}; this is version ${version}.` : ''
  return `${when}: “${first || 'without words'}”.${older}`
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.addEventListener('click', press)
  return made
}
