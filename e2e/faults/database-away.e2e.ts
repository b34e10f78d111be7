import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson, openSession } from '#domains/accounts'
import { correctArticle } from '#domains/publishing'
import { systemActor } from '#platform/context'
import type { Paper } from '../../src/platform/app/index.ts'
import { type Answer, TestClient } from '../../testing/client.ts'
import {
  attach,
  dataFolder,
  removeFolder,
  runCommand,
  type RunningPaper,
  startProgram,
} from '../running-paper.ts'
import { eventsOfGift, gatewayOf } from './gateway.ts'
import { keptForm } from './kept-form.ts'
import { halfStates, recordedComments, waitingWork } from './on-record.ts'
import { type ReadPaper, withReaders } from './readers.ts'
import { type SecondServer, secondServer } from './second-server.ts'

const dataDir = dataFolder()
let server: SecondServer
let running: RunningPaper
let beside: Paper
let paper: ReadPaper
let editor: TestClient
let reported: string

// The paper knows this server by DATABASE_URL alone: nothing of it starts it again.
beforeAll(async () => {
  server = await secondServer()
  const env = { DATABASE_URL: server.url }
  const made = await runCommand(
    [
      'init',
      '--name',
      'The Absence',
      '--admin-name',
      'Ada Byrne',
      '--admin-email',
      'ada@example.org',
    ],
    { dataDir, env },
  )
  if (made.status !== 0) throw new Error(made.output)
  running = await startProgram({ dataDir, env })
  beside = await attach(running, server.place)
  paper = await withReaders(beside, 12)
  const ctx = beside.context(systemActor('test'))
  const gráinne = await addPerson(ctx, {
    name: 'Gráinne Holohan-Weiss',
    email: 'grainne@example.org',
    roles: ['editor'],
    emailConfirmed: true,
  })
  const { cookieName, cookieValue } = await openSession(ctx, gráinne)
  editor = new TestClient(running.url)
  editor.cookies.set(cookieName, cookieValue)
  reported = idIn((await comment(0, 'The comment that is reported.')).location)
}, 240_000)
afterAll(async () => {
  await beside.stop()
  expect(await running.end()).toBe(0)
  await server.remove()
  removeFolder(dataDir)
})

const pages = () => [
  '/',
  paper.path,
  `${paper.path}/comments`,
  '/sections/ireland',
  '/feed.xml',
  '/contribute',
]
const reader = () => new TestClient(running.url)
const isStale = ({ headers }: Answer) => headers['cache-status'] === 'standfirst; hit; detail=stale'
const isReady = async () => (await reader().get('/readyz')).status
const idIn = (location: string | undefined) =>
  location?.slice('/comments/'.length, '/comments/'.length + 36) ?? ''

test('the database is killed and stays away for ten seconds: people go on reading, what they write is kept, and all goes on by itself', async () => {
  await readEverything()
  const acknowledged = await Promise.all(
    [1, 2, 3].map((n) => comment(n, `Written before, number ${n}.`)),
  )
  expect(acknowledged.map(({ status }) => status)).toEqual([303, 303, 303])
  const gifts = await openCheckouts(6)
  await correctArticle(beside.context(systemActor('test')), {
    article: paper.article,
    words: 'The bridge closes for five weeks.',
  })
  // The payments are being booked while the database goes.
  const told = await Promise.all(
    gifts.map(({ body }) => gatewayOf(beside).deliver(running.url, body)),
  )
  expect(told.map(({ status }) => status)).toEqual(gifts.map(() => 200))

  await server.crash()
  const since = performance.now()
  expect(await isReady()).toBe(503)
  expect((await reader().get('/healthz')).status).toBe(200)
  const kept = await writeEverything()
  let rounds = 0
  for (; performance.now() - since < 10_000; rounds += 1) await readEverything()
  expect(rounds).toBeGreaterThan(3)
  // It has been corrected, which cannot be shown yet, and says so.
  expect(isStale(await reader().get(paper.path))).toBe(true)
  const unread = await reader().get('/authors/nobody-yet')
  expect([unread.status, unread.headers['retry-after']]).toEqual([503, '10'])

  await server.start()
  await expect.poll(isReady, { timeout: 60_000 }).toBe(200)
  await expect
    .poll(async () => (await reader().get(paper.path)).text, { timeout: 30_000 })
    .toContain('The bridge closes for five weeks.')
  const again = await Promise.all(
    kept.map(({ client, form }) => client.post(form.action, form.fields)),
  )
  expect(again.map(({ status }) => status)).toEqual(again.map(() => 303))

  const here = await recordedComments(beside)
  for (const { location } of [...acknowledged, ...again.slice(0, 1)])
    expect(here.filter(({ id }) => id === idIn(location))).toHaveLength(1)
  await expect
    .poll(() => waitingWork(beside), { timeout: 90_000, interval: 250 })
    .toEqual({ events: 0, inbox: 0, jobs: 0 })
  expect(await halfStates(beside)).toEqual([])
  expect(running.child.exitCode).toBeNull()
}, 300_000)

