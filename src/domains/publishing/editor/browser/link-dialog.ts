import { toggleMark } from 'prosemirror-commands'
import type { EditorView } from 'prosemirror-view'
import { safeLink } from '../../body/safe-link.ts'
import { bodySchema } from '../../body/schema.ts'

const { link } = bodySchema.marks

/** Asks where the selected words lead; a link that is there already is taken away. False where no words are selected. */
export function linkDialog(view: EditorView): boolean {
  const { from, to, empty } = view.state.selection
  if (empty) return false
  if (view.state.doc.rangeHasMark(from, to, link))
    return toggleMark(link)(view.state, view.dispatch)
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-labelledby', 'link-name')
  dialog.innerHTML = `<form method="dialog"><h2 id="link-name">Where do these words lead?</h2><div class="field"><label for="link-address">Address</label><input type="text" id="link-address" inputmode="url" autocomplete="off" placeholder="https://… or /2026/11/24/…"><p class="wrong" id="link-wrong" hidden>An address begins with https://, mailto: or / for a page of ours.</p></div><p class="tools field"><button type="submit" class="primary">Make the link</button><button type="button" value="no">Leave it</button></p></form>`
  const input = dialog.querySelector('input')
  const wrong = dialog.querySelector<HTMLElement>('.wrong')
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    const href = safeLink(input?.value ?? '')
    if (href !== undefined) return toggleMark(link, { href })(view.state, view.dispatch)
    event.preventDefault()
    if (wrong) wrong.hidden = false
    input?.setAttribute('aria-invalid', 'true')
    input?.setAttribute('aria-describedby', 'link-wrong')
    return undefined
  })
  dialog.querySelector('[value="no"]')?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    dialog.remove()
    view.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
  return true
}
