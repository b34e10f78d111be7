import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, textDigest } from './clean-text.ts'

const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((codes) => String.fromCharCode(...codes))

test.each([
  ['line ends are one kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['characters that turn the direction are taken out', 'a\u202Eb\u2066c\u2069d', 'abcd'],
  ['NUL and other controls are taken out', 'a\u0000b\u0007c\u009Fd', 'abcd'],
  ['lone surrogates are replaced', 'a\uD800b', 'a\uFFFDb'],
  ['one empty line stays of many', 'a\n\n\n\nb', 'a\n\nb'],
  ['markup stays text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['Arabic and Irish stay as they are', 'سلام, a chara', 'سلام, a chara'],
])('%s', (_name, typed, kept) => expect(cleanText(typed)).toBe(kept))

test('cleaning what is clean changes nothing', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      expect(cleanText(cleanText(typed))).toBe(cleanText(typed))
    }),
  )
})

test.each([
  ['zero-width spaces', '\u200B\u200B'],
  ['word joiners', '\u2060'],
  ['Hangul fillers', '\u3164 \u3164'],
  ['the blank of Braille', '\u2800\n\u2800'],
  ['tags', '\u{E0041}\u{E0042}'],
])('a comment of %s alone is empty', (_name, typed) => expect(cleanText(typed)).toBe(''))

test('a text is the same in other capitals and spacing', () => {
  expect(textDigest('Once  more,\nthen')).toBe(textDigest('once more, THEN'))
  expect(textDigest('Once more')).not.toBe(textDigest('Once, more'))
})
