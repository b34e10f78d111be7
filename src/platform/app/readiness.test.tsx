import { sql } from 'kysely'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { testPlatform } from '../../../testing/platform.tsx'
import { type StartedTest, testMoment } from '../../../testing/start.ts'
import { administer } from '../../../testing/templates.ts'
import { TestClient } from '../../../testing/client.ts'
import { day } from '../clock/index.ts'
import { formRoute, pageRoute, seeOther } from '../http/index.ts'
import { page } from '../pages/index.ts'
import type { Domain } from './domain.ts'

const notes: Domain = {
  name: 'notes',
  routes(app) {
    const show = async () => page({ shell: 'paper', title: 'Notes', body: <p>Notes</p> })
    pageRoute(app, '/notes', { access: 'public' }, show)
    formRoute(
      app,
      '/notes',
      { access: 'public', form: () => z.object({ text: z.string() }), show },
      async ({ ctx, form: { text } }) => {
        await sql`insert into notes (text) values (${text})`.execute(ctx.db)
        return seeOther('/notes')
      },
    )
  },
}

let paper: StartedTest
let reader: TestClient
beforeEach(async () => {
  paper = await testPlatform([notes])
  reader = new TestClient(paper.url)
  await sql`create table notes (text text primary key)`.execute(paper.runtime.db)
})
afterEach(() => paper.stop())

const statusOf = async (path: string) => (await reader.get(path)).status
const states = async () => [await statusOf('/readyz'), await statusOf('/readyz/writing')]

async function databaseName(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
    paper.runtime.db,
  )
  return rows[0]?.name ?? ''
}

/** Every later insert fails with this code, as the server itself would say it. */
async function failWith(code: string): Promise<void> {
  await sql
    .raw(
      `create or replace function fail() returns trigger language plpgsql as $$ begin raise exception 'the server says no' using errcode = '${code}'; end $$;
       drop trigger if exists fail on notes;
       create trigger fail before insert on notes for each row execute function fail()`,
    )
    .execute(paper.runtime.db)
}

test('on a read-only server a process is ready to read and not to write, and says why', async () => {
  const name = await databaseName()
  await administer(
    inject('server'),
    `alter database ${name} set default_transaction_read_only = on`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  )
  await expect.poll(states).toEqual([200, 503])
  expect(await reader.get('/readyz/writing')).toMatchObject({
    status: 503,
    text: expect.stringContaining('the database is read-only'),
  })
  expect((await reader.get('/notes')).status).toBe(200)
  const answer = await reader.post('/notes', { text: 'kept, word for word' })
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '10'])
  expect(answer.text).toContain('kept, word for word')
  await administer(
    inject('server'),
    `alter database ${name} reset default_transaction_read_only`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  )
  await expect.poll(states).toEqual([200, 200])
})

test('a full disk is told by readiness to write, and by it alone', async () => {
  expect(await states()).toEqual([200, 200])
  await failWith('53100')
  expect((await reader.post('/notes', { text: 'no room' })).status).toBe(503)
  expect(await states()).toEqual([200, 503])
  expect(await reader.get('/readyz/writing')).toMatchObject({
    status: 503,
    text: expect.stringContaining('the disk of the database is full'),
  })
})

test.each(['53100', '53200', '53400', '25006', '57P01', '57P02', '57P03', '55P03', '58030'])(
  'what the server cannot do now (%s) is a 503 with Retry-After, and the words are kept',
  async (code) => {
    await failWith(code)
    const answer = await reader.post('/notes', { text: 'kept, word for word' })
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '10'])
    expect(answer.text).toContain('kept, word for word')
  },
)

test('events that wait for all processes take none out of service, and their age is the database’s', async () => {
  const age = async (from: StartedTest) =>
    (await new TestClient(from.url).get('/readyz')).json<{ outboxAgeSeconds: number }>()
      .outboxAgeSeconds
  for (const apart of [90_000, day, -90_000, -day]) {
    const there = await paper.another({ now: new Date(testMoment.getTime() + apart) })
    expect(await age(there)).toBe(0)
  }
  await sql`insert into platform.outbox (id, type, payload, purges, origin, at, written_at)
    values (gen_random_uuid(), 'thing.changed', '{}', '[]', gen_random_uuid(), ${testMoment}, now() - interval '10 minutes')`.execute(
    paper.runtime.db,
  )
  expect(await states()).toEqual([200, 200])
  expect(Math.floor((await age(paper)) / 60)).toBe(10)
})
