import { expect, test } from 'vitest'
import { reportForm } from '../../reports/report-input.ts'
import { cleanText, textDigest } from '../clean-text.ts'
import { links } from './links.ts'
import type { PhaseInput } from './phase.ts'
import { privateDetails } from './private-details.ts'
import { fold, watchedWords } from './watched-words.ts'

// What makes an expression go back and forth, each repeated to the length.
const pieces = [
  ' ',
  'a',
  'a ',
  '!',
  '@',
  'a@',
  '.',
  'a.',
  '_',
  '\u200B',
  '\u0301',
  '0',
  '+0',
  '(0',
  '1 ',
  '1 Aa ',
  '12 Aa ',
  '+',
  '0-',
  '05/',
  'D0',
  '\n',
  'http://',
  'ـ',
  '👨\u200D',
]
const large = (piece: string, length: number) => `${piece.repeat(length / piece.length)}x`
const input = (text: string) => ({ text, zone: 'Europe/Dublin' }) as PhaseInput

// A comment is read to its end whatever it holds: a quadratic expression would not end in this test's time.
test.each(pieces)('two hundred thousand characters of %j are cleaned and compared', (piece) => {
  const typed = large(piece, 200_000)
  expect(cleanText(typed).length).toBeLessThanOrEqual(typed.length)
  expect(textDigest(typed)).toHaveLength(43)
  expect(fold(typed).length).toBeGreaterThanOrEqual(0)
})

test.each(pieces)('thirty thousand characters of %j pass every phase that reads words', (piece) => {
  const text = large(piece, 30_000)
  for (const phase of [links, privateDetails, watchedWords])
    expect(phase(input(text)).outcome).toMatch(/pass|hold|reject/)
})

test.each(pieces)('a report of two hundred thousand characters of %j is answered', (piece) => {
  const typed = large(piece, 200_000)
  for (const language of ['en', 'ga'] as const) {
    const form = { ground: 'abuse', words: typed, name: typed, email: `${typed}@${typed}` }
    expect(reportForm(language).safeParse(form).success).toBe(false)
  }
})
