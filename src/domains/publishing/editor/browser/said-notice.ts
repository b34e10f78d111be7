/** A notice above the page that the server did not write. */
function sayNotice(page: Document, words: readonly string[], tools: readonly Node[] = []): void {
  const box = page.createElement('div')
  box.className = 'notice bad'
  box.setAttribute('role', 'alert')
  box.append(
    ...words.map((text) => {
      const paragraph = page.createElement('p')
      paragraph.textContent = text
      return paragraph
    }),
    ...tools,
  )
  page.querySelector('#notices')?.replaceChildren(box)
}

/** A session that has ended: the way in opens beside the page, which keeps every word. */
export function saySignedOut(page: Document): void {
  const link = page.createElement('a')
  link.className = 'button'
  link.href = '/sign-in'
  link.target = '_blank'
  link.textContent = 'Sign in, in another window'
  const tools = page.createElement('div')
  tools.className = 'tools'
  tools.append(link)
  sayNotice(
    page,
    [
      'Your session has expired, so nothing was saved. Your text stays on this page and is kept on this device. Sign in, come back here and try again.',
    ],
    [tools],
  )
}

/** A page of refusal that is not the editor's own. */
export function sayPage(page: Document, answer: Document): void {
  const words = [...answer.querySelectorAll('main h1, main p')]
    .map(({ textContent }) => textContent?.trim() ?? '')
    .filter((text) => text !== '')
    .slice(0, 2)
  sayNotice(page, ['This was not done. Your text stays on the page.', ...words])
}