test('a database that is stopped in good order is missed in the same way', async () => {
  await readEverything()
  await server.stop()
  await readEverything()
  const kept = await writeEverything()
  await server.start()
  await expect.poll(isReady, { timeout: 60_000 }).toBe(200)
  const again = await Promise.all(
    kept.map(({ client, form }) => client.post(form.action, form.fields)),
  )
  expect(again.map(({ status }) => status)).toEqual(again.map(() => 303))
  await expect
    .poll(() => waitingWork(beside), { timeout: 90_000, interval: 250 })
    .toEqual({ events: 0, inbox: 0, jobs: 0 })
}, 300_000)

/** Every public page, from the cache or anew. */
async function readEverything(): Promise<void> {
  const answers = await Promise.all(pages().map((path) => reader().get(path)))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
}

let written = 0
const comment = (n: number, text: string) =>
  paper.browser(n, running.url).post(`/articles/${paper.article}/comments`, {
    text,
    submission: `submission-${n}-${text.length}`,
  })

/** Everything that people may write, while nobody can keep it: each is told so, and gets the words back. */
async function writeEverything(): Promise<
  { client: TestClient; form: { action: string; fields: Record<string, string> } }[]
> {
  written += 1
  const long = `With care, and "quotes" & <b>, for the ${written} time.\nIn two lines.`
  const forms: {
    client: TestClient
    path: string
    fields: Record<string, string>
    typed: string
  }[] = [
    {
      client: paper.browser(10 + (written % 2), running.url),
      path: `/articles/${paper.article}/comments`,
      fields: { text: long, submission: `away-${written}-form` },
      typed: long,
    },
    {
      client: reader(),
      path: `/articles/${paper.article}/comments`,
      fields: { text: `Signed out. ${long}` },
      typed: `Signed out. ${long}`,
    },
    {
      client: reader(),
      path: `/comments/${reported}/reports`,
      fields: { ground: 'abuse', words: long },
      typed: long,
    },
    {
      client: reader(),
      path: '/contributions',
      fields: { often: 'once', own: '20', email: 'giver@example.org' },
      typed: 'giver@example.org',
    },
    {
      client: reader(),
      path: '/sign-in-links',
      fields: { email: 'reader-3@example.org' },
      typed: 'reader-3@example.org',
    },
    {
      client: editor,
      path: '/newsroom/articles',
      fields: { headline: `A headline ${written}`, body: long, submission: `article-${written}` },
      typed: long,
    },
  ]
  const secret = 'a phrase that is nobody’s'
  const signIn = await reader().post('/sign-in', {
    email: 'reader-3@example.org',
    password: secret,
  })
  expect([signIn.status, signIn.headers['retry-after']]).toEqual([503, '10'])
  expect(signIn.text).toContain('reader-3@example.org')
  expect(signIn.text).not.toContain(secret)
  const answers = await Promise.all(
    forms.map(({ client, path, fields }) => client.post(path, fields)),
  )
  return answers.map((answer, index) => {
    const sent = forms[index]
    if (!sent) throw new Error('more answers than forms')
    expect([sent.path, answer.status, answer.headers['retry-after']]).toEqual([
      sent.path,
      503,
      '10',
    ])
    const form = keptForm(answer.text)
    expect(form.action).toBe(sent.path)
    expect(Object.values(form.fields)).toContain(sent.typed)
    return { client: sent.client, form }
  })
}

/** Gifts that readers have been led to pay, and what the gateway will say of them. */
async function openCheckouts(count: number): Promise<{ body: string }[]> {
  const opened = await Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const email = `giver-${number}@example.org`
      const { location } = await paper
        .browser(number, running.url)
        .post('/contributions', { often: 'once', own: '20', email })
      return eventsOfGift(location?.split('/pay/')[1] ?? '', {
        email,
        number,
        at: beside.runtime.clock.now(),
      })
    }),
  )
  return opened.flat()
}
