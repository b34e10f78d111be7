/** The languages that every catalogue has. */
export const languages = ['en', 'ga'] as const
export type Language = (typeof languages)[number]

/** The full tag for `lang` attributes and `Intl`: our English is Irish and British. */
export const localeOf: Record<Language, string> = { en: 'en-IE', ga: 'ga-IE' }

/**
 * A catalogue: the same words in each language, checked by the compiler.
 * Words that need a number or a name are functions.
 * @example const words = catalogue<{ reply: string; comments: (n: number) => string }>({ en: {…}, ga: {…} })
 */
export type Catalogue<W> = Readonly<Record<Language, W>>

const rules: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en-IE'),
  ga: new Intl.PluralRules('ga-IE'),
}

/**
 * Chooses the form for a number by the language's own rules (Irish has five).
 * @example plural('en', n, { one: '1 comment', other: `${number('en', n)} comments` })
 */
export function plural(
  language: Language,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return forms[rules[language].select(count)] ?? forms.other
}

const numbers: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en-IE'),
  ga: new Intl.NumberFormat('ga-IE'),
}

/** A whole number with the language's grouping: 6,100. */
export const number = (language: Language, value: number): string => numbers[language].format(value)
