import { expect, test } from 'vitest'
import { sitemapOf } from './sitemap.ts'
import { xmlSafe, xmlText } from './xml.ts'

test('what no XML document may hold is left out, since one such sign makes a feed unreadable', () => {
  expect(xmlSafe('a\u0000b\u0008c\u000Bd\uFFFEe\uFFFFf')).toBe('abcdef')
  expect(xmlSafe('half \uD83D a pair')).toBe('half \uFFFD a pair')
})

test('all other signs stay: line breaks, letters of every script, pairs', () => {
  const text = 'tab\t, line\r\n, Ó Cearúil, 孙悟空, 👨‍🌾'
  expect(xmlSafe(text)).toBe(text)
})

test('what would be markup between tags or in an attribute is escaped', () => {
  expect(xmlText('<a href="/?a=1&b=2">')).toBe('&lt;a href=&quot;/?a=1&amp;b=2&quot;&gt;')
})

test('an article that was changed says when, another when it was published', () => {
  const publishedAt = new Date('2026-11-20T08:00:00Z')
  const updatedAt = new Date('2026-11-24T14:32:00Z')
  const xml = sitemapOf(
    'https://tholsel.example',
    ['/about'],
    [
      { path: '/2026/11/20/old', publishedAt, updatedAt: null },
      { path: '/2026/11/20/new', publishedAt, updatedAt },
    ],
  )
  expect(xml).toContain('<url><loc>https://tholsel.example/about</loc></url>')
  expect(xml).toContain('/old</loc><lastmod>2026-11-20T08:00:00.000Z</lastmod>')
  expect(xml).toContain('/new</loc><lastmod>2026-11-24T14:32:00.000Z</lastmod>')
})
