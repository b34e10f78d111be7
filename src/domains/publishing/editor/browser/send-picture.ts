import { emptyFile, largestUpload, tooLarge } from '../../pictures/accepted-types.ts'
import type { Choice } from './choice.ts'

/** A picture that was taken into the library, or the reason why not, in the library's own words. */
export type SentPicture =
  | {
      readonly choice: Choice
      /** What an editor should know of it before using it. */
      readonly warnings: readonly string[]
    }
  | { readonly why: string }

/** Sends a file to the library; `progress` hears which part of it has gone, from 0 to 1. */
export function sendPicture(
  file: File,
  alt: string,
  progress: (part: number) => void,
): Promise<SentPicture> {
  // A form without a file and one with an empty file are the same to the server.
  if (file.size === 0) return Promise.resolve({ why: emptyFile })
  // The library would break off reading, which browsers do not tell from a failing line.
  if (file.size > largestUpload) return Promise.resolve({ why: tooLarge })
  const body = new FormData()
  body.set('file', file)
  body.set('alt', alt)
  // fetch does not tell how much has gone.
  const request = new XMLHttpRequest()
  request.open('POST', '/newsroom/pictures')
  request.setRequestHeader('accept', 'application/json')
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (lengthComputable && total > 0) progress(loaded / total)
  })
  return new Promise((resolve) => {
    const ended = () => resolve(resultOf(request, file))
    for (const event of ['load', 'error', 'abort']) request.addEventListener(event, ended)
    request.send(body)
  })
}

function resultOf({ status, responseText, responseURL }: XMLHttpRequest, file: File): SentPicture {
  const id = /\/newsroom\/pictures\/([0-9a-f-]{36})/.exec(responseURL)?.[1]
  if (status === 200 && id) {
    const sheet = new DOMParser().parseFromString(responseText, 'text/html')
    const src = sheet.querySelector('.focal img')?.getAttribute('src') ?? ''
    const warnings = [...sheet.querySelectorAll('[data-own="warning"]')]
    return {
      choice: { id, src, name: sheet.querySelector('h1')?.textContent ?? file.name },
      warnings: warnings.map(({ textContent }) => textContent),
    }
  }
  if (status === 0) return { why: 'The server is not responding. Try again.' }
  if (status === 401)
    return { why: 'Your session has expired. Sign in in another window, then try again.' }
  return { why: reasonIn(responseText) ?? `The library refused it (${status}).` }
}

/** The words of a problem (RFC 9457): the rules that it names, or its title. */
function reasonIn(text: string): string | undefined {
  try {
    const problem: unknown = JSON.parse(text)
    if (typeof problem !== 'object' || problem === null) return undefined
    const issues = 'issues' in problem && Array.isArray(problem.issues) ? problem.issues : []
    const messages = issues.flatMap((issue: { message?: unknown }) =>
      typeof issue.message === 'string' ? [issue.message] : [],
    )
    if (messages.length > 0) return messages.join(' ')
    return 'title' in problem && typeof problem.title === 'string' ? problem.title : undefined
  } catch {
    return undefined
  }
}
