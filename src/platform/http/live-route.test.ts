import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { TestClient } from '../../../testing/client.ts'
import { testPlatform } from '../../../testing/platform.tsx'
import type { StartedTest } from '../../../testing/start.ts'
import { openStream, type TestStream } from '../../../testing/stream.ts'
import type { Domain } from '../app/index.ts'
import { defineChannel } from '../live/index.ts'
import { announce } from '../outbox/index.ts'
import { definePolicy } from '../policy/index.ts'
import { refuse } from '../policy/refusals.ts'
import type { App } from './app.ts'
import { liveRoute } from './live-route.ts'

const letters = defineChannel({
  name: 'letters',
  events: { 'letter.posted': ({ box }) => String(box) },
})
const { act } = definePolicy({ 'letter.read': { to: 'read letters', roles: ['editor'] } })
const BoxParams = z.object({ box: z.string().max(20) })

let app: App
let here: StartedTest
let there: StartedTest
const answers: WeakRef<object>[] = []

const boxes: Domain = {
  name: 'boxes',
  identify: () => async (request) => ({
    kind: 'person',
    id: '1',
    name: 'Somebody',
    roles: request.headers['x-role'] === 'editor' ? ['editor'] : [],
    sessionId: '1',
    emailConfirmed: true,
  }),
  routes(added) {
    app ??= added
    added.fastify.addHook('onRequest', async (_request, reply) => {
      answers.push(new WeakRef(reply.raw))
    })
    const channels = [{ channel: letters, key: ({ box }: { box: string }) => box }]
    liveRoute(added, '/boxes/:box/changes', { access: 'public', params: BoxParams, channels })
    liveRoute(added, '/own/:box/changes', {
      access: act('letter.read'),
      params: BoxParams,
      channels,
      check: (_actor, { box }) => {
        if (box === 'sealed') throw refuse('platform.not_allowed', { to: 'open it', who: 'Nobody' })
      },
    })
  },
}

beforeAll(async () => {
  here = await testPlatform([boxes], { background: true, env: { TRUSTED_PROXIES: '127.0.0.1' } })
  there = await here.another()
})
afterAll(() => here.stop())

const post = (box: string) =>
  here
    .context()
    .transaction((tx) =>
      announce(tx, { type: 'letter.posted', payload: { box, words: 'a secret' } }),
    )
const clientOf = (paper: StartedTest) => new TestClient(paper.url)
const patient = { timeout: 30_000 }

test('a stream says that it is one, that nobody keeps or collects it, and when to come back', async () => {
  const stream = await openStream(clientOf(here), '/boxes/red/changes')
  expect([stream.status, stream.headers]).toMatchObject([
    200,
    {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    },
  ])
  expect(stream.headers['content-encoding']).toBeUndefined()
  expect(stream.retry()).toBeGreaterThanOrEqual(1000)
  stream.close()
})

test('what is announced in one process is heard in both, once, and without its words', async () => {
  const streams = await Promise.all(
    [here, there].map((paper) => openStream(clientOf(paper), '/boxes/both/changes')),
  )
  const other = await openStream(clientOf(here), '/boxes/other/changes')
  await post('both')
  for (const stream of streams) {
    await expect.poll(() => stream.messages, patient).toHaveLength(1)
    expect(stream.messages[0]?.data).toBe('letters')
    expect(stream.lastId()).toBe(stream.messages[0]?.id)
  }
  await post('other')
  await expect.poll(() => other.messages, patient).toHaveLength(1)
  expect(streams.map(({ messages }) => messages.length)).toEqual([1, 1])
  for (const stream of [...streams, other]) stream.close()
})

