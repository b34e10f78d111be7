import { createHash } from 'node:crypto'

// Characters that turn the direction of what stands around them: a name or a comment could
// rewrite the page beside it.
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g
const otherControls = /(?![\n\t])\p{Cc}/gu
const lineSeparators = /\r\n?|[\u2028\u2029\u0085]/g

/** The text as it is kept: one kind of line end, no control characters, at most one empty line together. */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(lineSeparators, '\n')
    .replace(directionControls, '')
    .replace(otherControls, '')
    .replace(/\t/g, ' ')
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** What two texts share that differ only in case and spacing. */
export function textDigest(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(folded).digest('base64url')
}
