import { expect, test } from 'vitest'
import { effectsOf } from './side-effects.ts'

const names = (text: string) => effectsOf('a.ts', text).map(({ name }) => name)

test('what a module does when it is imported is found', () => {
  expect(names("register('comments', part)")).toEqual(["register('comments', part)"])
  expect(names('await load()')).toEqual(['await load()'])
  expect(names('process.title = "paper"')).toEqual(['process.title = "paper"'])
})

test('what a module could remember between two calls is found', () => {
  expect(names('let last = 0')).toEqual(['last'])
  expect(names('export const erasers = new Map<string, Eraser>()')).toEqual(['erasers'])
  expect(names('const seen = new WeakSet<object>()')).toEqual(['seen'])
  expect(names('const parts: string[] = []')).toEqual(['parts'])
})

test('constants, functions and collections that are full from the start are left alone', () => {
  expect(
    names(`
      import { a } from './a.ts'
      export const refuse = defineRefusals({})
      const vowels = new Set(['a', 'e'])
      const order = ['en', 'ga']
      export function make() { const found = []; let next = 0; return [found, next] }
    `),
  ).toEqual([])
})
