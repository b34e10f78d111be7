/** What a page says of something that it heard. */
export interface News {
  readonly words: string
  readonly link: { readonly href: string; readonly words: string; readonly isNewWindow?: boolean }
  /** The words of the button that closes the line. */
  readonly close: string
}

/** Shows news in a status line, in the same elements as before so that none loses the focus. */
export function showNews(line: HTMLElement, { words, link, close }: News): void {
  if (!line.querySelector('a')) line.replaceChildren(...emptyNews(line, close))
  const [text, anchor] = [line.querySelector('span'), line.querySelector('a')]
  if (!text || !anchor) return
  text.textContent = words
  anchor.href = link.href
  anchor.textContent = link.words
  if (link.isNewWindow) anchor.target = '_blank'
}

export const clearNews = (line: HTMLElement): void => line.replaceChildren()

function emptyNews(line: HTMLElement, close: string): (Node | string)[] {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = close
  button.addEventListener('click', () => clearNews(line))
  return [document.createElement('span'), ' ', document.createElement('a'), ' ', button]
}
