import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryBody } from './arbitrary-body.ts'
import { parseBody } from './parse-body.ts'
import { safeLink } from './safe-link.ts'

const doc = (...content: object[]) => ({ type: 'doc', content })
const p = (...content: object[]) => ({ type: 'paragraph', content })
const t = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
const link = (href: unknown) => ({ type: 'link', attrs: { href } })
let deep: object = t('x')
for (let i = 0; i < 40_000; i += 1) deep = { type: 'quotation', content: [deep] }

describe('a body is refused', () => {
  test.each<[string, unknown]>([
    ['that is nothing', undefined],
    ['that is a string', '<p>text</p>'],
    ['that is a list', [p(t('x'))]],
    ['without blocks', doc()],
    ['with a node that the schema lacks', doc({ type: 'script', content: [t('alert(1)')] })],
    ['with a mark that the schema lacks', doc(p(t('x', { type: 'onclick' })))],
    ['with text outside a block', doc(t('x'))],
    [
      'with a quotation inside a quotation',
      doc({ type: 'quotation', content: [{ type: 'quotation', content: [p(t('x'))] }] }),
    ],
    [
      'with an attribution that is no text',
      doc({ type: 'quotation', attrs: { attribution: { toString: 'x' } }, content: [p(t('x'))] }),
    ],
    ['with a picture that has no id', doc({ type: 'picture', attrs: { caption: 'x' } })],
    [
      'with a picture whose id is a path',
      doc({ type: 'picture', attrs: { picture: '../../etc/passwd' } }),
    ],
    [
      'with an unknown layout',
      doc({
        type: 'picture',
        attrs: { picture: '01938f3a-0000-7000-8000-000000000001', layout: 'x" onload="' },
      }),
    ],
    ['with a script as a link', doc(p(t('x', link('javascript:alert(1)'))))],
    ['with a link that is no text', doc(p(t('x', link({ href: '/' }))))],
    ['with text that is a number', doc(p({ type: 'text', text: 7 }))],
    ['nested without end', doc(deep)],
    ['that is too long', doc(p(t('x'.repeat(400_001))))],
    ['with too many blocks', doc(...Array.from({ length: 3001 }, () => p(t('x'))))],
  ])('%s', (_name, given) => {
    const parsed = parseBody(given)
    expect(parsed).toMatchObject({ ok: false, issues: [{ field: 'body' }] })
  })
})

describe('a body is put into its proper form', () => {
  test('empty paragraphs go, spaces at the ends go, lists of a kind join', () => {
    const item = (text: string) => ({ type: 'listItem', content: [p(t(text))] })
    const parsed = parseBody(
      doc(
        p(),
        p(t('  a\nb\u0000 ')),
        p(t('   ')),
        { type: 'bulletList', content: [item('c')] },
        { type: 'bulletList', content: [item('d')] },
      ),
    )
    expect(parsed).toEqual({
      ok: true,
      value: doc(
        { type: 'paragraph', content: [{ type: 'text', text: 'a b' }] },
        {
          type: 'bulletList',
          content: ['c', 'd'].map((text) => ({
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          })),
        },
      ),
    })
  })

  test('nothing but empty blocks is the empty body', () => {
    expect(parseBody(doc(p(), { type: 'quotation', content: [p()] }))).toEqual({
      ok: true,
      value: { type: 'doc', content: [{ type: 'paragraph' }] },
    })
  })

  test('it is the same when it is parsed again', () => {
    fc.assert(
      fc.property(arbitraryBody, (given) => {
        const once = parseBody(given)
        expect(once.ok && parseBody(once.value)).toEqual(once)
      }),
    )
  })

  test('whatever JSON comes, the answer is a body or its faults, never an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        expect(typeof parseBody(given).ok).toBe('boolean')
        expect(typeof parseBody({ type: 'doc', content: [given] }).ok).toBe('boolean')
      }),
    )
  })
})

describe('a link', () => {
  test.each([
    'https://paper.example/a?b=c#d',
    'http://paper.example',
    'mailto:desk@paper.example',
    '/2026/11/24/bridge',
    '/about#us',
    'https://bücher.example/ü',
  ])('may lead to %s', (href) => {
    expect(safeLink(href)).toBe(href)
  })

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:',
    'https://',
    'ftp://a.example',
    'file:///etc/passwd',
    '',
    'about',
    '#here',
    'blob:https://a.example/x',
    'https://a.example/"onload="',
    'https://a b.example',
  ])('may not lead to %j', (href) => {
    expect(safeLink(href)).toBeUndefined()
  })
})
