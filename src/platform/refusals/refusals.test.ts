import { describe, expect, test } from 'vitest'
import { refusals } from '../../compose.ts'
import { statusOf } from '../http/problem.ts'
import { refuse as platform } from '../http/refusals.ts'
import { languages } from '../i18n/index.ts'
import { defineRefusals, Refusal } from './index.ts'

const refuse = defineRefusals({
  'test.too_long': {
    kind: 'invalid',
    en: ({ most }) => `At most ${most} characters.`,
    ga: ({ most }) => `${most} carachtar ar a mhéad.`,
  },
})

describe('a refusal', () => {
  test('has its words in the language of the page, with the facts that they need', () => {
    const refusal = refuse('test.too_long', { most: 10, field: 'text' })
    expect(languages.map((language) => refusal.words(language))).toEqual([
      'At most 10 characters.',
      '10 carachtar ar a mhéad.',
    ])
    expect([refusal.code, refusal.kind, refusal.details['field']]).toEqual([
      'test.too_long',
      'invalid',
      'text',
    ])
  })

  test('is an error with its code in the message, so that a log can be read', () => {
    expect(refuse('test.too_long', { most: 10 })).toBeInstanceOf(Refusal)
    expect(refuse('test.too_long', { most: 10 }).message).toBe(
      'test.too_long: At most 10 characters.',
    )
  })

  test('that no catalogue defines is a defect', () => {
    expect(() => refuse('test.unknown' as 'test.too_long')).toThrow(
      'No refusal is called test.unknown',
    )
  })
})

describe('the catalogue', () => {
  test('has words for every code in every language', () => {
    expect(platform('platform.not_found').code).toBe('platform.not_found')
    const details = {
      minutes: 3,
      reason: 'A reason.',
      rules: 'A rule.',
      field: 'text',
      megabytes: 2,
      kilobytes: 64,
      allowed: 'GET, HEAD',
      most: 10,
      length: 3001,
      limit: 3000,
      links: 3,
      name: 'a name',
      names: 'a name (a-name)',
      picture: 'a picture',
      slug: 'a-slug',
      until: Date.UTC(2026, 11, 1, 9),
      zone: 'Europe/Dublin',
      version: 2,
      who: 'Somebody',
      what: 'a section',
      to: 'publish an article',
      why: 'What stands in the way.',
      word: 'a word',
    }
    for (const [code, entry] of refusals) {
      const [en, ga] = languages.map((language) => entry[language](details))
      expect(code).toMatch(/^[a-z]+\.[a-z_]+$/)
      expect(en).toMatch(/^\S.{10,}[.?]$/)
      expect(ga).toMatch(/^\S.{10,}[.?]$/)
      expect(`${en}${ga}`).not.toContain('undefined')
      // Some pass on the words of whoever has looked.
      if (en !== details.why) expect(en).not.toBe(ga)
    }
  })

  test('turns each kind into the status that it is', () => {
    expect(statusOf).toEqual({
      bad_request: 400,
      method_not_allowed: 405,
      not_acceptable: 406,
      too_slow: 408,
      too_large: 413,
      address_too_long: 414,
      unsupported_media_type: 415,
      headers_too_large: 431,
      not_found: 404,
      gone: 410,
      forbidden: 403,
      sign_in: 401,
      invalid: 422,
      conflict: 409,
      too_many: 429,
      unavailable: 503,
    })
    for (const [, entry] of refusals) expect(statusOf[entry.kind]).toBeGreaterThanOrEqual(400)
  })
})
