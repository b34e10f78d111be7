import { isSignedIn } from './mine.ts'

let asked: Promise<string | undefined> | undefined

/** The id of the reader who is signed in: asked once a page, and only where somebody seems to be. */
export function whoWrites(): Promise<string | undefined> {
  asked ??= isSignedIn() ? ask() : Promise.resolve(undefined)
  return asked
}

async function ask(): Promise<string | undefined> {
  try {
    const response = await fetch('/me', { headers: { accept: 'application/json' } })
    const me: unknown = response.ok ? await response.json() : undefined
    return typeof me === 'object' && me !== null && 'id' in me ? String(me.id) : undefined
  } catch {
    // Without an answer the words live as long as this window.
    return undefined
  }
}
