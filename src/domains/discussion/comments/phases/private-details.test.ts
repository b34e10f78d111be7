import { describe, expect, test } from 'vitest'
import { detailed, ordinary } from './testing-private-details.ts'
import { privateDetails } from './private-details.ts'
import type { PhaseInput } from './phase.ts'

const found = (text: string, zone = 'Europe/Dublin'): string[] => {
  const verdict = privateDetails({ text, zone } as PhaseInput)
  return verdict.outcome === 'hold'
    ? verdict.matches.map(({ from, to }) => text.slice(from, to))
    : []
}

test('the corpus of ordinary comments is large', () => {
  expect(Object.values(ordinary).flat().length).toBeGreaterThanOrEqual(150)
})

describe.each(Object.entries(ordinary))('of %s nothing is held', (_kind, comments) => {
  test.each(comments)('%s', (comment) => expect(found(comment)).toEqual([]))
})

describe.each(Object.entries(detailed))('%s are held and marked', (_kind, comments) => {
  test.each(comments)('%s', (comment, detail) => expect(found(comment)).toEqual([detail]))
})

test('elsewhere a number needs its country', () => {
  expect(found('ring 086 123 4567', 'America/New_York')).toEqual([])
  expect(found('ring +353 86 123 4567', 'America/New_York')).toEqual(['+353 86 123 4567'])
})
