/** What became of a form that was sent without leaving the page. */
export type Sent =
  | { readonly outcome: 'saved'; readonly version: string }
  /** A rule said no: sending the form as a page shows why, with every word kept. */
  | { readonly outcome: 'refused' }
  /** Nobody answered, or not as we know it: nothing is known to be saved. */
  | { readonly outcome: 'failed' }

const patience = 20_000

export async function sendForm(form: HTMLFormElement): Promise<Sent> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.append(name, value)
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    })
    // A save answers with a redirect to the editor, whose address says the version.
    const version = new URL(response.url).searchParams.get('saved')
    if (response.ok && version !== null) return { outcome: 'saved', version }
    return response.status >= 400 && response.status < 500
      ? { outcome: 'refused' }
      : { outcome: 'failed' }
  } catch {
    return { outcome: 'failed' }
  }
}
