import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownLine, shownText, shownWords } from './shown.ts'

const unseen = {
  'zero-width spaces': '\u200B\u200B',
  'a word joiner': '\u2060',
  'a Hangul filler': '\u3164\u115F\u1160\uFFA0',
  'the blank of Braille': '\u2800',
  'an override of direction': '\u202E',
  'isolates and marks of direction': '\u2066\u2069\u200E\u200F\u061C',
  tags: '\u{E0041}\u{E007F}',
  'marks of annotation': '\uFFF9\uFFFA\uFFFB',
  'variation selectors': '\uFE0F\uFE00\u{E0100}',
  'joiners and non-joiners': '\u200D\u200C',
  'soft hyphens in a row': '\u00AD\u00AD',
  'a byte order mark': '\uFEFF',
  'NUL and other controls': '\u0000\u0007\u009F',
  'what is no character': '\uFFFF\uFDD0',
  'unseen characters together with spaces': ' \u200B \u00A0\u2060\t\u3000',
}

describe.each(Object.entries(unseen))('%s', (_name, characters) => {
  test('alone are an empty line and an empty text', () => {
    expect(shownLine(characters)).toBe('')
    expect(shownText(characters)).toBe('')
  })
  test('are taken out of a word', () => {
    expect(shownLine(`Du${characters}blin`).replaceAll(/\s/gu, '')).toBe('Dublin')
  })
})

test.each([
  ['Persian', 'علی‌رضا می‌خواهم'],
  ['Hindi and Malayalam', 'क्‍ष ന്‍ ക്‌ഷ'],
  ['Sinhala', 'ශ්‍රී ලංකා'],
  ['a family, a heart on fire, a rainbow flag', '👨‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 👁️‍🗨️'],
  ['a skin colour within a sequence', '🧑🏽‍🚀 👩🏿‍❤️‍💋‍👨🏻'],
  ['the flags of England, Scotland, Wales and Ireland', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇮🇪'],
  ['a key and signs as emoji', '1️⃣ ©️ ☎︎'],
  ['a variant of a Han character', '葛\u{E0100}飾区'],
  ['Mongolian', 'ᠠ\u180Bᠨ'],
  ['a soft hyphen within a word', 'Donau\u00ADdampf\u00ADschiff'],
  ['Hebrew, Arabic and Irish', 'שלום, سلام, a chara'],
  ['a thin space before a sign', '50\u202F% of 1\u00A0000'],
])('%s stays as it is', (_name, line) => {
  expect(shownLine(line)).toBe(line)
  expect(shownText(line)).toBe(line)
})

test('of joiners in a row one stays, and none after Latin letters', () => {
  expect(shownLine('می\u200C\u200C\u200Cخواهم')).toBe('می\u200Cخواهم')
  expect(shownLine('a\u200Db\u200Cc')).toBe('abc')
})

test('a line has no line breaks, a text has one kind of them', () => {
  expect(shownLine('a\r\nb\rc\u2028d\u0085e\tf')).toBe('a b c d e f')
  expect(shownText('a\r\nb\rc\u2028d\u0085e\tf')).toBe('a\nb\nc\nd\ne f')
})

test('a part of a line keeps the spaces at its ends', () => {
  expect(shownWords(' and \u200B')).toBe(' and ')
})

const points = fc
  .oneof(
    fc.constantFrom(...Object.values(unseen).join(''), ...'aب👨क\n \u0301🏴#1️⃣葛ᠠ❤️'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  )
  .map(String)
const hostile = fc.array(points, { maxLength: 40 }).map((parts) => parts.join(''))

test('whatever is put together, cleaning what is clean changes nothing', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      expect(shownLine(shownLine(typed))).toBe(shownLine(typed))
      expect(shownText(shownText(typed))).toBe(shownText(typed))
    }),
  )
})

test('whatever is put together, a line that is not empty shows something, and turns no direction', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      const line = shownLine(typed)
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u)
      expect(line.replaceAll(/[\p{Default_Ignorable_Code_Point}\s\u2800]/gu, '') === '').toBe(
        line === '',
      )
      expect(line.isWellFormed()).toBe(true)
    }),
  )
})
