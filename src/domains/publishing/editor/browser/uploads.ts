import type { Choice } from './choice.ts'
import { sendPicture } from './send-picture.ts'

/** Sends files to the library and says beside the text how far each has come, and why one was not taken. */
export class Uploads {
  readonly place: HTMLElement
  readonly #taken: (choice: Choice) => void

  constructor(taken: (choice: Choice) => void) {
    this.#taken = taken
    this.place = document.createElement('ul')
    this.place.className = 'uploads small'
    this.place.setAttribute('role', 'status')
  }

  /** The id of the picture in the library; undefined where it was not taken, which is said. */
  async send(file: File): Promise<string | undefined> {
    const line = document.createElement('li')
    const words = document.createElement('span')
    const bar = document.createElement('progress')
    bar.max = 1
    bar.setAttribute('aria-label', `Sending ${file.name}`)
    words.textContent = `Sending ${file.name}`
    line.append(words, ' ', bar)
    this.place.append(line)
    const sent = await sendPicture(file, (part) => {
      bar.value = part
      if (part === 1) words.textContent = `Looking at ${file.name}`
    })
    if ('choice' in sent) {
      line.remove()
      this.#taken(sent.choice)
      return sent.choice.id
    }
    const close = document.createElement('button')
    close.type = 'button'
    close.className = 'quiet'
    close.textContent = 'Close'
    close.addEventListener('click', () => line.remove())
    line.className = 'wrong'
    words.textContent = `${file.name || 'The picture'} was not taken. ${sent.why}`
    bar.replaceWith(close)
    return undefined
  }
}
