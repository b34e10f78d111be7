import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultSettings } from '../settings/index.ts'
import { contrast, contrastOfAccent, leastContrast } from './contrast.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#ffee00', '#ffffff', 1.2],
  ['#09514a', '#ffffff', 9.18],
])('of %s on %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

test('of the accents that the paper comes with is enough', () => {
  const { accentLight, accentDark } = defaultSettings
  expect(contrastOfAccent('accentLight', accentLight)).toBeGreaterThan(leastContrast)
  expect(contrastOfAccent('accentDark', accentDark)).toBeGreaterThan(leastContrast)
})

test('is measured on the grounds of the style sheet', () => {
  const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
  for (const token of [
    '--paper: light-dark(#fdfcf9, #14171b)',
    '--paper-2: light-dark(#f4f1ea, #1c2026)',
    '--accent-ink: light-dark(#fff, #0d2320)',
  ])
    expect(tokens).toContain(token)
})
