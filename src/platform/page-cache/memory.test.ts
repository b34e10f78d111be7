import { describe, expect, test } from 'vitest'
import { quietLog } from '../log/index.ts'
import { memoryOf } from './memory.ts'
import { createPageCache } from './page-cache.ts'

function counted() {
  const cache = createPageCache({ log: quietLog, bytesAtMost: 1000 })
  let loads = 0
  const load = async () => {
    loads += 1
    return `load ${loads}`
  }
  const ask = (name = 'appeals', keys = ['appeals']) =>
    memoryOf(cache).remember(name, () => keys, load)
  return { cache, ask, load }
}

test('a value is loaded once for all who ask, and anew after a purge of one of its keys', async () => {
  const { cache, ask } = counted()
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(['load 1', 'load 1', 'load 1'])
  cache.purge({ kind: 'soft', keys: ['slots'] })
  expect(await ask()).toBe('load 1')
  cache.purge({ kind: 'soft', keys: ['appeals'] })
  expect(await ask()).toBe('load 2')
  cache.clear()
  expect(await ask()).toBe('load 3')
})

test('a loading that a purge has overtaken is not remembered', async () => {
  const { cache, ask } = counted()
  const overtaken = ask()
  cache.purge({ kind: 'fresh', keys: ['appeals'] })
  expect(await ask()).toBe('load 2')
  expect(await overtaken).toBe('load 1')
  expect(await ask()).toBe('load 2')
})

test('a loading that fails is tried again by the next who asks', async () => {
  const { cache, load } = counted()
  const memory = memoryOf(cache)
  const away = () => Promise.reject(new Error('away'))
  await expect(memory.remember('x', () => [], away)).rejects.toThrow('away')
  expect(await memory.remember('x', () => [], load)).toBe('load 1')
})

describe('many things of a kind', () => {
  const setUp = () => {
    const cache = createPageCache({ log: quietLog, bytesAtMost: 1000 })
    const loads: string[][] = []
    const nobody = new Set<string>()
    const load = async (missing: readonly string[]) => {
      loads.push([...missing])
      const nth = loads.length
      return new Map(missing.filter((id) => !nobody.has(id)).map((id) => [id, `${id} ${nth}`]))
    }
    const ask = async (...ids: string[]) => [
      ...(await memoryOf(cache).rememberEach('person', ids, load)).values(),
    ]
    return { cache, ask, loads, nobody }
  }

  test('are loaded together where they are not known, each once', async () => {
    const { ask, loads } = setUp()
    expect(await ask('a', 'b', 'a')).toEqual(['a 1', 'b 1'])
    expect(await ask('b', 'c', 'd')).toEqual(['b 1', 'c 2', 'd 2'])
    expect(await ask('a', 'd')).toEqual(['a 1', 'd 2'])
    expect(await ask()).toEqual([])
    expect(loads).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('are forgotten one by one, by their keys', async () => {
    const { cache, ask } = setUp()
    await ask('a', 'b')
    cache.purge({ kind: 'soft', keys: ['person:a', 'author:b'] })
    expect((await ask('a', 'b')).toSorted()).toEqual(['a 2', 'b 1'])
    cache.clear()
    expect(await ask('a', 'b')).toEqual(['a 3', 'b 3'])
  })

  test('that are under way are waited for, and not remembered if a purge overtakes them', async () => {
    const { cache, ask } = setUp()
    const first = ask('a', 'b')
    const second = ask('b', 'c')
    cache.purge({ kind: 'soft', keys: ['person:b'] })
    expect(await first).toEqual(['a 1', 'b 1'])
    expect(await second).toEqual(['b 1', 'c 2'])
    expect((await ask('a', 'b', 'c')).toSorted()).toEqual(['a 1', 'b 3', 'c 2'])
  })

  test('that are nobody are left out, and asked for again', async () => {
    const { ask, nobody } = setUp()
    nobody.add('b')
    expect(await ask('a', 'b')).toEqual(['a 1'])
    nobody.clear()
    expect((await ask('a', 'b')).toSorted()).toEqual(['a 1', 'b 2'])
  })

  test('whose loading fails are tried again by the next who asks', async () => {
    const { cache, ask } = setUp()
    const away = () => Promise.reject(new Error('away'))
    await expect(memoryOf(cache).rememberEach('person', ['a', 'b'], away)).rejects.toThrow('away')
    expect(await ask('a', 'b')).toEqual(['a 1', 'b 1'])
  })

  test('are ten thousand at most', async () => {
    const { ask, loads } = setUp()
    await ask('first', ...Array.from({ length: 10_000 }, (_, n) => String(n)))
    await ask('9999', 'first')
    expect(loads[1]).toEqual(['first'])
  })
})
