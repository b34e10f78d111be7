import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryBody } from './arbitrary-body.ts'
import { parseBody } from './parse-body.ts'
import { readCopy } from './read-copy.ts'
import { writeCopy } from './write-copy.ts'

const picture = '01938f3a-0000-7000-8000-000000000001'
const copy = `The ministers shook hands *shortly* before **eleven** and [had finished](https://paper.example/a) by lunch.

## Answers on paper

> It will be met with a united response.
>
> And swiftly.
> — Antony Blinken, in Geneva

>> There is no trade space there
>> — Antony Blinken

![picture:${picture} wide]
caption: A road in the north
credit: OPA

- first
- second
  with more to say

1. one
2. two

::: How it came to this
It began long ago.
2014 :: Crimea is taken
17 Dec\\: :: Moscow writes
:::`

const read = (text: string) => {
  const blocks = readCopy(text)
  return blocks.ok ? parseBody(blocks.value) : blocks
}

describe('copy', () => {
  test('a typed article becomes a body and the same copy again', () => {
    const body = read(copy)
    if (!body.ok) throw new Error(JSON.stringify(body.issues))
    expect(body.value.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'crossHead',
      'quotation',
      'pullQuote',
      'picture',
      'bulletList',
      'orderedList',
      'factBox',
    ])
    expect(writeCopy(body.value)).toBe(copy)
  })

  test('every body survives the way through copy', () => {
    fc.assert(
      fc.property(arbitraryBody, (given) => {
        const body = parseBody(given)
        if (!body.ok) throw new Error(JSON.stringify(body.issues))
        expect(read(writeCopy(body.value))).toEqual(body)
      }),
      { numRuns: 500 },
    )
  })

  test('a body whose keys come in another order is the same copy', () => {
    const body = parseBody({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }],
    })
    if (!body.ok) throw new Error('refused')
    expect(
      writeCopy({
        content: [{ content: [{ text: 'Words', type: 'text' }], type: 'paragraph' }],
        type: 'doc',
      }),
    ).toBe('Words')
    expect(writeCopy(body.value)).toBe('Words')
  })

  test('whatever is typed is read, and what was read is written the same way ever after', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '',
        '## a',
        '> b',
        '> — c',
        '>> d',
        '- e',
        '  f',
        '1. g',
        '::: h',
        ':::',
        'i :: j',
        '*k',
        '[l](m)',
        '[n](/o)',
        '5 * 3',
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const blocks = readCopy(lines.join('\n'))
        if (!blocks.ok) return
        const body = parseBody(blocks.value)
        if (!body.ok) return
        expect(read(writeCopy(body.value))).toEqual(body)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['5 * 3 is fifteen', '5 * 3 is fifteen'],
    ['an [aside] in brackets', 'an [aside] in brackets'],
    ['a lone ** sign', 'a lone ** sign'],
    ['<script>alert(1)</script> & "quotes"', '<script>alert(1)</script> & "quotes"'],
    ['one line\nand the next', 'one line and the next'],
  ])('%j is ordinary text', (typed, text) => {
    expect(read(typed)).toEqual({
      ok: true,
      value: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
    })
  })

  test('a link that leads nowhere good is refused by name and not dropped', () => {
    const body = read('[press here](javascript:alert(1))')
    expect(body).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringContaining('javascript:alert(1)') }],
    })
  })

  test('a fenced part that is not JSON is named with its line', () => {
    const body = read('words\n\n```\n{"type": \n```')
    expect(body).toMatchObject({
      ok: false,
      issues: [{ field: 'body', message: expect.stringContaining('line 3') }],
    })
  })
})