test('who comes back to another process with the last id is told of what was missed, and of it alone', async () => {
  const stream = await openStream(clientOf(here), '/boxes/missed/changes')
  await post('missed')
  await expect.poll(() => stream.messages, patient).toHaveLength(1)
  stream.close()
  const last = stream.lastId()
  const back = await openStream(clientOf(here), '/boxes/missed/changes', { 'last-event-id': last })
  const witness = await openStream(clientOf(there), '/boxes/missed/changes')
  await post('missed')
  await expect
    .poll(() => [back, witness].map(({ messages }) => messages.length), patient)
    .toEqual([1, 1])
  for (const missed of [
    await openStream(clientOf(there), '/boxes/missed/changes', { 'last-event-id': last }),
    await openStream(clientOf(there), `/boxes/missed/changes?after=${last}`),
  ]) {
    await expect.poll(() => missed.messages, patient).toHaveLength(1)
    missed.close()
  }
  back.close()
  witness.close()
})

test('who may not listen is refused as a program, and who does not take a stream gets none', async () => {
  const client = clientOf(here)
  const asked = [
    openStream(client, '/own/red/changes'),
    openStream(client, '/own/sealed/changes', { 'x-role': 'editor' }),
    openStream(client, '/boxes/red/changes', { accept: 'text/html' }),
    openStream(client, `/boxes/${'x'.repeat(30)}/changes`),
  ]
  const refused = await Promise.all(asked)
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 406, 404])
  expect(refused[0]?.headers['content-type']).toContain('application/problem+json')
  const heads = await client.send('HEAD', '/boxes/red/changes', { accept: 'text/event-stream' })
  expect(heads.status).toBe(405)
  const open = await openStream(client, '/own/red/changes', { 'x-role': 'editor' })
  expect(open.status).toBe(200)
  open.close()
})

test('a thousand readers hear of an event once each, leave nothing behind, and take no place from pages', async () => {
  await expect.poll(() => app.streams.counts.open, patient).toBe(0)
  const [before, opened, told] = [sockets(), app.streams.counts.opened, app.streams.counts.messages]
  answers.length = 0
  const all: TestStream[] = []
  for (let n = 0; n < 20; n += 1)
    all.push(...(await Promise.all(Array.from({ length: 50 }, () => from(`10.0.0.${n % 4}`)))))
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
  expect([app.streams.counts.open, app.streams.counts.opened - opened]).toEqual([1000, 1000])
  const crowded = await from('10.0.0.1')
  expect([crowded.status, crowded.headers['retry-after']]).toEqual([429, '60'])
  // Far more are open than requests may be under way.
  expect((await clientOf(here).get('/nowhere')).status).toBe(404)
  await post('thousand')
  await expect
    .poll(() => all.filter(({ messages }) => messages.length === 1).length, patient)
    .toBe(1000)
  expect(app.streams.counts.messages - told).toBe(1000)
  for (const stream of all.splice(0)) stream.close()
  await expect.poll(() => app.streams.counts.open, patient).toBe(0)
  await expect.poll(sockets, patient).toBeLessThanOrEqual(before + 20)
  await expect.poll(leftInMemory, patient).toBeLessThan(50)
}, 120_000)

const from = (address: string) =>
  openStream(clientOf(here), '/boxes/thousand/changes', { 'x-forwarded-for': address })
const sockets = () =>
  process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length

/** Of the answers since they were last forgotten, those that somebody still holds. */
function leftInMemory(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return answers.filter((answer) => answer.deref() !== undefined).length
}

test('the figures of a process tell how many streams there are', async () => {
  const stream = await openStream(clientOf(there), '/boxes/red/changes')
  const { status, text } = await clientOf(there).get('/metrics')
  expect(status).toBe(200)
  expect(text).toMatch(/^standfirst_streams\{what="open"\} [1-9]/m)
  stream.close()
})

test('a process that ends ends its streams whole, and keeps none waiting', async () => {
  const third = await here.another()
  const streams = await Promise.all(
    Array.from({ length: 20 }, () => openStream(clientOf(third), '/boxes/red/changes')),
  )
  await third.stop()
  expect(new Set(await Promise.all(streams.map(({ ended }) => ended)))).toEqual(new Set(['whole']))
})
