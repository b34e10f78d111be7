import type { Choice } from './choice.ts'
import { sendPicture } from './send-picture.ts'

/** Sends files to the library and says beside the text how far each has come, and why one was not taken. */
export class Uploads {
  readonly place: HTMLElement
  readonly #taken: (choice: Choice, warnings: readonly string[]) => void

  constructor(taken: (choice: Choice, warnings: readonly string[]) => void) {
    this.#taken = taken
    this.place = document.createElement('ul')
    this.place.className = 'uploads small'
    this.place.setAttribute('role', 'status')
  }

  /** The id of the picture in the library; undefined where it was not taken, which is said. */
  async send(file: File, alt = ''): Promise<string | undefined> {
    const line = document.createElement('li')
    const words = document.createElement('span')
    const bar = document.createElement('progress')
    bar.max = 1
    bar.setAttribute('aria-label', `Sending ${file.name}`)
    words.textContent = `Sending ${file.name}`
    line.append(words, ' ', bar)
    this.place.append(line)
    const sent = await sendPicture(file, alt, (part) => {
      bar.value = part
      if (part === 1) words.textContent = `Looking at ${file.name}`
    })
    line.remove()
    if ('choice' in sent) {
      this.#taken(sent.choice, sent.warnings)
      return sent.choice.id
    }
    this.say(`${file.name || 'The picture'} was not taken. ${sent.why}`, 'wrong')
    return undefined
  }

  /** A line that stays until it is closed. */
  say(what: string, kind: 'wrong' | 'note'): void {
    const line = document.createElement('li')
    const words = document.createElement('span')
    const close = document.createElement('button')
    line.className = kind
    words.textContent = what
    close.type = 'button'
    close.className = 'quiet'
    close.textContent = 'Close'
    close.addEventListener('click', () => line.remove())
    line.append(words, ' ', close)
    this.place.append(line)
  }
}
