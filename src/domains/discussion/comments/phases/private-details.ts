import { type Match, pass, type Phase } from './phase.ts'

const version = '1'
const patterns: readonly RegExp[] = [
  // E-mail addresses.
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu,
  // Telephone numbers, from a plus or a nought: years, sums and scores begin otherwise.
  /(?<![\p{L}\d.,:/])(?:\+|\(?0)\d{0,3}\)?(?:[\s./-]?\(?\d{1,4}\)?){2,5}\d(?![\p{L}\d])/gu,
  // Eircodes.
  /(?<![\p{L}\d])[AC-FHKNPRTV-Y]\d[\dW]\s?[\dAC-FHKNPRTV-Y]{4}(?![\p{L}\d])/gu,
  // A house number and a street.
  /(?<![\p{L}\d])\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Road|Rd|Street|Row|Avenue|Ave|Terrace|Lane|Drive|Park|Close|Square|Place|Crescent|Grove|Quay|Court|Gardens|Way)(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])\d{1,4}[a-z]?,? (?:Sráid|Bóthar|Ascaill|Ardán|Lána|Céide|Páirc|Cearnóg|Corrán) (?:\p{L}+ ?){1,4}/gu,
]
const fewestDigits = 8

/** What looks like somebody's address, telephone or e-mail is read before it appears. */
export const privateDetails: Phase = ({ text }) => {
  const matches = patterns.flatMap((pattern, index) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => index !== 1 || digitsIn(found) >= fewestDigits)
      .map(matchOf),
  )
  if (matches.length === 0) return pass
  return { outcome: 'hold', rule: 'private-details', version, ground: 'private-details', matches }
}

const digitsIn = (found: string) => found.replace(/\D/g, '').length
const matchOf = (found: RegExpExecArray): Match => ({
  rule: 'private-details',
  from: found.index,
  to: found.index + found[0].trimEnd().length,
})
