/** A rule for what was just typed: what stands before the cursor, and what it becomes. */
export interface TypingRule {
  /** Ends at the cursor, and begins where the change does. */
  readonly match: RegExp
  readonly becomes: (found: RegExpMatchArray) => string
}

const opens = String.raw`(?<=^|[\s([{<“‘"'/—–-])`

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
    match: new RegExp(String.raw`${opens}‘(\d\d(?:s|idí)?[\s.,;:!?)”])$`),
    becomes: ([, rest]) => `’${rest}`,
  },
  {
    match: new RegExp(
      String.raw`${opens}‘((?:tis|twas|twill|em|til|cause|n|sea|sé|sí|na|un|bhfuil)[\s.,;:!?)”’])$`,
      'i',
    ),
    becomes: ([, rest]) => `’${rest}`,
  },
]
