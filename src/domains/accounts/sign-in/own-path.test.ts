import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each([
  ['/', '/'],
  ['/contribute?amount=10', '/contribute?amount=10'],
  ['/2022/01/21/geneva#comments', '/2022/01/21/geneva#comments'],
  ['/fógra', '/f%C3%B3gra'],
  ['/a/../b', '/b'],
  ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
  ['/@evil.example', '/@evil.example'],
])('%s is a path of ours', (given, path) => {
  expect(ownPath(given)).toBe(path)
})

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  '/./\\evil.example',
  'https://evil.example/',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '@evil.example',
  '',
  `/${'a'.repeat(2000)}`,
])('%j leads elsewhere, or nowhere', (given) => {
  expect(ownPath(given)).toBeUndefined()
})

test('whatever is given, a browser stays on the site', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2f',
      '%5c',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'https:',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = ownPath(`/${pieces.join('')}`)
      if (path !== undefined)
        expect(new URL(path, 'https://paper.example/somewhere').origin).toBe(
          'https://paper.example',
        )
    }),
    { numRuns: 3000 },
  )
})
