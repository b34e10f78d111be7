import type { Stretch } from './telephone-numbers.ts'

const kinds =
  'Road|Rd|Street|Row|Avenue|Ave|Terrace|Lane|Drive|Park|Close|Square|Place|Crescent|Grove|Quay|Court|Gardens|Way'
const english = new RegExp(
  `(?<![\\p{L}\\d.,:/€£$-])(\\d{1,4})[a-z]?,? ((?:\\p{Lu}[\\p{L}’'-]+ ){1,3}(?:${kinds}))(?![\\p{L}\\d])`,
  'gu',
)
const irish =
  /(?<![\p{L}\d.,:/€£$-])(\d{1,4})[a-z]?,? ((?:Sráid|Bóthar|Ascaill|Ardán|Lána|Céide|Páirc|Cearnóg|Corrán) \p{L}+(?: \p{L}+){0,2})/gu
const eircode =
  /(?<![\p{L}\d])[AC-FHKNPRTV-Y]\d[\dW]\s?(?=[A-Z\d]*\d)(?=\d*[A-Z])[\dAC-FHKNPRTV-Y]{4}(?![\p{L}\d])/gu

/** A house number and a street, or an Eircode; but not of a public place, a year or a count. */
export function homeAddresses(text: string): Stretch[] {
  const houses = [...text.matchAll(english), ...text.matchAll(irish)].filter(
    (found) => !isPublic(found[2] ?? '') && !isYear(text, found) && !isCount(text, found),
  )
  return [...houses, ...text.matchAll(eircode)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.trimEnd().length,
  }))
}

/** Streets whose houses are known to everybody, from government, the arts and the press. */
const publicPlaces = new Set(
  (
    'Downing Street|Pennsylvania Avenue|Baker Street|Eccles Street|Merrion Street|Upper Merrion Street|' +
    'Merrion Square|Kildare Street|Molesworth Street|Parnell Square|Mountjoy Square|Fleet Street|Wall Street|' +
    'Broad Street|Fifth Avenue|Madison Avenue|Park Avenue|Times Square|Trafalgar Square|Leicester Square|' +
    'Whitehall Place|Great George Street|Victoria Street|Broadcasting House|Portland Place|Abbey Street|' +
    'Lower Abbey Street|Moore Street|Henry Street|Grafton Street|Dame Street|North Wall Quay|Privet Drive|' +
    'Coronation Street|Sesame Street|Penny Lane|Abbey Road|Savile Row|Harley Street|Rockefeller Plaza|' +
    'Cavendish Square|Carlton Gardens|Upper Castle Yard|Ellis Court|Inns Quay'
  ).split('|'),
)
const isPublic = (street: string): boolean => publicPlaces.has(street)

/** In 1916 Sackville Street burned. */
const isYear = (text: string, { index, 1: number = '' }: RegExpExecArray): boolean =>
  /^(1[5-9]|20)\d\d$/.test(number) &&
  /(?:^|[^\p{L}])(?:in|by|since|of|from|until|till|after|before|during|to|and|the|sa bhliain|i)\s$/iu.test(
    text.slice(Math.max(0, index - 12), index),
  )

/** The 14 Quay Street shops; Article 34 Supreme Court judges: a count, or a number of something else. */
function isCount(text: string, { index, 0: found }: RegExpExecArray): boolean {
  const after = /^ (\p{Ll}+)/u.exec(
    text.slice(index + found.length, index + found.length + 30),
  )?.[1]
  const before = text.slice(Math.max(0, index - 14), index)
  return (
    (after !== undefined &&
      after.endsWith('s') &&
      !/^(is|was|has|does|as|its|his|this|us)$/.test(after)) ||
    /\b(?:article|section|rule|page|chapter|round|line|route|bus|lot|item|part|phase|act|scene|no\. ?\d* of)\s$/i.test(
      before,
    )
  )
}
