import type { Choice } from './choice.ts'
import { openPictureDialog } from './picture-dialog.ts'
import { Uploads } from './uploads.ts'

/**
 * The shelf of pictures that the server wrote into the form, for the lead picture: here it serves
 * the text as well, reaches the whole library, and takes uploads.
 */
export class Chooser {
  readonly #form: HTMLFormElement
  readonly #shelf: HTMLElement | null
  /** Files that were pasted or dropped into the text. */
  readonly uploads: Uploads = new Uploads((choice, warnings) => this.#receive(choice, warnings))

  constructor(form: HTMLFormElement, signal: AbortSignal) {
    this.#form = form
    this.#shelf = form.querySelector('#leadPicture .grid')
    this.#shelf?.addEventListener('change', () => this.#showLead(), { signal })
    this.#reachLibrary()
  }

  find(id: string): Choice | undefined {
    return this.#choices().find((choice) => choice.id === id)
  }

  /** Lets somebody choose or upload a picture for the text. */
  open(chosen: (id: string) => void): void {
    this.#open('A picture for the text', chosen)
  }

  #open(title: string, chosen: (id: string) => void): void {
    const take = (choice: Choice) => {
      this.#add(choice)
      chosen(choice.id)
    }
    const first = this.#choices()
    const uploads = new Uploads((choice, warnings) => {
      this.#receive(choice, warnings)
      take(choice)
    })
    openPictureDialog({ title, first, uploads, chosen: take })
  }

  #receive(choice: Choice, warnings: readonly string[]) {
    this.#add(choice)
    if (warnings.length > 0)
      this.uploads.say(`${choice.name} was taken. ${warnings.join(' ')}`, 'note')
  }

  #reachLibrary() {
    if (!this.#shelf) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Find in the whole library, or upload'
    button.addEventListener('click', () =>
      this.#open('The lead picture', (id) => {
        const radio = this.#shelf?.querySelector<HTMLInputElement>(`#lead-${CSS.escape(id)}`)
        if (!radio) return
        radio.checked = true
        radio.dispatchEvent(new Event('change', { bubbles: true }))
        button.focus()
      }),
    )
    this.#shelf.before(button)
  }

  #choices(): Choice[] {
    return [
      ...(this.#shelf?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? []),
    ].flatMap((radio) => {
      const label = radio.labels?.[0]
      return radio.value === ''
        ? []
        : [
            {
              id: radio.value,
              src: label?.querySelector('img')?.getAttribute('src') ?? '',
              name: label?.querySelector('.t')?.textContent ?? '',
            },
          ]
    })
  }

  #add({ id, src, name }: Choice) {
    if (!this.#shelf || this.find(id)) return
    const item = document.createElement('li')
    item.innerHTML =
      '<div class="choice"><input type="radio" name="leadPicture"><label><img width="120" height="80" alt=""><span class="t"></span></label></div>'
    const [radio, label, image, title] = [
      item.querySelector('input'),
      item.querySelector('label'),
      item.querySelector('img'),
      item.querySelector('.t'),
    ]
    if (!radio || !label || !image || !title) return
    radio.value = id
    radio.id = `lead-${id}`
    label.htmlFor = radio.id
    image.src = src
    title.textContent = name
    this.#shelf.children[0]?.after(item)
  }

  #showLead() {
    const id = new FormData(this.#form).get('leadPicture')
    const choice = typeof id === 'string' ? this.find(id) : undefined
    const figure = this.#form.querySelector('figure.wide')
    const shown = figure?.querySelector<HTMLImageElement>(':scope > img')
    if (!choice || !figure) return shown?.remove()
    const image = shown ?? new Image()
    image.src = choice.src
    image.alt = choice.name
    if (!shown) figure.prepend(image)
    return undefined
  }
}
