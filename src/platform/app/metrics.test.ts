import { expect, onTestFinished, test } from 'vitest'
import { TestClient } from '../../../testing/client.ts'
import { testPlatform } from '../../../testing/platform.tsx'

async function readerOf(env: NodeJS.ProcessEnv) {
  const paper = await testPlatform([], { env })
  onTestFinished(() => paper.stop())
  return new TestClient(`http://127.0.0.1:${paper.runtime.config.port}`)
}

test('figures are given to whoever knows the token, and to nobody else', async () => {
  const reader = await readerOf({ METRICS_TOKEN: 'a token of the collector' })
  const read = async (headers: Record<string, string>) =>
    (await reader.get('/metrics', headers)).status
  expect(await read({ authorization: 'Bearer a token of the collector' })).toBe(200)
  expect(await read({})).toBe(404)
  expect(await read({ authorization: 'Bearer another' })).toBe(404)
})

test('without a token a paper of the world gives no figures, also to a proxy on this machine that sends no header', async () => {
  const reader = await readerOf({ SITE_URL: 'https://paper.example' })
  expect((await reader.get('/metrics')).status).toBe(404)
})

test('without a token a paper that this machine alone reaches gives them here', async () => {
  const reader = await readerOf({})
  expect((await reader.get('/metrics')).status).toBe(200)
  expect((await reader.get('/metrics', { 'x-forwarded-for': '198.51.100.1' })).status).toBe(404)
})
