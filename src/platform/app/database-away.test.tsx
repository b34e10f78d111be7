import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { testPlatform } from '../../../testing/platform.tsx'
import type { TestClient } from '../../../testing/client.ts'
import type { StartedTest } from '../../../testing/start.ts'
import { administer } from '../../../testing/templates.ts'
import { anonymous } from '../context/index.ts'
import { cachedPage, formRoute, pageRoute, seeOther } from '../http/index.ts'
import { defineJob } from '../jobs/index.ts'
import { announce } from '../outbox/index.ts'
import { page } from '../pages/index.ts'

const told: string[] = []

let paper: StartedTest
let database: string
let reader: TestClient
beforeAll(async () => {
  const started = await testPlatform(
    [
      {
        name: 'notes',
        identify: (runtime) => async (request) => {
          if (request.cookies['session']) await sql`select 1`.execute(runtime.db)
          return anonymous
        },
        routes(app) {
          const params = z.object({ id: z.string() })
          const notes = async () =>
            (
              await sql<{ text: string }>`select text from notes order by text`.execute(
                paper.runtime.db,
              )
            ).rows
              .map(({ text }) => text)
              .join(', ')
          cachedPage(app, '/notes/:id', { params }, async (_ctx, input) =>
            page({
              shell: 'paper',
              title: 'Notes',
              body: <p>{await notes()}</p>,
              keys: [`note:${input.params.id}`],
            }),
          )
          pageRoute(app, '/desk', { access: 'public' }, async () =>
            page({ shell: 'paper', title: 'Desk', body: <p>{await notes()}</p> }),
          )
          const form = () => z.object({ text: z.string() })
          const show = async () =>
            page({ shell: 'paper', title: 'Again', body: <p>{await notes()}</p> })
          formRoute(
            app,
            '/notes',
            { access: 'public', form, show },
            async ({ ctx, form: { text } }) => {
              await ctx.transaction(async (tx) => {
                await sql`insert into notes (text) values (${text})`.execute(tx.db)
                await announce(tx, {
                  type: 'note.written',
                  payload: { text },
                  purges: [{ kind: 'fresh', keys: ['note:fresh'] }],
                })
              })
              return seeOther('/desk')
            },
          )
        },
        jobs: () => [
          defineJob(
            'notes.tell',
            z.object({ text: z.string() }),
            async (_ctx, { text }) => void told.push(text),
          ),
        ],
        subscriptions: [{ event: 'note.written', job: 'notes.tell' }],
      },
    ],
    { background: true },
  )
  paper = started
  reader = started.client()
  await sql`create table notes (text text primary key)`.execute(paper.runtime.db)
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
    paper.runtime.db,
  )
  database = rows[0]?.name ?? ''
})
afterAll(async () => {
  await comeBack()
  await paper.stop()
})

const goAway = () =>
  administer(
    inject('server'),
    `alter database ${database} allow_connections false`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
  )
const comeBack = () =>
  administer(inject('server'), `alter database ${database} allow_connections true`)
const isStale = (answer: { headers: Readonly<Record<string, string | undefined>> }) =>
  answer.headers['cache-status']?.includes('stale') ?? false

test('a paper whose database goes away goes on being read, loses no words, and returns by itself', async () => {
  expect((await reader.post('/notes', { text: 'a first note' })).status).toBe(303)
  await expect.poll(() => told, { timeout: 20_000 }).toEqual(['a first note'])
  for (const id of ['current', 'soft', 'fresh', 'hard'])
    expect((await reader.get(`/notes/${id}`)).text).toContain('a first note')
  expect((await reader.get('/desk')).status).toBe(200)
  await goAway()

  // What readers have read before goes on as if nothing had happened.
  const current = await reader.get('/notes/current')
  expect([current.status, isStale(current)]).toEqual([200, false])
  // What is out of date is served and marked, whatever kind of purge has made it so, except a hard one.
  paper.context().purge({ kind: 'soft', keys: ['note:soft'] })
  paper.context().purge({ kind: 'fresh', keys: ['note:fresh'] })
  paper.context().purge({ kind: 'hard', keys: ['note:hard'] })
  for (const id of ['soft', 'fresh', 'fresh', 'soft']) {
    const stale = await reader.get(`/notes/${id}`)
    expect([stale.status, isStale(stale), stale.text.includes('a first note')]).toEqual([
      200,
      true,
      true,
    ])
  }
  // What cannot be made is a page that says so and when to come again; never a defect, never nothing.
  for (const path of ['/notes/hard', '/notes/never-read', '/desk']) {
    const answer = await reader.get(path)
    expect([path, answer.status, answer.headers['retry-after']]).toEqual([path, 503, '10'])
    expect(answer.text).toContain('Our database is not available')
  }
  expect((await reader.get('/nowhere')).status).toBe(404)
  expect([(await reader.get('/healthz')).status, (await reader.get('/readyz')).status]).toEqual([
    200, 503,
  ])

  // Who writes is told, and keeps every word; also who is signed in, and also a program.
  const words = 'A letter about the bridge,\nin two lines.'
  const refused = await reader.post('/notes', { text: words })
  reader.cookies.set('session', 'somebody')
  const signedIn = await reader.post('/notes', { text: words })
  const seen = await reader.get('/notes/current')
  reader.cookies.clear()
  for (const answer of [refused, signedIn]) {
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '10'])
    expect(answer.text).toContain(words)
  }
  expect(seen.status).toBe(200)
  const program = await reader.post('/notes', { text: words }, { accept: 'application/json' })
  expect([program.status, program.json<{ code: string }>().code]).toEqual([
    503,
    'platform.unavailable',
  ])

  await comeBack()
  await expect.poll(async () => (await reader.get('/desk')).status, { timeout: 30_000 }).toBe(200)
  expect((await reader.post('/notes', { text: 'a second note' })).status).toBe(303)
  // Pages are renewed, events are handed over and jobs run as before; nothing was written in between.
  await expect
    .poll(async () => (await reader.get('/notes/fresh')).text, { timeout: 30_000 })
    .toContain('a first note, a second note')
  await expect
    .poll(async () => isStale(await reader.get('/notes/soft')), { timeout: 30_000 })
    .toBe(false)
  await expect.poll(() => told, { timeout: 60_000 }).toEqual(['a first note', 'a second note'])
  expect((await reader.get('/readyz')).status).toBe(200)
}, 180_000)
