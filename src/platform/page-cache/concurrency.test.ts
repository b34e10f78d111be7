import { describe, expect, test } from 'vitest'
import type { Recipe } from './index.ts'
import { cacheAt, recipe, refused, slowly, soon, textOf } from './testing-cache.ts'

describe('under concurrency', () => {
  test('a render overtaken by a fresh purge is due at once, and who came after the purge gets a newer one', async () => {
    const { cache, load, ask } = cacheAt()
    const { begun, slow } = slowly()
    const early = load('/x', slow)
    cache.purge({ kind: 'fresh', keys: ['a'] })
    const late = load('/x', slow)
    begun[0]?.end('before the purge')
    expect(textOf(await early)).toBe('before the purge')
    expect(ask('/x')).toBeUndefined()
    await soon()
    begun[1]?.end('after the purge')
    expect(textOf(await late)).toBe('after the purge')
    expect(textOf(ask('/x'))).toBe('after the purge')
    expect(cache.counts.renders).toBe(2)
  })

  test('a render overtaken by a fresh purge is served where no newer one can be made', async () => {
    const { cache, load, ask } = cacheAt()
    const { begun, slow } = slowly()
    const early = load('/x', slow)
    cache.purge({ kind: 'fresh', keys: ['a'] })
    begun[0]?.end('before the purge')
    await early
    const late = load('/x', slow)
    begun[1]?.fail(new Error('the database is away'))
    expect(textOf(await late)).toBe('before the purge')
    expect(ask('/x')?.headers['cache-status']).toContain('stale')
  })

  test('a refusal from before a publication is not told to who came after it', async () => {
    const { cache, load } = cacheAt()
    const { begun, slow } = slowly()
    const early = load('/x', slow)
    cache.purge({ kind: 'fresh', keys: ['a'] })
    const late = load('/x', slow)
    begun[0]?.fail(refused('not_found'))
    await expect(early).rejects.toThrow('no')
    await soon()
    begun[1]?.end('published')
    expect(textOf(await late)).toBe('published')
  })

  test('purges of other keys neither spoil a render nor begin another', async () => {
    const { cache, load, ask } = cacheAt()
    const { begun, slow } = slowly()
    const waiting = [load('/x', slow)]
    for (let comment = 0; comment < 20; comment += 1) {
      cache.purge({ kind: 'soft', keys: ['another'] })
      waiting.push(load('/x', slow))
    }
    begun[0]?.end('x')
    await Promise.all(waiting)
    expect(cache.counts.renders).toBe(1)
    expect(textOf(ask('/x'))).toBe('x')
  })

  test('a page under a stream of comments that is quicker than its render is still renewed, once a second', async () => {
    const { cache, time, load, ask } = cacheAt()
    const { begun, slow } = slowly()
    const first = load('/x', slow)
    begun[0]?.end('0')
    await first
    for (let tenth = 1; tenth <= 50; tenth += 1) {
      time.now += 100
      cache.purge({ kind: 'soft', keys: ['a'] })
      begun.at(-1)?.end(`${tenth}`)
      await soon()
      expect(ask('/x')).toBeDefined()
    }
    expect(Number(textOf(ask('/x')))).toBeGreaterThan(30)
    expect(cache.counts.renders).toBeLessThanOrEqual(6)
  })

  test('a soft purge does not undo that a page is due after a fresh one', async () => {
    const { cache, load, ask } = cacheAt()
    await load('/x', recipe('x'))
    cache.purge({ kind: 'fresh', keys: ['a'] })
    cache.purge({ kind: 'soft', keys: ['a'] })
    expect(ask('/x')).toBeUndefined()
  })

  test('a first render that a hard purge overtakes is not kept, even where a softer purge follows', async () => {
    const { cache, load } = cacheAt()
    const { begun, slow } = slowly()
    const first = load('/x', slow)
    cache.purge({ kind: 'hard', keys: ['a'] })
    cache.purge({ kind: 'fresh', keys: ['a'] })
    begun[0]?.end('withdrawn words')
    await first
    expect(cache.size.pages).toBe(0)
  })

  test('a renewal that a hard purge overtakes brings nothing back', async () => {
    const { cache, time, load, ask } = cacheAt()
    const { begun, slow } = slowly()
    const first = load('/x', slow)
    begun[0]?.end('words')
    await first
    time.now += 2000
    expect(textOf(ask('/x'))).toBe('words')
    cache.purge({ kind: 'hard', keys: ['a'] })
    begun[1]?.end('withdrawn words')
    await soon()
    expect(ask('/x')).toBeUndefined()
    expect(cache.size).toEqual({ pages: 0, bytes: 0 })
  })

  test('a hard purge while a new page fails to be made leaves no old one to be served', async () => {
    const { cache, load } = cacheAt()
    const { begun, slow } = slowly()
    const first = load('/x', slow)
    begun[0]?.end('withdrawn words')
    await first
    cache.purge({ kind: 'fresh', keys: ['a'] })
    const waiting = load('/x', slow)
    cache.purge({ kind: 'hard', keys: ['a'] })
    begun[1]?.fail(new Error('the database is away'))
    await expect(waiting).rejects.toThrow('the database is away')
  })

  test('clearing forgets everything, renders under way included', async () => {
    const { cache, load, ask } = cacheAt()
    await load('/y', recipe('y', ['b']))
    const { begun, slow } = slowly()
    const waiting = load('/x', slow)
    cache.clear()
    begun[0]?.end('x')
    await waiting
    expect([ask('/x'), ask('/y')]).toEqual([undefined, undefined])
  })

  test('a render that fails at once does not stand in the way of the next', async () => {
    const { load } = cacheAt()
    const failing: Recipe = () => {
      throw new Error('at once')
    }
    await expect(load('/x', failing)).rejects.toThrow('at once')
    expect(textOf(await load('/x', recipe('x')))).toContain('x')
  })
})

