import { expect, test } from 'vitest'
import type { TestSpecification, Vitest } from 'vitest/node'
import { LongestFirst, longest } from './longest-first.ts'

const others = Array.from({ length: 20 }, (_, at) => `src/other-${at}.test.ts`)

test('the longest files begin first, in their order, whatever the seed', async () => {
  for (const seed of [1, 2, 3]) {
    const order = await orderBy(seed, [...others, ...longest].toReversed())
    expect(order.slice(0, longest.length)).toEqual(longest)
    expect(order.slice(longest.length).toSorted()).toEqual(others.toSorted())
  }
})

test('the files after them begin in an order of the seed, the same for the same seed', async () => {
  expect(await orderBy(1, others)).not.toEqual(await orderBy(2, others))
  expect(await orderBy(1, others)).toEqual(await orderBy(1, others.toReversed()))
})

async function orderBy(seed: number, files: readonly string[]): Promise<string[]> {
  const specifications = files.map((file) => ({
    moduleId: `/paper/${file}`,
    project: { name: '', config: { root: '/paper' } },
  }))
  const sequencer = new LongestFirst({
    config: { root: '/paper', sequence: { seed } },
  } as Vitest)
  const sorted = await sequencer.sort(specifications as unknown as TestSpecification[])
  return sorted.map(({ moduleId }) => moduleId.slice('/paper/'.length))
}
