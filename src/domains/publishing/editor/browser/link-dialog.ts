import type { Mark } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { safeLink } from '../../body/safe-link.ts'
import { bodySchema } from '../../body/schema.ts'

const { link } = bodySchema.marks

/**
 * Asks where words lead: those that are selected, or those of the link in which the cursor stands,
 * whose address can be changed or taken away. Without either it asks for the words too.
 */
export function linkDialog(view: EditorView): boolean {
  const place = placeOf(view.state)
  const isNew = place.from === place.to
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-labelledby', 'link-name')
  dialog.innerHTML = `<form method="dialog"><h2 id="link-name">Link</h2><div class="field" data-words><label for="link-words">Words</label><input type="text" id="link-words" autocomplete="off"></div><div class="field"><label for="link-address">Address</label><input type="text" id="link-address" inputmode="url" autocomplete="off" placeholder="https://… or /2026/11/24/…"><p class="wrong" id="link-wrong" hidden>An address begins with https://, mailto: or / for a page of ours.</p></div><p class="tools field"><button type="submit" class="primary"></button><button type="button" value="away">Take the link away</button><button type="button" value="no">Leave it</button></p></form>`
  const words = dialog.querySelector<HTMLInputElement>('#link-words')
  const address = dialog.querySelector<HTMLInputElement>('#link-address')
  const wrong = dialog.querySelector<HTMLElement>('.wrong')
  const submit = dialog.querySelector<HTMLButtonElement>('[type="submit"]')
  const away = dialog.querySelector<HTMLButtonElement>('[value="away"]')
  if (!words || !address || !wrong || !submit || !away) return false
  address.value = place.href
  submit.textContent = place.href === '' ? 'Make the link' : 'Change the link'
  away.hidden = place.href === ''
  if (!isNew) dialog.querySelector('[data-words]')?.remove()
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    const href = safeLink(address.value)
    if (href !== undefined) return setLink(view, place, href, words.value.trim() || href)
    event.preventDefault()
    wrong.hidden = false
    address.setAttribute('aria-invalid', 'true')
    address.setAttribute('aria-describedby', 'link-wrong')
    return address.focus()
  })
  away.addEventListener('click', () => {
    view.dispatch(view.state.tr.removeMark(place.from, place.to, link))
    dialog.close()
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

interface Place {
  readonly from: number
  readonly to: number
  /** Where the words lead now; empty where they lead nowhere. */
  readonly href: string
}

function setLink(view: EditorView, { from, to }: Place, href: string, words: string): void {
  const { tr } = view.state
  const mark = link.create({ href })
  if (from === to)
    tr.replaceRangeWith(from, to, bodySchema.text(words, [mark])).removeStoredMark(link)
  else tr.removeMark(from, to, link).addMark(from, to, mark)
  view.dispatch(tr.scrollIntoView())
}

function placeOf(state: EditorState): Place {
  const { from, to, empty, $from } = state.selection
  if (!empty) {
    let href = ''
    state.doc.nodesBetween(from, to, (node) => {
      href ||= hrefOf(link.isInSet(node.marks))
    })
    return { from, to, href }
  }
  const mark = link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? [])
  return mark ? { ...reachOf(state, mark), href: hrefOf(mark) } : { from, to, href: '' }
}

/** How far a link reaches on both sides of the cursor. */
function reachOf(state: EditorState, mark: Mark): { from: number; to: number } {
  const { $from } = state.selection
  let reach = { from: $from.pos, to: $from.pos }
  let run: { from: number; to: number } | undefined
  $from.parent.forEach((node, offset) => {
    const from = $from.start() + offset
    const isOf = mark.isInSet(node.marks)
    run = isOf ? { from: run?.from ?? from, to: from + node.nodeSize } : undefined
    if (run && run.from <= $from.pos && run.to >= $from.pos) reach = run
  })
  return reach
}

const hrefOf = (mark: Mark | undefined): string => {
  const href: unknown = mark?.attrs['href']
  return typeof href === 'string' ? href : ''
}
