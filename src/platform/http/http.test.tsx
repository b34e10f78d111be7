import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testPlatform } from '../../../testing/platform.tsx'
import { minute } from '../clock/index.ts'
import { page } from '../pages/index.ts'
import { cachedPage, formRoute, pageRoute, rateLimit, seeOther } from './index.ts'
import { refuse } from './refusals.ts'

let renders = 0
const NoteForm = () => z.object({ text: z.string().max(10, 'At most ten characters') })
const kept: string[] = []

const paper = testPlatform([
  {
    name: 'notes',
    routes(app) {
      cachedPage(
        app,
        '/notes/:name',
        {
          params: z.object({ name: z.string().max(20) }),
          query: z.object({ after: z.string().optional() }),
        },
        async (_ctx, { params, query }) => {
          renders += 1
          if (params.name === 'missing') throw refuse('platform.not_found')
          return page({
            shell: 'paper',
            title: params.name,
            body: <p>{`${params.name} ${query.after ?? ''} ${renders}`}</p>,
            keys: [`note:${params.name}`],
          })
        },
      )
      pageRoute(app, '/broken', { access: 'public' }, async () => {
        throw new Error('a defect with a secret in it')
      })
      formRoute(
        app,
        '/notes',
        {
          access: 'public',
          form: NoteForm,
          before: [rateLimit('notes', { limit: 6, per: minute })],
          show: async (_request, { values, issues }) =>
            page({
              shell: 'paper',
              title: 'Again',
              body: (
                <form>
                  <p>{issues[0]?.message}</p>
                  <textarea>{values['text']}</textarea>
                </form>
              ),
            }),
        },
        async ({ form }) => {
          kept.push(form.text)
          return seeOther('/notes/one')
        },
      )
      formRoute(
        app,
        '/unshown',
        { access: 'public', form: () => z.object({ text: z.string() }) },
        async () => {
          throw refuse('platform.unavailable')
        },
      )
    },
  },
])
beforeAll(async () => void (await paper))
afterAll(async () => (await paper).stop())
const client = async () => (await paper).client()

describe('a cached page', () => {
  test('is rendered once, and parameters that it does not declare make no second page', async () => {
    const first = await (await client()).get('/notes/one')
    const second = await (await client()).get('/notes/one?utm_source=x')
    const other = await (await client()).get('/notes/one?after=b')
    expect(second.text).toBe(first.text)
    expect(other.text).not.toBe(first.text)
    expect(first.headers['vary']).toBe('Accept-Encoding')
    expect(first.headers['set-cookie']).toBeUndefined()
  })

  test('answers 304 to a reader who has it, and nothing but headers to HEAD', async () => {
    const reader = await client()
    const first = await reader.get('/notes/two')
    const again = await reader.get('/notes/two', { 'if-none-match': first.headers['etag'] ?? '' })
    const head = await reader.send('HEAD', '/notes/two', {})
    expect([again.status, again.text]).toEqual([304, ''])
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      String(Buffer.byteLength(first.text)),
    ])
  })

  test('a soft purge serves the old page while a new one is made; a fresh one waits for the new', async () => {
    const running = await paper
    const before = await running.client().get('/notes/three')
    running.context().purge({ kind: 'fresh', keys: ['note:three'] })
    const after = await running.client().get('/notes/three')
    expect(after.text).not.toBe(before.text)
  })

  test('nothing is at an address that the route refuses', async () => {
    expect((await (await client()).get('/notes/missing')).status).toBe(404)
    expect((await (await client()).get('/notes/a-name-that-is-far-too-long-for-it')).status).toBe(
      404,
    )
  })

  test('many readers who miss at once wait for one render', async () => {
    const before = renders
    const reader = await client()
    await Promise.all(Array.from({ length: 10 }, () => reader.get('/notes/crowd')))
    expect(renders - before).toBe(1)
  })
})

describe('a form', () => {
  // What was sent for one test counts for no limit of the next.
  beforeEach(async () => (await paper).clock.advance(minute))

  test('that breaks a rule is shown again with the rule and the text', async () => {
    const answer = await (await client()).post('/notes', { text: 'far <b>too</b> long' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('At most ten characters')
    expect(answer.text).toContain('far &lt;b>too&lt;/b> long')
  })

  test('from another origin is refused and changes nothing', async () => {
    const reader = await client()
    const foreign = await reader.post(
      '/notes',
      { text: 'foreign' },
      { origin: 'https://elsewhere.example' },
    )
    const crossSite = await reader.post(
      '/notes',
      { text: 'foreign' },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect([foreign.status, crossSite.status]).toEqual([403, 403])
    expect(kept).not.toContain('foreign')
  })

  test('that cannot be shown again keeps every word that was typed', async () => {
    const answer = await (
      await client()
    ).post('/unshown', { text: 'A long letter.\nIn two lines.' })
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('A long letter.\nIn two lines.')
    expect(answer.headers['retry-after']).toBe('10')
  })

  test('is counted with all others of the same sender', async () => {
    const reader = await client()
    for (let sent = 0; sent < 6; sent += 1)
      expect((await reader.post('/notes', { text: `${sent}` })).status).toBe(303)
    const refused = await reader.post('/notes', { text: 'too much' })
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('too much')
  })

  test('is not counted where its input is refused, but ten times as many forms are the end', async () => {
    const started = await paper
    const reader = await client()
    const long = { text: 'far more than ten characters' }
    for (let sent = 0; sent < 54; sent += 1)
      expect((await reader.post('/notes', long)).status).toBe(422)
    for (let sent = 0; sent < 6; sent += 1)
      expect((await reader.post('/notes', { text: `${sent}` })).status).toBe(303)
    started.clock.advance(minute)
    for (let sent = 0; sent < 60; sent += 1)
      expect((await reader.post('/notes', long)).status).toBe(422)
    expect((await reader.post('/notes', long)).status).toBe(429)
  })
})

describe('the boundary', () => {
  test('begins the title of every page that says what went wrong with “Error”, in its language', async () => {
    const client = (await paper).client()
    const answers = [
      await client.get('/there-is-nothing-here'),
      await client.get('/notes/missing'),
      await client.get('/broken'),
      await client.post('/notes', { text: 'far more than ten characters' }),
    ]
    for (const { text, status } of answers) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(text).toMatch(/<title>Error: /)
    }
    expect((await client.get('/notes/one')).text).not.toContain('Error')
  })

  test('shows a defect as a plain page with the number of the request, and nothing of its cause', async () => {
    const answer = await (await client()).get('/broken')
    expect(answer.status).toBe(500)
    expect(answer.text).toContain(answer.headers['x-request-id'])
    expect(answer.text).not.toContain('secret')
  })

  test('answers programs in problem+json with a code', async () => {
    const answer = await (await client()).get('/nowhere', { accept: 'application/json' })
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json<{ code: string }>().code).toBe('platform.not_found')
  })

  test('every page has a policy that runs no inline script but one', async () => {
    const { status, headers } = await (await client()).get('/broken')
    expect(status).toBe(500)
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'self' 'sha256-/,
    )
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })
})

describe('health', () => {
  test('tells its version, readiness and figures', async () => {
    const reader = await client()
    expect((await reader.get('/healthz')).json<{ version: string }>().version).toBe('test')
    expect((await reader.get('/readyz')).status).toBe(200)
    expect((await reader.get('/metrics')).text).toContain('standfirst_page_cache')
    expect((await reader.get('/metrics', { 'x-forwarded-for': '198.51.100.1' })).status).toBe(404)
  })
})
