import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/min'

/** A stretch of a text, by UTF-16 offsets. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

// Numbers that are written as people near the newsroom write them, without the country's.
const countriesOf: Readonly<Record<string, readonly CountryCode[]>> = {
  'Europe/Dublin': ['IE', 'GB'],
  'Europe/Belfast': ['GB', 'IE'],
  'Europe/London': ['GB', 'IE'],
}

/** The telephone numbers in a text, but for those that anybody may ring: freephone and the like. */
export function telephoneNumbers(text: string, zone: string): Stretch[] {
  const searched = withoutOtherFigures(text)
  return (countriesOf[zone] ?? [undefined])
    .flatMap((defaultCountry) =>
      findPhoneNumbersInText(searched, defaultCountry ? { defaultCountry } : {}),
    )
    .map(({ startsAt, endsAt }) => stretchOf(searched, startsAt, endsAt))
    .filter(({ from, to }) => isDialled(searched.slice(from, to)))
}

// The library leaves out a bracket that a number begins with.
const stretchOf = (text: string, from: number, to: number): Stretch => ({
  from: text[from - 1] === '(' ? from - 1 : from,
  to,
})

const anybodyMayRing = /^\(?(?:0818|0800|1800|1850|1890|0(?:300|345|808|844|845))/

/** Years, sums, scores and counts begin with neither a plus nor a nought. */
const isDialled = (number: string): boolean =>
  /^(?:\+|\(?\+?0)/.test(number) && !anybodyMayRing.test(number)

const otherFigures: readonly RegExp[] = [
  // Dates: 05/11/2026, 05.11.26, 2026-11-05.
  /(?<![\d+])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/g,
  /(?<![\d+])\d{4}([/.-])\d{1,2}\1\d{1,2}(?!\d)/g,
  // Times: 09:30, 09.30, 0930 hours.
  /(?<!\d)[012]?\d[:.][0-5]\d(?:[:.][0-5]\d)?(?!\d)/g,
  /(?<!\d)[012]\d[0-5]\d(?:-| to | – )[012]\d[0-5]\d(?!\d)/g,
  // Scores of Gaelic games: 0-14 to 0-12, 1-09.
  /(?<!\d)\d-\d{1,2}(?: (?:to|v|-|–) \d-\d{1,2})?(?!\d)/g,
  // Decimals and sums: 0.0005, €0,75.
  /(?<!\d)0[.,]\d+(?!\d)/g,
  // What is named a reference, an ISBN, an IP address, co-ordinates or a bank's code.
  /\b(?:ISBN|ISSN|DOI|IBAN|BIC|SKU|ref(?:erence)?|no|number|case|record|docket|file|invoice|version|v)\b\.?:?\s?#?[A-Z]{0,4}[\d/.\- ]{4,24}/gi,
  /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/g,
  // Within an address on the web.
  /\bhttps?:\/\/\S+/gi,
]

/** The text with as many signs, where dates, times, scores and references hold no figures. */
const withoutOtherFigures = (text: string): string =>
  otherFigures.reduce(
    (left, pattern) =>
      left.replace(pattern, (found) => (isCalled(found) ? found : found.replaceAll(/\d/g, 'x'))),
    text,
  )

// "My number is 086 …" names a telephone, whatever it is called.
const isCalled = (found: string): boolean =>
  /^(?:no|number)\b/i.test(found) && /[+(]|\s0\d/.test(found)
