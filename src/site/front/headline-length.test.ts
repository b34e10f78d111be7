import { expect, test } from 'vitest'
import { headlineLength } from './headline-length.ts'

test('a headline of two lines keeps its size, longer ones are set smaller in two steps', () => {
  expect(headlineLength('Harbour bridge to close for fourteen months')).toBe('')
  expect(headlineLength('a'.repeat(86))).toBe('long')
  expect(headlineLength('a'.repeat(300))).toBe('longest')
})

test('a letter outside the basic plane counts once', () => {
  expect(headlineLength('𝔸'.repeat(85))).toBe('')
})
