import { describe, expect, test } from 'vitest'
import type { IncomingMessage } from 'node:http'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import type { Recipe } from './index.ts'
import {
  cacheAt,
  recipe,
  refused,
  response,
  type Sent,
  slowly,
  soon,
  textOf,
} from './testing-cache.ts'

describe('the page cache', () => {
  test('answers before the router once a page has been made, in the encoding that is accepted', async () => {
    const { load, ask } = cacheAt()
    const miss = await load('/x', recipe('x'))
    expect(textOf(ask('/x'))).toBe(textOf(miss))
    expect(gunzipSync(ask('/x', { 'accept-encoding': 'gzip' })?.body ?? '').toString()).toBe(
      textOf(miss),
    )
    expect(
      zstdDecompressSync(ask('/x', { 'accept-encoding': 'gzip, zstd' })?.body ?? '').toString(),
    ).toBe(textOf(miss))
    expect(textOf(ask('/x', { 'accept-encoding': 'gzip;q=0' }))).toBe(textOf(miss))
    expect(ask('/x', {}, 'POST')).toBeUndefined()
    expect(ask('/y')).toBeUndefined()
  })

  test('gives each encoding a tag of its own, and 304 for it', async () => {
    const { load, ask } = cacheAt()
    await load('/x', recipe('x'))
    const plain = ask('/x')?.headers['etag']
    const packed = ask('/x', { 'accept-encoding': 'gzip' })?.headers['etag']
    expect(plain).not.toBe(packed)
    expect(
      ask('/x', { 'accept-encoding': 'gzip', 'if-none-match': `"other", W/${packed}` })?.status,
    ).toBe(304)
    expect(ask('/x', { 'if-none-match': packed ?? '' })?.status).toBe(200)
  })

  test('after a soft purge the old page is served while one new page is made, at most once a second', async () => {
    const { cache, time, load, ask } = cacheAt()
    const old = await load('/x', recipe('x'))
    const before = cache.counts.renders
    for (let comment = 0; comment < 50; comment += 1) {
      time.now += 10
      cache.purge({ kind: 'soft', keys: ['a'] })
      expect(ask('/x')).toBeDefined()
    }
    expect(cache.counts.renders).toBe(before)
    time.now += 600
    expect(textOf(ask('/x'))).toBe(textOf(old))
    await soon()
    expect(cache.counts.renders).toBe(before + 1)
    expect(textOf(ask('/x'))).not.toBe(textOf(old))
  })

  test('after a fresh purge the next request goes to the router, which waits for the new page', async () => {
    const { cache, load, ask } = cacheAt()
    const old = await load('/x', recipe('x'))
    cache.purge({ kind: 'fresh', keys: ['a'] })
    expect(ask('/x')).toBeUndefined()
    expect(textOf(await load('/x', recipe('never used')))).not.toBe(textOf(old))
  })

  test('a hard purge drops the page, and a render begun before it is never stored', async () => {
    const { cache, load, ask } = cacheAt()
    let release = () => {}
    const slow: Recipe = async () => {
      await new Promise<void>((resolve) => (release = resolve))
      return { html: 'withdrawn words', keys: ['a'], headers: [], freshFor: 1000, staleFor: 1000 }
    }
    const waiting = load('/x', slow)
    cache.purge({ kind: 'hard', keys: ['a'] })
    release()
    await waiting
    expect(ask('/x')).toBeUndefined()
    expect(cache.size.pages).toBe(0)
  })

  test('serves the last page, marked stale, while new ones cannot be made; also after a fresh purge', async () => {
    const { cache, time, load, ask } = cacheAt()
    let isAway = false
    const old = await load('/x', async () => {
      if (isAway) throw new Error('the database is away')
      return recipe('x')()
    })
    isAway = true
    time.now += 5000
    expect(ask('/x')?.headers['cache-status']).toContain('stale')
    cache.purge({ kind: 'fresh', keys: ['a'] })
    expect(textOf(await load('/x', recipe('unused')))).toBe(textOf(old))
    time.now += 200_000
    expect(ask('/x')).toBeUndefined()
  })

  test('holds no more bytes than it may, and gives up what was read longest ago', async () => {
    const { cache, load, ask } = cacheAt()
    const big = 'b'.repeat(15_000)
    for (const url of ['/1', '/2', '/3']) await load(url, recipe(big))
    ask('/1')
    await load('/4', recipe(big))
    expect(cache.size.bytes).toBeLessThanOrEqual(100_000)
    expect([ask('/1'), ask('/2')].map(Boolean)).toEqual([true, false])
  })
})

