import type { Answer } from './answer.ts'

const unseen = new Map<object, string>()

/**
 * Gives an answer back as one of which a test has to see how it ended: a refusal whose status nobody
 * looks at, or a redirect in place of a page, fails the test. What is missing from an error page is
 * missing for no reason of the test's.
 */
export function watched(request: { method: string; path: string }, answer: Answer): Answer {
  const { status, location } = answer
  const isRefusal = status >= 400
  const isElsewhere = status >= 300 && request.method === 'GET'
  if (!isRefusal && !isElsewhere) return answer
  const seen = <T>(value: T) => (unseen.delete(watching), value)
  const watching: Answer = Object.defineProperties(
    { ...answer },
    {
      status: { enumerable: true, get: () => seen(status) },
      location: { enumerable: true, get: () => (isRefusal ? location : seen(location)) },
    },
  )
  unseen.set(watching, `${request.method} ${request.path} answered ${status}`)
  return watching
}

/** What has been answered since it was asked last, and nobody has looked at. */
export function takeUnseen(): string[] {
  const found = [...unseen.values()]
  unseen.clear()
  return found
}
