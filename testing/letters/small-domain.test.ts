import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson, type PersonId } from '../../src/domains/accounts/index.ts'
import { auditEntries } from '../../src/platform/audit/index.ts'
import { systemActor } from '../../src/platform/context/index.ts'
import { migrate } from '../../src/platform/migrations/index.ts'
import { testPaper, type TestPaper } from '../paper.ts'
import { migrations } from '../templates.ts'
import { letters } from './letters.ts'

// A domain is its folder, its migration, and its name among the domains.
let paper: TestPaper
let folder: string
let editor: PersonId
let amina: PersonId
beforeAll(async () => {
  paper = await testPaper({ domains: [letters] })
  folder = await mkdtemp(join(tmpdir(), 'standfirst-letters-'))
  await cp(migrations, folder, { recursive: true })
  const next = String((await readdir(folder)).filter((name) => name.endsWith('.sql')).length + 1)
  const own = fileURLToPath(new URL('letters.sql', import.meta.url))
  await cp(own, join(folder, `${next.padStart(4, '0')}-letters.sql`))
  await migrate(paper.runtime.pool, { folder, now: paper.clock.now() })
  const system = paper.context(systemActor('test'))
  const person = { roles: [], emailConfirmed: true }
  amina = await addPerson(system, { ...person, name: 'Amina', email: 'amina@example.org' })
  editor = await addPerson(system, {
    ...person,
    name: 'Ruth Akande',
    email: 'ruth@paper.example',
    roles: ['editor'],
  })
})
afterAll(async () => {
  await paper.stop()
  await rm(folder, { recursive: true, force: true })
})

test('its pages, its room and its link in the footer are there', async () => {
  const page = await (await paper.client()).get('/letters')
  expect(page.text).toContain('<a href="/letters">Letters to the editor</a>')
  const room = await (await paper.client(editor)).get('/newsroom/letters')
  expect(room.text).toContain('href="/newsroom/letters" data-key="l"')
  expect((await (await paper.client(amina)).get('/newsroom/letters')).status).toBe(403)
})

test('its event starts its job, its act is guarded and recorded, its refusal has words', async () => {
  const reader = await paper.client(amina)
  expect((await reader.post('/letters', { text: 'The ferry is slower.' })).status).toBe(303)
  await paper.settle()
  const { db } = paper.runtime
  expect((await sql`select count from letters.counts`.execute(db)).rows).toEqual([{ count: 1 }])
  const { rows } = await sql<{ id: string }>`select id from letters.letters`.execute(db)
  const path = `/newsroom/letters/${rows[0]?.id}/printings`
  expect((await reader.post(path)).status).toBe(403)
  const staff = await paper.client(editor)
  expect((await staff.post(path)).status).toBe(303)
  expect((await reader.get('/letters')).text).toContain('The ferry is slower.')
  expect(await auditEntries(db, { act: 'letter.print', limit: 9 })).toMatchObject([
    { personId: editor, subject: rows[0]?.id },
  ])
  const unknown = await staff.post(`/newsroom/letters/${amina}/printings`)
  expect([unknown.status, unknown.text.includes('There is no such letter.')]).toEqual([404, true])
})

test('what it keeps of a person is exported and erased with the rest', async () => {
  const larry = await addPerson(paper.context(systemActor('test')), {
    name: 'Larry',
    email: 'larry@example.org',
    roles: [],
    emailConfirmed: true,
    password: 'nine hens and a heron',
  })
  const client = await paper.client(larry)
  await client.post('/letters', { text: 'A letter of Larry’s.' })
  expect((await client.get('/account/data')).json()).toMatchObject({
    letters: [{ text: 'A letter of Larry’s.' }],
  })
  await client.post('/account/erasure', { password: 'nine hens and a heron' })
  const { rows } = await sql`select from letters.letters where person_id = ${larry}`.execute(
    paper.runtime.db,
  )
  expect(rows).toEqual([])
})
