import { shownLine } from '#platform/text'

/** A group of tags as the library reads them. */
export type Groups = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export const oneOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

/** A tag in words: of several languages one, of a list all. */
export function wordsOf(tag: unknown, language: string): string {
  if (Array.isArray(tag)) return joined(tag, language)
  if (!isRecord(tag)) return ''
  const { value } = tag
  if (Array.isArray(value) && value.every(isRecord) && value.some((one) => languageOf(one) !== ''))
    return wordsOf(inLanguage(value, language), language)
  if (Array.isArray(value) && value.every(isRecord)) return joined(value, language)
  return typeof tag['description'] === 'string' ? shownLine(tag['description']) : ''
}

const joined = (tags: readonly unknown[], language: string): string =>
  tags
    .map((tag) => wordsOf(tag, language))
    .filter((words) => words !== '')
    .join(', ')

/** `rdf:Alt`: the language that is wanted, else what the file calls the default, else the first. */
function inLanguage(
  choices: readonly Record<string, unknown>[],
  language: string,
): Record<string, unknown> | undefined {
  const wanted = language.toLowerCase()
  const of = (fits: (given: string) => boolean) =>
    choices.find((choice) => fits(languageOf(choice)) && choice['description'] !== '')
  return (
    of((given) => given === wanted) ??
    of((given) => given.split('-')[0] === wanted.split('-')[0]) ??
    of((given) => given === 'x-default') ??
    choices[0]
  )
}

function languageOf(choice: Record<string, unknown>): string {
  const attributes = choice['attributes']
  const given = isRecord(attributes) ? (attributes['lang'] ?? attributes['xml:lang']) : ''
  return typeof given === 'string' ? given.toLowerCase() : ''
}
