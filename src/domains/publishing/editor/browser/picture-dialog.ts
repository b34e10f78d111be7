import { acceptedTypes } from '../../pictures/accepted-types.ts'
import { findPictures, readShelf, type Shelf } from './library.ts'
import type { Choice } from './choice.ts'
import type { Uploads } from './uploads.ts'

interface Parts {
  readonly title: string
  /** What is shown before anything is looked for. */
  readonly first: readonly Choice[]
  readonly uploads: Uploads
  readonly chosen: (choice: Choice) => void
}

/** Lets somebody choose a picture: from the newest, from the whole library by words, or from this machine. */
export function openPictureDialog({ title, first, uploads, chosen }: Parts): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'chooser'
  dialog.setAttribute('aria-labelledby', 'chooser-name')
  dialog.innerHTML = `<h2 id="chooser-name"></h2><form class="field" role="search"><label for="chooser-words">Search the library by caption, credit or name</label><div class="tools"><input type="search" id="chooser-words" autocomplete="off"><button type="submit">Find</button></div></form><form class="field upload"><label for="chooser-file">Or upload one</label><input type="file" id="chooser-file" accept="${acceptedTypes}" required aria-describedby="chooser-hint"><p class="hint" id="chooser-hint">JPEG, PNG, WebP, AVIF, TIFF or GIF (its first frame), up to 30 MB.</p><label for="chooser-alt">Alt text: what it shows, for those who cannot see it</label><div class="tools"><input id="chooser-alt" maxlength="1000" autocomplete="off"><button type="submit">Upload</button></div></form><p class="hint" role="status"></p><ul class="grid"></ul><p class="tools field"><button type="button" class="older" hidden>Older pictures</button><button type="button" class="close">Close</button></p>`
  const part = <E extends Element>(selector: string) => dialog.querySelector<E>(selector)
  const [head, said, grid] = [part('h2'), part('[role="status"]'), part('.grid')]
  const older = part<HTMLButtonElement>('.older')
  if (!head || !said || !grid || !older) return
  head.textContent = title
  const choose = (choice: Choice) => {
    dialog.close()
    chosen(choice)
  }
  let next: string | undefined
  const show = (shelf: Shelf | undefined, isMore: boolean) => {
    if (!shelf) return void (said.textContent = 'The library is not responding. Try again.')
    said.textContent = shelf.choices.length === 0 ? 'No picture found.' : ''
    const items = shelf.choices.map((choice) => itemOf(choice, choose))
    if (isMore) grid.append(...items)
    else grid.replaceChildren(...items)
    next = shelf.older
    older.hidden = next === undefined
    if (isMore) items[0]?.querySelector('button')?.focus()
    return undefined
  }
  grid.append(...first.map((choice) => itemOf(choice, choose)))
  // The newest are there at once; whether there are older ones the library says.
  void readShelf('/newsroom/pictures').then((shelf) => shelf && show(shelf, false))
  part('[role="search"]')?.addEventListener('submit', (event) => {
    event.preventDefault()
    const words = part<HTMLInputElement>('#chooser-words')?.value ?? ''
    void findPictures(words).then((shelf) => show(shelf, false))
  })
  older.addEventListener('click', () => {
    if (next) void readShelf(next).then((shelf) => show(shelf, true))
  })
  part('.close')?.addEventListener('click', () => dialog.close())
  const upload = part<HTMLFormElement>('.upload')
  upload?.append(uploads.place)
  upload?.addEventListener('submit', (event) => {
    event.preventDefault()
    const [file] = part<HTMLInputElement>('#chooser-file')?.files ?? []
    // A refusal leaves the words where they are, for the next file.
    const alt = part<HTMLInputElement>('#chooser-alt')?.value ?? ''
    if (file) void uploads.send(file, alt).then((id) => id && dialog.close())
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

function itemOf(choice: Choice, choose: (choice: Choice) => void): HTMLElement {
  const item = document.createElement('li')
  const button = document.createElement('button')
  const image = new Image(120, 80)
  image.src = choice.src
  image.alt = ''
  button.type = 'button'
  button.append(image, choice.name)
  button.addEventListener('click', () => choose(choice))
  item.append(button)
  return item
}
