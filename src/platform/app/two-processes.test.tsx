import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testPlatform } from '../../../testing/platform.tsx'
import { TestClient } from '../../../testing/client.ts'
import type { StartedTest } from '../../../testing/start.ts'
import { cachedPage } from '../http/index.ts'
import { announce, droppedEverywhere } from '../outbox/index.ts'
import type { PurgeKind } from '../page-cache/index.ts'
import { page } from '../pages/index.ts'
import { changeSettings } from '../settings/index.ts'

let here: StartedTest
let there: StartedTest
beforeAll(async () => {
  here = await testPlatform(
    [
      {
        name: 'notes',
        routes(app) {
          cachedPage(
            app,
            '/notes/:id',
            { params: z.object({ id: z.string() }) },
            async (ctx, { params }) => {
              const { rows } = await sql<{
                text: string
              }>`select text from notes where id = ${params.id}`.execute(ctx.db)
              return page({
                shell: 'paper',
                title: ctx.settings.name,
                body: <p>{rows[0]?.text ?? 'nothing'}</p>,
                keys: [`note:${params.id}`],
              })
            },
          )
        },
      },
    ],
    { background: true },
  )
  await sql`create table notes (id text primary key, text text not null)`.execute(here.runtime.db)
  there = await here.another()
})
afterAll(() => here.stop())

const write = (id: string, text: string, kind: PurgeKind) =>
  here.context().transaction(async (tx) => {
    await sql`insert into notes (id, text) values (${id}, ${text}) on conflict (id) do update set text = excluded.text`.execute(
      tx.db,
    )
    return announce(tx, {
      type: 'note.written',
      payload: { id },
      purges: [{ kind, keys: [`note:${id}`] }],
    })
  })
const read = async (from: StartedTest, id: string) =>
  (await new TestClient(from.url).get(`/notes/${id}`)).text

test('what is published in one process is read there at the next request, and soon in the other', async () => {
  await write('one', 'the first words', 'fresh')
  expect(
    [await read(here, 'one'), await read(there, 'one')].every((text) =>
      text.includes('the first words'),
    ),
  ).toBe(true)
  await write('one', 'the second words', 'fresh')
  expect(await read(here, 'one')).toContain('the second words')
  await expect.poll(() => read(there, 'one'), { timeout: 20_000 }).toContain('the second words')
})

test('what is withdrawn is nowhere once the answer says so', async () => {
  await write('two', 'words to be withdrawn', 'fresh')
  await Promise.all([read(here, 'two'), read(there, 'two')])
  const eventId = await write('two', 'withdrawn', 'hard')
  // Other tests' open transactions on this server may hold the outbox back: then the answer says so.
  if (await droppedEverywhere(here.context(), eventId))
    expect(await read(there, 'two')).not.toContain('to be withdrawn')
  await expect.poll(() => read(there, 'two'), { timeout: 20_000 }).not.toContain('to be withdrawn')
  expect(await read(here, 'two')).not.toContain('to be withdrawn')
})

test('a changed setting is on the next page here, on every page there, and never on an old one for good', async () => {
  await Promise.all([read(here, 'three'), read(there, 'three')])
  await changeSettings(here.context(), { name: 'The Slow Gazette' })
  expect(await read(here, 'three')).toContain('<title>The Slow Gazette</title>')
  await expect
    .poll(() => read(there, 'three'), { timeout: 20_000 })
    .toContain('<title>The Slow Gazette</title>')
})

test('a changed setting is on pages made while it was being changed', async () => {
  const reading = Promise.all(Array.from({ length: 20 }, (_, n) => read(here, `made ${n}`)))
  await changeSettings(here.context(), { name: 'The Quick Gazette' })
  await reading
  const texts = await Promise.all(Array.from({ length: 20 }, (_, n) => read(here, `made ${n}`)))
  expect(texts.filter((text) => !text.includes('<title>The Quick Gazette</title>'))).toEqual([])
})
