/** What became of a form that was sent without leaving the page. */
export type Answer =
  /** The editor as the server sees it now; `version` is the one that was saved. */
  | {
      readonly outcome: 'saved'
      readonly page: Document
      readonly version: string
      /** @example 'published' */
      readonly said: string
    }
  /** A rule said no: the page says which. */
  | { readonly outcome: 'refused'; readonly page: Document }
  | { readonly outcome: 'signed-out' }
  /** Nobody answered, or not as we know it: nothing is known to be saved. */
  | { readonly outcome: 'failed' }

const patience = 20_000

export async function sendForm(form: HTMLFormElement, action: string): Promise<Answer> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.append(name, value)
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const response = await fetch(action, {
      method: 'POST',
      body,
      headers: { accept: 'text/html' },
      signal: stop.signal,
    })
    if (response.status === 401) return { outcome: 'signed-out' }
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    // A save leads back to the editor, which says the version that was saved.
    const { saved, said } = page.querySelector<HTMLElement>('x-article-editor')?.dataset ?? {}
    if (response.ok && saved) return { outcome: 'saved', page, version: saved, said: said ?? '' }
    return response.status >= 400 && response.status < 500
      ? { outcome: 'refused', page }
      : { outcome: 'failed' }
  } catch {
    return { outcome: 'failed' }
  } finally {
    clearTimeout(timer)
  }
}
