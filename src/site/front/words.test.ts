import { expect, test } from 'vitest'
import { words } from './words.ts'

test('Irish counts comments in its own forms', () => {
  const { comments } = words.ga
  expect([1, 2, 5, 8, 11, 214].map(comments)).toEqual([
    'Trácht amháin',
    '2 thrácht',
    '5 thrácht',
    '8 dtrácht',
    '11 trácht',
    '214 trácht',
  ])
})
