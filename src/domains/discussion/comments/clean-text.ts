import { createHash } from 'node:crypto'
import { shownText } from '#platform/text'

/** The text as it is kept: nothing unseen, no space at the end of a line, at most one empty line together. */
export function cleanText(typed: string): string {
  return shownText(typed)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
}

/** What two texts share that differ only in case and spacing. */
export function textDigest(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(folded).digest('base64url')
}
