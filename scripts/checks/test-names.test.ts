import { expect, test } from 'vitest'
import { testNames } from './test-names.ts'

test('names of tests and of their groups are found, and nothing else that is called', () => {
  const text = `
    test('plain', () => {})
    test.each([['not this']])('%s of a table', (one) => expect(one).toBe('nor this'))
    test.each<[string]>([['x']])(\`in another \${'kind of'} string\`, () => {})
    test.each([])(\`without a hole\`, () => {})
    describe('a group', { shuffle: false }, () => test("within it", () => {}, 1000))
    describe.each([1])('each %s', () => {})
    other.test('no'); attest('no'); void test
  `
  expect([...testNames('some.test.ts', text)].toSorted()).toEqual([
    '%s of a table',
    'a group',
    'each %s',
    'plain',
    'within it',
    'without a hole',
  ])
})
