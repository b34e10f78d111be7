import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { testPicture } from '../pictures/testing-picture.ts'
import { ArticleBody } from './article-body.view.tsx'
import type { Block, Body, Text } from './body.ts'
import { openingLength } from './opening.ts'
import { plainText } from './plain-text.ts'
import { readingMinutes, wordCount } from './reading-time.ts'

const picture = testPicture
const { id } = picture
const t = (text: string, ...marks: Text['marks'] & object): Text =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
const p = (...content: Text[]) => ({ type: 'paragraph' as const, content })
const doc = (...content: Block[]): Body => ({ type: 'doc', content })
const html = (body: Body, after?: (n: number) => string) =>
  render(
    <ArticleBody
      body={body}
      pictures={new Map([[id, picture]])}
      language="en"
      {...(after ? { after } : {})}
    />,
  )

describe('the body of an article', () => {
  test('its opening words stand apart, whatever marks they bear', () => {
    expect(
      html(
        doc(
          p(
            t('The two '),
            t('foreign ministers shook', { type: 'emphasis' }),
            t(' hands for the photographers'),
          ),
        ),
      ),
    ).toBe(
      '<p><span class="opening">The two <em>foreign ministers</em></span><em> shook</em> hands for the photographers</p>',
    )
  })

  test('each part has the markup of the page', () => {
    const body = doc(
      { type: 'crossHead', content: [t('Answers')] },
      { type: 'quotation', attrs: { attribution: 'A speaker' }, content: [p(t('Said'))] },
      { type: 'pullQuote', attrs: { attribution: '' }, content: [t('Pulled')] },
      {
        type: 'factBox',
        attrs: { heading: 'Facts' },
        content: [
          p(t('First')),
          { type: 'factEntry', attrs: { term: '2014' }, content: [t('Then')] },
          { type: 'factEntry', attrs: { term: '2021' } },
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [p(t('one'))] }] },
      { type: 'orderedList', content: [{ type: 'listItem', content: [p(t('a')), p(t('b'))] }] },
    )
    expect(html(body)).toBe(
      '<h2>Answers</h2>' +
        '<blockquote><p>Said</p><footer>A speaker</footer></blockquote>' +
        '<blockquote class="pull"><p>Pulled</p></blockquote>' +
        '<aside class="box" aria-labelledby="box-3"><h2 id="box-3">Facts</h2><p>First</p><dl><dt>2014</dt><dd>Then</dd><dt>2021</dt><dd></dd></dl></aside>' +
        '<ul><li>one</li></ul>' +
        '<ol><li><p>a</p><p>b</p></li></ol>',
    )
  })

  test('a pull quote hangs by its quotation mark, and where it has none not at all', () => {
    const pulled = (text: string) =>
      html(doc({ type: 'pullQuote', attrs: { attribution: '' }, content: [t(text)] }))
    expect(pulled('“Said aloud')).toContain('<blockquote class="pull hung">')
    expect(pulled('Not said')).toContain('<blockquote class="pull">')
  })

  test('a picture lists only the forms that exist and bears its own words unless others are given', () => {
    const given = html(
      doc({
        type: 'picture',
        attrs: { picture: id, caption: null, credit: 'Somebody', layout: 'wide' },
      }),
    )
    expect(given).toContain('<figure class="wide">')
    expect(given).toContain(`srcset="/pictures/${id}/320.webp 320w, /pictures/${id}/640.webp 640w"`)
    expect(given).not.toContain('avif')
    expect(given).toContain(
      '<figcaption><span>A road this week</span><span class="credit">Photograph: Somebody</span></figcaption>',
    )
    expect(given).toContain('width="1200" height="800" alt="A road in fog"')
  })

  test('children stand after the paragraph that they were asked for', () => {
    expect(
      html(doc(p(t('a')), { type: 'crossHead', content: [t('h')] }, p(t('b'))), (n) => `[${n}]`),
    ).toBe('<p>a</p>[1]<h2>h</h2><p>b</p>[2]')
  })

  test('markup that was typed is text', () => {
    expect(html(doc(p(t('<script>alert(1)</script>'))))).toBe(
      '<p>&lt;script>alert(1)&lt;/script></p>',
    )
  })
})

describe('opening words', () => {
  test.each([
    ['The two foreign ministers shook hands for the photographers', 'The two foreign ministers'],
    ['It is a bad day to be a hill', 'It is a bad day'],
    [
      'Extraordinary circumstances notwithstanding, the board met for once',
      'Extraordinary circumstances notwithstanding,',
    ],
    ['Only four words here', ''],
    ['', ''],
  ])('of %j are %j', (text, opening) => {
    expect(text.slice(0, openingLength(text))).toBe(opening)
  })
})

test('words are counted as people count them', () => {
  const body = doc(p(t('It’s 3,000 kilometres – or “more”, she said.')), {
    type: 'crossHead',
    content: [t('An tús')],
  })
  expect(plainText(body)).toBe('It’s 3,000 kilometres – or “more”, she said.\nAn tús')
  expect(wordCount(body)).toBe(9)
  expect([readingMinutes(0), readingMinutes(812)]).toEqual([1, 4])
})
