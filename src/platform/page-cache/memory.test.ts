import { expect, test } from 'vitest'
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
