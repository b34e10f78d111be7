import { expect, test } from 'vitest'
import { defineRefusals } from '../src/platform/refusals/index.ts'
import { neverTold, takeTold } from './refusals-told.ts'

const refuse = defineRefusals({
  'test.full': { kind: 'conflict', en: () => 'The boat is full.', ga: () => 'Tá an bád lán.' },
})

test('a refusal is noted when its words are asked for, not when it is made', () => {
  takeTold()
  const refusal = refuse('test.full')
  expect(takeTold()).toEqual([])
  expect(refusal.words('ga')).toBe('Tá an bád lán.')
  expect(takeTold()).toEqual(['test.full'])
  expect(takeTold()).toEqual([])
})

const catalogue = `
| code | kind | words |
| --- | --- | --- |
| \`test.full\` | conflict | The boat is full. |
| \`test.too_late\` | gone | The boat has left. |
`

test('what no test was told is named, and what no catalogue lists is nothing to it', () => {
  expect(neverTold(catalogue, ['test.full', 'test.other'])).toEqual(['test.too_late'])
  expect(neverTold(catalogue, ['test.full', 'test.too_late'])).toEqual([])
})

test('a catalogue that cannot be read is a defect, not one without refusals', () => {
  expect(() => neverTold('# Refusals', [])).toThrow('lists none')
})
