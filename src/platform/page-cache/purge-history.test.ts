import { expect, test } from 'vitest'
import { createPurgeHistory } from './purge-history.ts'

test('what bears one purged key of several is overtaken, by the firmest purge since it began', () => {
  const history = createPurgeHistory()
  const began = history.present
  expect(history.since(['a', 'b'], began)).toBe('nothing')
  history.record({ kind: 'soft', keys: ['b'] })
  expect(history.since(['a', 'b'], began)).toBe('soft')
  history.record({ kind: 'hard', keys: ['c'] })
  expect(history.since(['a', 'b'], began)).toBe('soft')
  expect(history.since(['b', 'c'], began)).toBe('hard')
  expect(history.since(['b', 'c'], history.present)).toBe('nothing')
})

test('a purge of everything overtakes whatever began before it, and nothing after it', () => {
  const history = createPurgeHistory()
  const began = history.present
  history.recordEverything()
  expect(history.since([], began)).toBe('hard')
  expect(history.since([], history.present)).toBe('nothing')
})

const keys = (count: number, name = 'key') =>
  Array.from({ length: count }, (_, at) => `${name} ${at}`)

test('twenty thousand keys are remembered; what began before a forgotten purge counts as purged hard', () => {
  const history = createPurgeHistory()
  const before = history.present
  history.record({ kind: 'soft', keys: ['first'] })
  const between = history.present
  history.record({ kind: 'soft', keys: keys(19_999) })
  expect(history.since(['other'], before)).toBe('nothing')
  history.record({ kind: 'soft', keys: ['one more'] })
  expect(history.since(['other'], before)).toBe('hard')
  expect(history.since(['other'], between)).toBe('nothing')
  expect(history.since(['key 0'], between)).toBe('soft')
})

test('a key that is purged again is not the oldest any more', () => {
  const history = createPurgeHistory()
  history.record({ kind: 'soft', keys: ['busy'] })
  history.record({ kind: 'soft', keys: keys(19_999) })
  const began = history.present
  history.record({ kind: 'soft', keys: ['busy'] })
  history.record({ kind: 'soft', keys: ['one more'] })
  expect(history.since(['busy'], began)).toBe('soft')
  expect(history.since(['quiet'], began)).toBe('nothing')
})
