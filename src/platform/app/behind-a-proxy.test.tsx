import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { testPlatform } from '../../../testing/platform.tsx'
import { TestClient } from '../../../testing/client.ts'
import { hour } from '../clock/index.ts'
import { cachedPage, formRoute, rateLimit, seeOther } from '../http/index.ts'
import { page } from '../pages/index.ts'
import type { Domain } from './domain.ts'

const notes: Domain = {
  name: 'notes',
  routes(app) {
    const show = async () =>
      page({ shell: 'paper', title: 'Notes', body: <p>Notes</p>, keys: ['notes'] })
    cachedPage(app, '/notes', {}, show)
    formRoute(
      app,
      '/notes',
      {
        access: 'public',
        form: () => z.object({ text: z.string() }),
        show,
        before: [rateLimit('notes', { limit: 2, per: hour })],
      },
      async () => seeOther('/notes'),
    )
  },
}

async function paperWith(env: NodeJS.ProcessEnv = {}) {
  const paper = await testPlatform([notes], { env })
  onTestFinished(() => paper.stop())
  const client = new TestClient(`http://127.0.0.1:${paper.runtime.config.port}`)
  const post = async (from: string) =>
    (
      await client.post(
        '/notes',
        { text: 'x' },
        { 'x-forwarded-for': from, origin: paper.runtime.config.siteUrl },
      )
    ).status
  return { paper, client, post }
}

test('behind a proxy on this machine each reader has a limit of their own, without any setting', async () => {
  const { client, post } = await paperWith()
  for (const [from, status] of [
    ['203.0.113.7', 303],
    ['203.0.113.7', 303],
    ['203.0.113.7', 429],
    ['203.0.113.8', 303],
    ['2001:db8:1:2::1', 303],
    ['2001:db8:1:2::2', 303],
    ['2001:db8:1:2::3', 429],
    ['2001:db8:1:3::1', 303],
  ] as const)
    expect([from, await post(from)]).toEqual([from, status])
  expect((await client.get('/readyz')).json<{ warnings: string[] }>().warnings).toEqual([])
})

test('a neighbour that is not trusted and sends X-Forwarded-For is told of by /readyz', async () => {
  const { client, post } = await paperWith({ TRUSTED_PROXIES: '10.0.0.0/8' })
  expect([await post('203.0.113.7'), await post('203.0.113.8'), await post('203.0.113.9')]).toEqual(
    [303, 303, 429],
  )
  const words = [expect.stringContaining('X-Forwarded-For comes from 127.0.0.1')]
  expect((await client.get('/readyz')).json<{ warnings: string[] }>().warnings).toEqual(words)
})

test('a paper whose address is https says so to browsers for a year, on pages of the cache too; another never', async () => {
  const header = 'strict-transport-security'
  const secure = (await paperWith({ SITE_URL: 'https://paper.example' })).client
  for (const path of ['/notes', '/notes', '/nowhere', '/healthz']) {
    const { status, headers } = await secure.get(path)
    expect([path, status, headers[header]]).toEqual([
      path,
      path === '/nowhere' ? 404 : 200,
      'max-age=31536000',
    ])
  }
  const plain = (await paperWith()).client
  expect((await plain.get('/notes')).headers[header]).toBeUndefined()
})
