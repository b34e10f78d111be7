import { expect, test } from 'vitest'
import { BoundedMap, lastResult } from './index.ts'

test('a bounded map forgets what was set longest ago', () => {
  const map = new BoundedMap<string, number>(2)
  map.set('a', 1).set('b', 2).set('a', 3).set('c', 4)
  expect([...map]).toEqual([
    ['a', 3],
    ['c', 4],
  ])
})

test('the same arguments under a name give the same result, others a new one', () => {
  const read = lastResult((json: string, _of: object) => JSON.parse(json) as object, 2)
  const of = {}
  const first = read('article', '{"a":1}', of)
  expect(read('article', ['{"a":', '1}'].join(''), of)).toBe(first)
  expect(read('article', '{"a":1}', {})).not.toBe(first)
  expect(read('article', '{"a":2}', of)).toEqual({ a: 2 })
  expect(read('article', '{"a":1}', of)).not.toBe(first)
})

test('fewer or more arguments are others', () => {
  const join = lastResult((...parts: readonly string[]) => [...parts], 2)
  const both = join('x', 'a', 'b')
  expect(join('x', 'a')).toEqual(['a'])
  expect(join('x', 'a', 'b')).not.toBe(both)
  expect(join('x', 'a', 'b', 'c')).toEqual(['a', 'b', 'c'])
})

test('names asked for longest ago are forgotten, and what throws is not kept', () => {
  let made = 0
  const make = lastResult((fails: boolean) => {
    made += 1
    if (fails) throw new Error('not this time')
    return made
  }, 2)
  expect([make('a', false), make('b', false), make('c', false), make('c', false)]).toEqual([
    1, 2, 3, 3,
  ])
  expect(make('a', false)).toBe(4)
  expect(() => make('a', true)).toThrow('not this time')
  expect(make('a', false)).toBe(4)
})
