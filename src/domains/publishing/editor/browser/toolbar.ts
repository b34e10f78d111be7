import { toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { MarkType } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { bodySchema } from '../../body/schema.ts'
import { insertPicture, parts } from './commands.ts'
import { linkDialog } from './link-dialog.ts'
import type { Chooser } from './picture-chooser.ts'

interface Control {
  readonly name: string
  readonly hint: string
  readonly command: Command
  readonly isActive?: (state: EditorState) => boolean
}

const hasMark = (type: MarkType) => (state: EditorState) => {
  const { from, to, empty, $from } = state.selection
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type)
}

/** The row of what can be done to the text, above it; the arrows move through it. */
export function toolbar(view: EditorView, chooser: Chooser): HTMLElement {
  const { strong, emphasis, link } = bodySchema.marks
  const picture: Command = () => {
    chooser.open((id) => {
      insertPicture(id)(view.state, view.dispatch)
      view.focus()
    })
    return true
  }
  const controls: Control[] = [
    { name: 'Strong', hint: 'Ctrl B', command: toggleMark(strong), isActive: hasMark(strong) },
    {
      name: 'Emphasis',
      hint: 'Ctrl I',
      command: toggleMark(emphasis),
      isActive: hasMark(emphasis),
    },
    { name: 'Link', hint: 'Ctrl K', command: () => linkDialog(view), isActive: hasMark(link) },
    ...parts.map(({ name, typed, command, isActive }) => ({
      name,
      hint: typed,
      command,
      isActive,
    })),
    { name: 'Picture', hint: '/picture', command: picture },
    { name: 'Undo', hint: 'Ctrl Z', command: undo },
    { name: 'Redo', hint: 'Ctrl Y', command: redo },
  ]
  const row = document.createElement('div')
  row.className = 'put'
  row.setAttribute('role', 'toolbar')
  row.setAttribute('aria-label', 'Put into the text')
  const buttons = controls.map((control, index) => makeButton(view, control, index))
  row.append(...buttons)
  row.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = step === 0 ? undefined : buttons.at((at + step) % buttons.length)
    if (!next) return
    event.preventDefault()
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1
    next.focus()
  })
  const show = () => {
    for (const [index, { isActive }] of controls.entries())
      if (isActive) buttons[index]?.setAttribute('aria-pressed', String(isActive(view.state)))
  }
  for (const event of ['keyup', 'mouseup', 'focus']) view.dom.addEventListener(event, show)
  row.addEventListener('click', show)
  show()
  return row
}

function makeButton(
  view: EditorView,
  { name, hint, command }: Control,
  index: number,
): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = name
  button.title = `${name} (${hint})`
  button.tabIndex = index === 0 ? 0 : -1
  // Pressed with the mouse, it must not take the selection away from the text.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    command(view.state, view.dispatch, view)
    if (!document.querySelector('dialog[open]')) view.focus()
  })
  return button
}
