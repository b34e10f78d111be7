/** What the editor knows of a picture of the library. */
export interface Choice {
  readonly id: string
  readonly src: string
  readonly name: string
}

/**
 * The shelf of pictures that the server wrote into the form, for the lead picture: here it serves
 * the text as well, and takes uploads.
 */
export class Chooser {
  readonly #form: HTMLFormElement
  readonly #shelf: HTMLElement | null

  constructor(form: HTMLFormElement, signal: AbortSignal) {
    this.#form = form
    this.#shelf = form.querySelector('#leadPicture .grid')
    this.#shelf?.addEventListener('change', () => this.#showLead(), { signal })
  }

  find(id: string): Choice | undefined {
    return this.#choices().find((choice) => choice.id === id)
  }

  /** Lets somebody choose or upload a picture. */
  open(chosen: (id: string) => void): void {
    const dialog = document.createElement('dialog')
    dialog.className = 'chooser'
    dialog.setAttribute('aria-labelledby', 'chooser-name')
    const head = document.createElement('h2')
    head.id = 'chooser-name'
    head.textContent = 'A picture for the text'
    const close = button('Close', () => dialog.close())
    const choose = (id: string) => {
      dialog.close()
      chosen(id)
    }
    dialog.append(head, this.#uploadField(choose), this.#grid(choose), close)
    dialog.addEventListener('close', () => dialog.remove())
    document.body.append(dialog)
    dialog.showModal()
  }

  /** Sends a file to the library; gives its id there, or nothing where it was refused. */
  async upload(file: File): Promise<string | undefined> {
    const body = new FormData()
    body.set('file', file)
    const response = await fetch('/newsroom/pictures', {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    }).catch(() => undefined)
    const id = /\/newsroom\/pictures\/([0-9a-f-]{36})/.exec(response?.url ?? '')?.[1]
    if (!response?.ok || !id) return undefined
    const sheet = new DOMParser().parseFromString(await response.text(), 'text/html')
    this.#add({
      id,
      src: sheet.querySelector('.focal img')?.getAttribute('src') ?? '',
      name: sheet.querySelector('h1')?.textContent ?? file.name,
    })
    return id
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

  #grid(choose: (id: string) => void): HTMLElement {
    const grid = document.createElement('ul')
    grid.className = 'grid'
    grid.append(
      ...this.#choices().map(({ id, src, name }) => {
        const item = document.createElement('li')
        const press = button(name, () => choose(id))
        const image = new Image(120, 80)
        image.src = src
        image.alt = ''
        press.prepend(image)
        item.append(press)
        return item
      }),
    )
    return grid
  }

  #uploadField(choose: (id: string) => void): HTMLElement {
    const field = document.createElement('div')
    field.className = 'field'
    field.innerHTML =
      '<label for="chooser-file">Upload one</label><input type="file" id="chooser-file" accept="image/jpeg,image/png,image/webp,image/avif"><p class="wrong" role="alert"></p>'
    const input = field.querySelector('input')
    const wrong = field.querySelector('.wrong')
    input?.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file || !wrong) return
      wrong.textContent = 'Sending …'
      void this.upload(file).then((id) => {
        if (id) choose(id)
        else wrong.textContent = 'It was not taken. JPEG, PNG, WebP and AVIF of up to 30 MB are.'
      })
    })
    return field
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

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.append(words)
  made.addEventListener('click', press)
  return made
}
