import { describe, expect, test } from 'vitest'
import { languages, localeOf, number, plural } from './index.ts'

const comments = {
  en: { one: '1 comment', other: 'comments' },
  ga: {
    one: 'aon trácht amháin',
    two: 'dhá thrácht',
    few: 'thrácht',
    many: 'dtrácht',
    other: 'trácht',
  },
}

describe('a number of things', () => {
  test('has two forms in English', () => {
    expect([0, 1, 2, 11, 100].map((n) => plural('en', n, comments.en))).toEqual([
      'comments',
      '1 comment',
      'comments',
      'comments',
      'comments',
    ])
  })

  test('has five forms in Irish: one, two, three to six, seven to ten, and the rest', () => {
    const forms = (...counts: number[]) => new Set(counts.map((n) => plural('ga', n, comments.ga)))
    expect(forms(1)).toEqual(new Set(['aon trácht amháin']))
    expect(forms(2)).toEqual(new Set(['dhá thrácht']))
    expect(forms(3, 4, 5, 6)).toEqual(new Set(['thrácht']))
    expect(forms(7, 8, 9, 10)).toEqual(new Set(['dtrácht']))
    expect(forms(0, 11, 12, 20, 1000)).toEqual(new Set(['trácht']))
  })

  test('takes the form for all others where a language names no own one', () => {
    expect(plural('ga', 2, { other: 'trácht' })).toBe('trácht')
  })

  test('is grouped as readers here write it', () => {
    expect(languages.map((language) => number(language, 6100))).toEqual(['6,100', '6,100'])
  })
})

test('both languages are tagged as they are spoken in Ireland', () => {
  expect(localeOf).toEqual({ en: 'en-IE', ga: 'ga-IE' })
})