describe('while pages cannot be made', () => {
  test('a due page is tried for once a second; between, readers are served the last one at once', async () => {
    const { cache, time, load, ask } = cacheAt()
    let isAway = false
    const flaky: Recipe = async () => {
      if (isAway) throw new Error('the database is away')
      return recipe('x')()
    }
    await load('/x', flaky)
    isAway = true
    cache.purge({ kind: 'fresh', keys: ['a'] })
    expect(ask('/x')).toBeUndefined()
    await load('/x', flaky)
    const tried = cache.counts.renders
    for (let reader = 0; reader < 20; reader += 1)
      expect(ask('/x')?.headers['cache-status']).toContain('stale')
    await soon()
    expect(cache.counts.renders - tried).toBeLessThanOrEqual(1)
    isAway = false
    time.now += 1000
    expect(ask('/x')).toBeUndefined()
    expect((await load('/x', flaky)).headers['cache-status']).toBeUndefined()
    expect(ask('/x')?.headers['cache-status']).toBeUndefined()
  })

  test('a stale page is tried for once a second', async () => {
    const { cache, time, load, ask } = cacheAt()
    let isAway = false
    await load('/x', async () => {
      if (isAway) throw new Error('the database is away')
      return recipe('x')()
    })
    isAway = true
    const before = cache.counts.renders
    for (let tenth = 0; tenth < 50; tenth += 1) {
      time.now += 100
      ask('/x')
      await soon()
    }
    expect(cache.counts.renders - before).toBe(5)
  })

  test('a page that is refused for good leaves, one that is refused for the moment stays', async () => {
    const { cache, time, load, ask } = cacheAt()
    let kind: string | undefined
    await load('/x', async () => {
      if (kind) throw refused(kind)
      return recipe('x')()
    })
    for (const present of ['unavailable', 'gone']) {
      kind = present
      time.now += 2000
      expect(ask('/x')).toBeDefined()
      await soon()
    }
    expect(ask('/x')).toBeUndefined()
    expect(cache.size.pages).toBe(0)
  })

  test('a reader who has the stale page is told so by 304', async () => {
    const { time, load, ask } = cacheAt()
    const first = await load('/x', recipe('x'))
    time.now += 5000
    const again = ask('/x', { 'if-none-match': first.headers['etag'] ?? '' })
    expect([again?.status, again?.body]).toEqual([304, undefined])
    expect(again?.headers['cache-status']).toContain('stale')
  })
})
