/** A rule for what was just typed: what stands before the cursor, and what it becomes. */
export interface TypingRule {
  /** Ends at the cursor, and begins where the change does. */
  readonly match: RegExp
  readonly becomes: (found: RegExpMatchArray) => string
}

const opens = String.raw`(?<=^|[\s([{<“‘"'/—–-])`
const years = String.raw`\d\d(?:s|idí)?`
const words = 'tis|twas|twill|em|til|cause|n|sea|sé|sí|na|un|bhfuil'
const ends = String.raw`[\s.,;:!?)”’]`

/**
 * Quotation marks, apostrophes and primes as they are typed, in English and in Irish, which set the
 * same signs. What an apostrophe begins (’90s, ’16, ’tis, ’sé) is seen when it has been typed.
 */
export const quoteRules: readonly TypingRule[] = [
  { match: new RegExp(String.raw`${opens}"$`), becomes: () => '“' },
  { match: /(?<=\d)[’'](\d{1,2})"$/, becomes: ([, inches]) => `′${inches}″` },
  { match: /"$/, becomes: () => '”' },
  { match: new RegExp(String.raw`${opens}'$`), becomes: () => '‘' },
  { match: /‘n'$/i, becomes: ([found]) => `’${found.charAt(1)}’` },
  { match: /'$/, becomes: () => '’' },
  {
    match: new RegExp(`${opens}‘(${years}${ends})$`),
    becomes: ([, rest]) => `’${rest}`,
  },
  {
    match: new RegExp(`${opens}‘((?:${words})${ends})$`, 'i'),
    becomes: ([, rest]) => `’${rest}`,
  },
]

const opening = new RegExp(`${opens}["']`, 'g')
const omission = new RegExp(`${opens}‘(?=(?:${years}|${words})(?:${ends}|$))`, 'gi')

/**
 * Sets the quotation marks of a whole text as they are set while it is typed. The text stays as
 * long as it is, and what is set already stays as it is.
 * @example setQuotes(`"It was the '90s," she said.`) // “It was the ’90s,” she said.
 */
export const setQuotes = (text: string): string =>
  text
    .replaceAll(/(?<=\d)'(\d{1,2})"/g, '′$1″')
    .replaceAll(opening, (sign) => (sign === '"' ? '“' : '‘'))
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll(omission, '’')
    .replaceAll(/‘(?=n’)/gi, '’')
