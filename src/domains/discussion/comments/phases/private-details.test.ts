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

test('details of several kinds are marked in the order of the text', () => {
  expect(found('Call at 14 Slip Row, write to amy@quay.example, or ring 086 123 4567.')).toEqual([
    '14 Slip Row',
    'amy@quay.example',
    '086 123 4567',
  ])
  expect(found('Ring 086 123 4567, or call at 14 Slip Row.')).toEqual([
    '086 123 4567',
    '14 Slip Row',
  ])
})

test.each([
  ['She lives in 14 Slip Row.', '14 Slip Row'],
  ['And he has 1798 Slip Row.', '1798 Slip Row'],
  ['Turn at Berlin 1798 Slip Row.', '1798 Slip Row'],
  ['She is at 14 Slip Row, with blue doors.', '14 Slip Row'],
  ['I saw him at 14 Slip Row again.', '14 Slip Row'],
  ['Everybody knows that 14 Slip Row is hers.', '14 Slip Row'],
  ['The article says 14 Slip Row.', '14 Slip Row'],
])('a house is one whatever stands around it: %s', (text, house) => {
  expect(found(text)).toEqual([house])
})

test.each([
  'But in 1798 Slip Row burned.',
  'The 14 Slip Row menus are printed.',
  'The 14 Slip Row islands were drowned.',
  'It is no. 12 of 14 Slip Row.',
  'It is no.12 of 14 Slip Row.',
])('a year, a count and a number of something else are no house: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('a number is marked with the bracket that it begins with', () => {
  expect(found('Ring (086) 123 4567 after six.')).toEqual(['(086) 123 4567'])
})
