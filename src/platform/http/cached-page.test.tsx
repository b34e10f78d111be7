import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testPlatform } from '../../../testing/platform.tsx'
import type { TestClient } from '../../../testing/client.ts'
import { type Page, page } from '../pages/index.ts'
import type { Refusal } from '../refusals/index.ts'
import { cachedPage, permanent, type Redirect } from './index.ts'
import { refuse } from './refusals.ts'

let makes = 0
let answer: Page | Redirect | Refusal | undefined

const paper = testPlatform([
  {
    name: 'pieces',
    routes(app) {
      app.fastify.addHook(
        'onRequest',
        async (_request, reply) => void reply.header('Set-Cookie', 'session=a-secret'),
      )
      const params = z.object({ slug: z.string() })
      const query = z.object({ after: z.string().optional(), order: z.string().optional() })
      cachedPage(
        app,
        '/pieces/:slug',
        { params, query, deep: (input) => input.query.after !== undefined },
        async (_ctx, input) => {
          makes += 1
          if (answer instanceof Error) throw answer
          return (
            answer ??
            page({
              shell: 'paper',
              title: 'A piece',
              body: <p>{`${input.params.slug} ${input.query.order ?? ''} ${makes}`}</p>,
              keys: ['piece'],
            })
          )
        },
      )
      cachedPage(app, '/feed.xml', { type: 'application/rss+xml; charset=utf-8' }, async () => {
        makes += 1
        return { text: `<rss>${makes}</rss>`, keys: ['piece'] }
      })
    },
  },
])
let reader: TestClient
beforeAll(async () => {
  reader = (await paper).client()
})
afterAll(async () => (await paper).stop())
beforeEach(async () => {
  answer = undefined
  makes = 0
  ;(await paper).context().purge({ kind: 'hard', keys: ['everything'] })
})
const get = (path: string, headers?: Record<string, string>) => reader.get(path, headers)
const purge = async (kind: 'soft' | 'fresh' | 'hard') =>
  (await paper).context().purge({ kind, keys: ['piece'] })

describe('a page for the cache', () => {
  test('is one page however its address is spelt', async () => {
    const texts = await Promise.all(
      ['/pieces/one', '/pieces/%6Fne', '/pieces/one?utm_source=mail', '/pieces/one?order='].map(
        async (path) => (await get(path)).text,
      ),
    )
    expect(new Set(texts).size).toBe(1)
    expect(makes).toBe(1)
  })

  test('is another one for another value of what it declares', async () => {
    const [plain, ordered, back] = [
      await get('/pieces/one'),
      await get('/pieces/one?order=new'),
      await get('/pieces/one?order=new&utm_source=x'),
    ]
    expect(ordered.text).not.toBe(plain.text)
    expect(back.text).toBe(ordered.text)
  })

  test('never carries a cookie, though a hook sets one', async () => {
    const [miss, hit] = [await get('/pieces/one'), await get('/pieces/one')]
    expect([miss.headers['set-cookie'], hit.headers['set-cookie']]).toEqual([undefined, undefined])
    expect(makes).toBe(1)
  })

  test('has the same headers from the cache as when it was made, with the policy among them', async () => {
    const about = ({
      headers: { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...rest },
    }: Awaited<ReturnType<typeof get>>) => rest
    const [miss, hit] = [await get('/pieces/one'), await get('/pieces/one')]
    expect(about(hit)).toEqual(about(miss))
    expect(hit.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(hit.headers['content-security-policy']).toContain("default-src 'none'")
    expect(hit.headers['x-request-id']).toBeUndefined()
  })

  test('answers HEAD first and GET afterwards from one render', async () => {
    const head = await reader.send('HEAD', '/pieces/one', {})
    const full = await get('/pieces/one')
    expect([head.status, head.text, makes]).toEqual([200, '', 1])
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(full.text)))
    expect(head.headers['etag']).toBe(full.headers['etag'])
  })

  test('is known again by its tag, also when it has been made anew with the same words', async () => {
    answer = page({
      shell: 'paper',
      title: 'A piece',
      body: <p>always the same</p>,
      keys: ['piece'],
    })
    const first = await get('/pieces/one')
    await purge('fresh')
    const again = await get('/pieces/one', { 'if-none-match': first.headers['etag'] ?? '' })
    expect([again.status, again.text, makes]).toEqual([304, '', 2])
    expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
  })

  test('that lies deep is made for each who asks', async () => {
    await get('/pieces/one?after=z')
    await get('/pieces/one?after=z')
    expect(makes).toBe(2)
  })
})

describe('what is not kept', () => {
  test('a redirect', async () => {
    answer = permanent('/pieces/new')
    const moved = [await get('/pieces/old'), await get('/pieces/old')]
    expect(moved.map(({ status, location }) => [status, location])).toEqual([
      [301, '/pieces/new'],
      [301, '/pieces/new'],
    ])
    expect(makes).toBe(2)
  })

  test('a page that says that something is gone', async () => {
    answer = page({ shell: 'paper', title: 'Withdrawn', status: 410, body: <p>Withdrawn</p> })
    const gone = [await get('/pieces/one'), await get('/pieces/one')]
    expect(gone.map(({ status, headers }) => [status, headers['cache-control']])).toEqual([
      [410, 'private, no-store'],
      [410, 'private, no-store'],
    ])
    expect(makes).toBe(2)
  })

  test('a refusal', async () => {
    answer = refuse('platform.not_found')
    expect([(await get('/pieces/one')).status, (await get('/pieces/one')).status, makes]).toEqual([
      404, 404, 2,
    ])
    answer = undefined
    expect((await get('/pieces/one')).status).toBe(200)
  })

  test('a page that was there and is now withdrawn: the next reader is told', async () => {
    expect((await get('/pieces/one')).status).toBe(200)
    answer = page({ shell: 'paper', title: 'Withdrawn', status: 410, body: <p>Withdrawn</p> })
    await purge('fresh')
    expect((await get('/pieces/one')).status).toBe(410)
    expect((await paper).runtime.cache.size.pages).toBe(0)
  })
})

describe('a document for machines', () => {
  test('has its own media type and is kept and purged like a page', async () => {
    const [first, second] = [await get('/feed.xml'), await get('/feed.xml')]
    expect([first.headers['content-type'], first.text, second.text]).toEqual([
      'application/rss+xml; charset=utf-8',
      '<rss>1</rss>',
      '<rss>1</rss>',
    ])
    await purge('fresh')
    expect((await get('/feed.xml')).text).toBe('<rss>2</rss>')
    ;(await paper).context().purge({ kind: 'hard', keys: ['everything'] })
    expect((await get('/feed.xml')).text).toBe('<rss>3</rss>')
  })
})
