import { expect, test } from 'vitest'
import { languages } from '#platform/i18n'
import { looksLike } from '../people/look-alike.ts'
import { normaliseEmail, normaliseName } from '../people/person.ts'
import { fieldSchemas } from './field-schemas.ts'

const pieces = [
  ' ',
  'a',
  'a ',
  '-',
  '.',
  'a.',
  '@',
  'a@',
  '\u200B',
  '\u0301',
  '\u0915\u200D',
  '0',
  '1l',
  '’',
]

// A quadratic expression would not end in this test's time.
test.each(pieces)('two hundred thousand characters of %j are refused by every field', (piece) => {
  const typed = `${piece.repeat(200_000 / piece.length)}x`
  for (const language of languages) {
    const { name, email, password, newPassword } = fieldSchemas(language)
    for (const field of [name, email, password, newPassword])
      expect(field.safeParse(typed).success).toBe(false)
  }
  expect(normaliseName(typed).length).toBeLessThanOrEqual(typed.length)
  expect(normaliseEmail(typed).length).toBeLessThanOrEqual(typed.length)
  expect(looksLike(typed, 'x')).toBeTypeOf('boolean')
})