describe('what is kept', () => {
  test('an address that is refused is not remembered, and takes no place of one that is', async () => {
    const { cache, load, ask } = cacheAt()
    await load('/x', recipe('x'))
    const missing: Recipe = async () => {
      throw refused('not_found')
    }
    for (let n = 0; n < 20_500; n += 1) await load(`/missing/${n}`, missing).catch(() => undefined)
    expect(ask('/x')).toBeDefined()
    expect(cache.size.pages).toBe(1)
  })

  test('an address of any length is answered, but only ordinary ones before the router', async () => {
    const { cache, ask } = cacheAt()
    const long = `/x?utm_source=${'u'.repeat(600)}`
    await cache.page('/x', long, recipe('x'))
    await cache.page('/x', '/x?utm_source=u', recipe('x'))
    expect([ask(long), ask('/x?utm_source=u')].map(Boolean)).toEqual([false, true])
  })

  test('a page larger than the bound is served and not kept', async () => {
    const { cache, load, ask } = cacheAt(10_000)
    expect(textOf(await load('/x', recipe('x'.repeat(20_000))))).toContain('xxx')
    expect(ask('/x')).toBeUndefined()
    expect(cache.size).toEqual({ pages: 0, bytes: 0 })
  })

  test('a page that is made for one address alone is not kept', async () => {
    const { cache, ask } = cacheAt()
    await cache.page('/x?after=z', '/x?after=z', recipe('x'), { keep: false })
    expect(ask('/x?after=z')).toBeUndefined()
    expect(cache.size.pages).toBe(0)
  })

  test('a page found by another spelling of its address is renewed like any other', async () => {
    const { cache, time, load } = cacheAt()
    await load('/x', recipe('x'))
    cache.purge({ kind: 'soft', keys: ['a'] })
    time.now += 2000
    const page = await cache.page('/x', '/x?utm_source=1', recipe('never used'))
    const sent: Sent = { status: 0, headers: {}, body: undefined }
    page.send({ url: '/x', method: 'GET', headers: {} } as IncomingMessage, response(sent))
    await soon()
    expect(cache.counts).toMatchObject({ renders: 2, staleHits: 1 })
  })

  test('what was purged so long ago that it is forgotten counts as purged', async () => {
    const { cache, load, ask } = cacheAt()
    const { begun, slow } = slowly()
    const waiting = load('/x', slow)
    cache.purge({ kind: 'hard', keys: ['a'] })
    for (let n = 0; n < 20_001; n += 1) cache.purge({ kind: 'hard', keys: [`other ${n}`] })
    begun[0]?.end('withdrawn words')
    await waiting
    expect(ask('/x')).toBeUndefined()
  })

  test('HEAD has the headers of GET and no body, hit or miss', async () => {
    const { cache, ask } = cacheAt()
    const page = await cache.page('/x', '/x', recipe('x'))
    const miss: Sent = { status: 0, headers: {}, body: undefined }
    page.send({ url: '/x', method: 'HEAD', headers: {} } as IncomingMessage, response(miss))
    const [head, get] = [ask('/x', {}, 'HEAD'), ask('/x')]
    expect([miss.body, head?.body]).toEqual([undefined, undefined])
    expect(miss.headers).toEqual(get?.headers)
    expect(head?.headers).toEqual(get?.headers)
    expect(get?.headers['vary']).toBe('Accept-Encoding')
  })
})
