import type { z } from 'zod'
import { type Catalogue, type Language, number } from '../i18n/index.ts'

interface FormMessages {
  readonly missing: string
  readonly number: string
  readonly wholeNumber: string
  readonly tooShort: (least: string) => string
  readonly tooLong: (most: string, length: string) => string
  readonly tooSmall: (least: string) => string
  readonly tooLarge: (most: string) => string
  readonly tooFew: (least: string) => string
  readonly tooMany: (most: string) => string
  readonly choice: string
  readonly email: string
  readonly url: string
  readonly otherwise: string
}

const words: Catalogue<FormMessages> = {
  en: {
    missing: 'This field is required.',
    number: 'Enter a number.',
    wholeNumber: 'Enter a whole number.',
    tooShort: (least) => `Enter at least ${least} characters.`,
    tooLong: (most, length) => `The limit is ${most} characters; this has ${length}.`,
    tooSmall: (least) => `Enter ${least} or more.`,
    tooLarge: (most) => `Enter ${most} or less.`,
    tooFew: (least) => `Choose at least ${least}.`,
    tooMany: (most) => `Choose at most ${most}.`,
    choice: 'Choose an option from the list.',
    email: 'Enter an e-mail address such as name@example.org.',
    url: 'Enter a web address that begins with https://.',
    otherwise: 'This value is invalid. See the hint beside the field.',
  },
  ga: {
    missing: 'Líon é seo.',
    number: 'Scríobh uimhir.',
    wholeNumber: 'Scríobh slánuimhir.',
    tooShort: (least) => `Scríobh ${least} carachtar ar a laghad.`,
    tooLong: (most, length) => `${most} carachtar an teorainn anseo; tá ${length} ann.`,
    tooSmall: (least) => `Scríobh ${least} nó níos mó.`,
    tooLarge: (most) => `Scríobh ${most} nó níos lú.`,
    tooFew: (least) => `Roghnaigh ${least} ar a laghad.`,
    tooMany: (most) => `Roghnaigh ${most} ar a mhéad.`,
    choice: 'Roghnaigh ceann ar an liosta.',
    email: 'Scríobh seoladh ar nós ainm@example.org.',
    url: 'Scríobh seoladh a thosaíonn le https://.',
    otherwise: 'Ní féidir é seo a úsáid anseo. Féach ar an leid in aice leis.',
  },
}

/**
 * Our words for every rule of a schema that brings none of its own: people never read the validator's.
 * @example schema.safeParse(values, { error: formMessages('ga') })
 */
export const formMessages =
  (language: Language): z.core.$ZodErrorMap =>
  (issue) =>
    messageOf(issue, words[language], (value) => number(language, Number(value)))

function messageOf(
  issue: z.core.$ZodRawIssue,
  w: FormMessages,
  say: (value: number | bigint) => string,
): string {
  if (isMissing(issue)) return w.missing
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int') return w.wholeNumber
      return issue.expected === 'number' ? w.number : w.otherwise
    case 'too_small':
      if (issue.origin === 'string') return w.tooShort(say(issue.minimum))
      return isCounted(issue.origin) ? w.tooFew(say(issue.minimum)) : w.tooSmall(say(issue.minimum))
    case 'too_big':
      if (issue.origin === 'string')
        return w.tooLong(say(issue.maximum), say(String(issue.input).length))
      return isCounted(issue.origin)
        ? w.tooMany(say(issue.maximum))
        : w.tooLarge(say(issue.maximum))
    case 'not_multiple_of':
      return w.wholeNumber
    case 'invalid_value':
      return w.choice
    case 'invalid_format':
      if (issue.format === 'email') return w.email
      return issue.format === 'url' ? w.url : w.otherwise
    default:
      return w.otherwise
  }
}

const isMissing = ({ input }: z.core.$ZodRawIssue): boolean =>
  input === undefined || input === null || input === ''

const isCounted = (origin: string): boolean => ['array', 'set', 'map', 'file'].includes(origin)
