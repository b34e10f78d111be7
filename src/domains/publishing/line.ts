import { shownLine } from '#platform/text'
import { refuse } from './refusals.ts'

/** The line, if it is not too long; refuses with `publishing.words_invalid`, naming the field. */
export function line(field: string, name: string, text: string, longest: number): string {
  const words = shownLine(text)
  if (words.length > longest) {
    throw refuse('publishing.words_invalid', {
      field,
      why: `${name} may have at most ${longest} characters; this has ${words.length}.`,
    })
  }
  return words
}

/** The same for what may not be empty. */
export function neededLine(field: string, name: string, text: string, longest: number): string {
  const words = line(field, name, text, longest)
  if (words === '') throw refuse('publishing.words_invalid', { field, why: `${name} is missing.` })
  return words
}
