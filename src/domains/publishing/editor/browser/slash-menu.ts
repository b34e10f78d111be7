import { type Command, type EditorState, Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { bodySchema } from '../../body/schema.ts'
import { insertPicture, parts } from './commands.ts'
import type { Chooser } from './picture-chooser.ts'

interface Entry {
  readonly name: string
  readonly typed: string
  readonly command: Command
}

/** A slash at the beginning of a paragraph opens a menu of what can be put there; letters narrow it. */
export function slashMenu(chooser: Chooser): Plugin {
  const picture: Command = (_state, _dispatch, view) => {
    if (view) chooser.open((id) => (insertPicture(id)(view.state, view.dispatch), view.focus()))
    return true
  }
  const entries: readonly Entry[] = [
    ...parts,
    { name: 'Picture', typed: '/picture', command: picture },
  ]
  let menu: Menu | undefined
  return new Plugin({
    view: (view) => {
      menu = new Menu(view, entries)
      return { update: () => menu?.update(), destroy: () => menu?.close() }
    },
    props: {
      handleKeyDown: (_view, event) => menu?.hear(event) ?? false,
    },
  })
}

class Menu {
  readonly #view: EditorView
  readonly #entries: readonly Entry[]
  readonly #list = document.createElement('div')
  #shown: readonly Entry[] = []
  #at = 0
  #dismissed = false

  constructor(view: EditorView, entries: readonly Entry[]) {
    this.#view = view
    this.#entries = entries
    this.#list.className = 'slash'
    this.#list.id = 'slash'
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', 'Put in')
  }

  update() {
    const words = typedAfterSlash(this.#view.state)
    if (words === undefined) this.#dismissed = false
    this.#shown =
      words === undefined || this.#dismissed
        ? []
        : this.#entries.filter(({ name }) =>
            name
              .toLowerCase()
              .replaceAll(/[^a-z]/g, '')
              .includes(words),
          )
    this.#at = Math.min(this.#at, Math.max(0, this.#shown.length - 1))
    this.#draw()
  }

  hear(event: KeyboardEvent): boolean {
    if (this.#shown.length === 0) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      this.#at =
        (this.#at + (event.key === 'ArrowDown' ? 1 : -1) + this.#shown.length) % this.#shown.length
    else if (event.key === 'Escape') this.#dismissed = true
    else if (event.key === 'Enter' || event.key === 'Tab')
      return this.#choose(this.#shown[this.#at])
    else return false
    event.preventDefault()
    this.update()
    return true
  }

  close() {
    this.#list.remove()
    this.#view.dom.removeAttribute('aria-activedescendant')
  }

  #choose(entry: Entry | undefined): boolean {
    if (!entry) return false
    const { $from } = this.#view.state.selection
    this.#view.dispatch(this.#view.state.tr.delete($from.start(), $from.pos))
    entry.command(this.#view.state, this.#view.dispatch, this.#view)
    return true
  }

  #draw() {
    if (this.#shown.length === 0) return this.close()
    this.#list.replaceChildren(
      ...this.#shown.map((entry, index) => {
        const option = document.createElement('div')
        option.setAttribute('role', 'option')
        option.id = `slash-${index}`
        option.setAttribute('aria-selected', String(index === this.#at))
        const key = document.createElement('kbd')
        key.textContent = entry.typed
        option.append(entry.name, key)
        option.addEventListener('mousedown', (event) => {
          event.preventDefault()
          this.#choose(entry)
        })
        return option
      }),
    )
    this.#view.dom.setAttribute('aria-activedescendant', `slash-${this.#at}`)
    if (!this.#list.isConnected) this.#view.dom.after(this.#list)
    this.#place()
    return undefined
  }

  /** Below the line that is written on, set through the object model since style attributes are not allowed. */
  #place() {
    const frame = this.#list.offsetParent?.getBoundingClientRect()
    const caret = this.#view.coordsAtPos(this.#view.state.selection.from)
    this.#list.style.position = 'absolute'
    if (!frame) return
    this.#list.style.insetBlockStart = `${caret.bottom - frame.top}px`
    this.#list.style.insetInlineStart = `${caret.left - frame.left}px`
  }
}

function typedAfterSlash({ selection }: EditorState): string | undefined {
  const { $from, empty } = selection
  if (!empty || $from.parent.type !== bodySchema.nodes.paragraph || $from.depth !== 1)
    return undefined
  return /^\/([a-z]*)$/.exec($from.parent.textContent.toLowerCase())?.[1]
}
