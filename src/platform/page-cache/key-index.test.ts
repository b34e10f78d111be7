import { expect, test } from 'vitest'
import { createKeyIndex } from './key-index.ts'

test('a thing is found by each of its keys, beside the others that bear it', () => {
  const index = createKeyIndex<string>()
  index.add('front', ['front:home', 'article:1'])
  index.add('article', ['article:1'])
  expect(index.bearing('front:home')).toEqual(['front'])
  expect(index.bearing('article:1')).toEqual(['front', 'article'])
  expect(index.bearing('article:2')).toEqual([])
})

test('what leaves a key leaves the others of that key where they are', () => {
  const index = createKeyIndex<string>()
  index.add('front', ['article:1'])
  index.add('article', ['article:1'])
  index.remove('front', ['article:1', 'article:2'])
  expect(index.bearing('article:1')).toEqual(['article'])
  index.remove('article', ['article:1'])
  expect(index.bearing('article:1')).toEqual([])
})

test('after everything was cleared nothing is found', () => {
  const index = createKeyIndex<string>()
  index.add('front', ['article:1'])
  index.clear()
  expect(index.bearing('article:1')).toEqual([])
})
