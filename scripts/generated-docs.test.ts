import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the list of refusals shows every message with an example of what it says', () => {
  const list = readFileSync(new URL('../docs/refusals.md', import.meta.url), 'utf8')
  expect(list).not.toMatch(/NaN|undefined|Invalid Date/)
})
