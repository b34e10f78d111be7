import { expect, test } from 'vitest'
import { rssHtml, rssLine } from './rss-text.ts'

test.each(['5 < 6 & 7 > 3', 'Fish & chips', 'a <3 b', 'Tom & Jerry;'])(
  'a title that no reader takes for markup stands as it is: %s',
  (title) => expect(rssLine(title)).toBe(title),
)

test.each([
  ['<b>Bold</b>', '&lt;b&gt;Bold&lt;/b&gt;'],
  ['</title>', '&lt;/title&gt;'],
  ['<!-- gone -->', '&lt;!-- gone --&gt;'],
  ['<?php', '&lt;?php'],
  ['How to write &amp; in HTML', 'How to write &amp;amp; in HTML'],
  ['&#60;', '&amp;#60;'],
])('a title that a reader may take for markup is escaped for it: %s', (title, escaped) => {
  expect(rssLine(title)).toBe(escaped)
})

test('a description is HTML, so that all of its signs are escaped', () => {
  expect(rssHtml('5 < 6 & “so”')).toBe('5 &lt; 6 &amp; “so”')
})
