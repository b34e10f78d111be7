import { expect, test } from 'vitest'
import { quoteRules, setQuotes } from './typographic-quotes.ts'

const english = [
  [`"Two pins," she said.`, '“Two pins,” she said.'],
  [`It doesn't move; the readers' letters`, 'It doesn’t move; the readers’ letters'],
  [`in the '90s and in '16 again`, 'in the ’90s and in ’16 again'],
  [`(the '80s)`, '(the ’80s)'],
  [`He was 6'2" tall`, 'He was 6′2″ tall'],
  [`'Twas cold, 'tis over; get 'em.`, '’Twas cold, ’tis over; get ’em.'],
  [`rock 'n' roll`, 'rock ’n’ roll'],
  [`"She said 'no' to me," he told us.`, '“She said ‘no’ to me,” he told us.'],
  [`"'No,' she said."`, '“‘No,’ she said.”'],
  [`("quoted")`, '(“quoted”)'],
  [`a word—"and another"`, 'a word—“and another”'],
]
const irish = [
  [`"Tá sé anseo," ar sise.`, '“Tá sé anseo,” ar sise.'],
  [`d'fhear an tí, b'fhéidir`, 'd’fhear an tí, b’fhéidir'],
  [`'Sé an fear é. 'Sea, a dúirt sí.`, '’Sé an fear é. ’Sea, a dúirt sí.'],
  [`"Dúirt sé 'níl' liom"`, '“Dúirt sé ‘níl’ liom”'],
  [`bliain '16 agus na '20idí.`, 'bliain ’16 agus na ’20idí.'],
]

test.each([...english, ...irish])('%s is set as %s', (text, set) => {
  expect(typed(text)).toBe(set)
})

test.each([...english, ...irish])('%s is set as %s where it comes whole', (text, set) => {
  expect(setQuotes(text)).toBe(set)
  expect(setQuotes(set)).toBe(set)
  expect(set).toHaveLength(text.length)
})

test('two hundred thousand quotation marks are set soon', () => {
  for (const sign of ['"', "'", "'n'", '6\'2"', " '90"]) setQuotes(sign.repeat(200_000))
})

/** A text as it stands when its signs have been typed one by one. */
function typed(text: string): string {
  let written = ''
  for (const sign of text) {
    written += sign
    for (const { match, becomes } of quoteRules) {
      const found = match.exec(written)
      if (!found) continue
      written = written.slice(0, found.index) + becomes(found)
      break
    }
  }
  return written
}
