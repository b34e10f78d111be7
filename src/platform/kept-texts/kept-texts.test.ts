import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetText, forgetTextsOf, keepText, keptTexts } from './index.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', storage())
  vi.stubGlobal('sessionStorage', storage())
})
afterEach(() => vi.unstubAllGlobals())

const day = 24 * 3600 * 1000
const draft = { person: 'orla', document: 'article 1', page: '/newsroom/articles/1' }

test('a text is kept for the person who wrote it, and nobody else who uses this browser sees it', () => {
  keepText(draft, { headline: 'A bridge' }, 1)
  expect(keptTexts({ person: 'orla' }, 2).map(({ values }) => values)).toEqual([
    { headline: 'A bridge' },
  ])
  expect(keptTexts({ person: 'malachy' }, 2)).toEqual([])
  expect(keptTexts({ person: undefined }, 2)).toEqual([])
})

test('what a reader without an account writes lives as long as the window', () => {
  keepText({ person: undefined, document: 'comment' }, { text: 'Well.' }, 1)
  expect(Object.keys(localStorage)).toEqual([])
  expect(keptTexts({ person: undefined }, 2)).toHaveLength(1)
  vi.stubGlobal('sessionStorage', storage())
  expect(keptTexts({ person: undefined }, 2)).toEqual([])
})

test('two pages of one document keep two texts, the newest first; another document is not among them', () => {
  keepText(draft, { headline: 'Older' }, 1)
  keepText({ ...draft, page: '/newsroom/articles/1/corrections' }, { words: 'Newer' }, 2)
  keepText({ ...draft, document: 'article 11' }, { headline: 'Another' }, 3)
  expect(
    keptTexts({ person: 'orla', document: 'article 1' }, 4).map(({ values }) => values),
  ).toEqual([{ words: 'Newer' }, { headline: 'Older' }])
  keepText(draft, { headline: 'Written over' }, 5)
  expect(keptTexts({ person: 'orla', document: 'article 1' }, 6)).toHaveLength(2)
})

test('after thirty days a text is not offered any more', () => {
  keepText(draft, { headline: 'A bridge' }, 0)
  expect(keptTexts({ person: 'orla' }, 30 * day - 1)).toHaveLength(1)
  expect(keptTexts({ person: 'orla' }, 30 * day)).toEqual([])
})

test('a text that was sent is forgotten alone, and with the session all texts of its person', () => {
  const key = keepText(draft, { headline: 'Sent' }, 1) ?? ''
  keepText({ ...draft, document: 'article 2' }, { headline: 'Not sent' }, 1)
  keepText({ ...draft, person: 'malachy' }, { headline: 'Of a colleague' }, 1)
  forgetText(key)
  expect(keptTexts({ person: 'orla' }, 2)).toHaveLength(1)
  forgetTextsOf('orla')
  expect(keptTexts({ person: 'orla' }, 2)).toEqual([])
  expect(keptTexts({ person: 'malachy' }, 2)).toHaveLength(1)
})

test('what others have stored in this browser, or what is damaged, is passed over', () => {
  const key = keepText(draft, { headline: 'A bridge' }, 1) ?? ''
  localStorage.setItem('theme', 'dark')
  for (const [at, damaged] of ['{', 'null', '{"at":"1","values":{}}', '{"at":1}'].entries())
    localStorage.setItem(key.replace('article%201', `article%202${at}`), damaged)
  localStorage.setItem(key, '{"at":1,"values":{"headline":"A bridge","version":7}}')
  expect(keptTexts({ person: 'orla' }, 2)).toEqual([
    { key, at: 1, values: { headline: 'A bridge' } },
  ])
})

test('a browser that refuses its storage keeps nothing, and nothing breaks', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(keepText(draft, { headline: 'A bridge' }, 1)).toBeUndefined()
  expect(keptTexts({ person: 'orla' }, 2)).toEqual([])
  forgetTextsOf('orla')
})

/** As a browser's storage: its entries are its own properties, its methods are not. */
function storage(): Record<string, string> {
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => void (entries[key] = value),
    removeItem: (key: string) => void delete entries[key],
  }
  const entries = Object.create(methods) as Record<string, string>
  return entries
}
