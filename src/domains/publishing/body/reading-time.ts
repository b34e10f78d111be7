import type { Body } from './body.ts'
import { plainText } from './plain-text.ts'

const wordsAMinute = 220

/** How many words a body has. */
export const wordCount = (body: Body): number =>
  plainText(body).match(/[\p{L}\p{N}][\p{L}\p{N}’'\-.,]*/gu)?.length ?? 0

/** Minutes that reading takes, one at least. */
export const readingMinutes = (words: number): number =>
  Math.max(1, Math.round(words / wordsAMinute))
