import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Domain } from '#platform/app'
import { day } from '#platform/clock'
import { type TestPaper, testPaper } from '#testing'
import { lettersTo } from '../links/newest-link.ts'
import { addPerson } from '../people/add-person.ts'
import { contactOf, findPerson, profilesOf } from '../people/people.queries.ts'
import type { PersonId } from '../people/person.ts'
import { personsData } from './persons-data.ts'

/** Who was erased, as another domain is told. */
const told: string[] = []
const another: Domain = {
  name: 'another',
  extensions: [
    personsData.with({
      name: 'another',
      exportOf: async (_ctx, person) => ({ of: person }),
      async erase(tx, person) {
        told.push(`${tx.actor.kind} ${person}`)
        return [`thread:${person}`]
      },
    }),
  ],
}

let paper: TestPaper
let number = 0
const password = 'nine hens and a heron'

beforeAll(async () => {
  paper = await testPaper({ domains: [another] })
})
afterAll(() => paper.stop())

async function reader(
  more: { name?: string; emailConfirmed?: boolean; password?: string } = {},
): Promise<PersonId> {
  number += 1
  return addPerson(paper.context(), {
    name: `Reader ${number}`,
    email: `reader${number}@example.org`,
    roles: [],
    emailConfirmed: true,
    ...more,
  })
}

test.each(['/account', '/account/erasure', '/account/data'])(
  '%s asks who is not signed in to sign in',
  async (path) => {
    const answer = await (await paper.client()).get(path)
    expect([answer.status, answer.location]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(path)}`,
    ])
  },
)

test('the account shows the profile and leads to what is the reader’s own', async () => {
  const client = await paper.client(await reader({ name: 'Síofra Ní Bhriain' }))
  const { text, headers } = await client.get('/account')
  expect(headers['cache-control']).toBe('private, no-store')
  for (const part of [
    'value="Síofra Ní Bhriain"',
    '/account/comments',
    '/account/contributions',
    '/account/notices',
    '/account/data',
    '/account/erasure',
  ]) {
    expect(text).toContain(part)
  }
})

test('a changed profile holds from the next page on', async () => {
  const id = await reader()
  const client = await paper.client(id)
  const answer = await client.post('/account/profile', {
    name: ' Nuala\u202E  Prendergast ',
    language: 'ga',
  })
  expect(answer.location).toBe('/account?done=saved')
  expect(await contactOf(paper.context().db, id)).toMatchObject({
    name: 'Nuala Prendergast',
    language: 'ga',
  })
  expect((await client.get('/me')).json()).toMatchObject({ name: 'Nuala Prendergast' })
})

test('a profile without a name is shown again, with the rule', async () => {
  const client = await paper.client(await reader())
  const answer = await client.post('/account/profile', { name: '  ', language: 'ga' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Enter the name to show above your comments.')
  expect(answer.text).toMatch(/value="ga" checked/)
})

test('whoever has not confirmed the address is told, and can have the link again', async () => {
  const id = await reader({ emailConfirmed: false })
  const email = (await contactOf(paper.context().db, id))?.email ?? ''
  const client = await paper.client(id)
  expect((await client.get('/account')).text).toContain('You have not confirmed this address yet')
  expect((await client.post('/confirmations')).location).toBe('/confirmations/sent')
  expect((await lettersTo(paper.context(), email)).map(({ kind }) => kind)).toEqual([
    'confirmation',
  ])
})

test('a reader ends one session, or all but this one', async () => {
  const id = await reader()
  const [here, there, yonder] = await Promise.all([
    paper.client(id),
    paper.client(id),
    paper.client(id),
  ])
  const page = await here.get('/account')
  const ends = [...page.text.matchAll(/action="(\/account\/sessions\/[0-9a-f-]{36}\/end)"/g)].map(
    ([, action = '']) => action,
  )
  expect(ends).toHaveLength(2)
  await here.post(ends[0] ?? '')
  const living = async () =>
    (
      await Promise.all(
        [here, there, yonder].map(
          async (client) => 'name' in (await client.get('/me')).json<object>(),
        ),
      )
    ).filter(Boolean).length
  expect(await living()).toBe(2)
  await here.post('/account/sessions/end')
  expect(await living()).toBe(1)
  expect((await here.get('/me')).json()).toMatchObject({ emailConfirmed: true })
})

test('nobody ends a session of somebody else', async () => {
  const me = await reader()
  const [mine, other] = [await paper.client(me), await paper.client(await reader())]
  await other.get('/account')
  const { rows } = await sql<{
    id: string
  }>`select id from accounts.sessions where person_id <> ${me}`.execute(paper.context().db)
  expect(rows).not.toEqual([])
  for (const { id } of rows)
    expect((await mine.post(`/account/sessions/${id}/end`)).status).toBe(303)
  expect((await other.get('/me')).json()).toMatchObject({ isStaff: false })
})

test('the export holds the part of every domain, as a file', async () => {
  const id = await reader({ name: 'Pat "the" Hennebry', password })
  const answer = await (await paper.client(id)).get('/account/data')
  expect(answer.headers['content-disposition']).toMatch(
    /^attachment; filename="[a-z0-9.-]+\.json"$/,
  )
  const data = answer.json<{ account: { name: string }; sessions: unknown[] }>()
  expect(data).toMatchObject({
    account: { id, name: 'Pat "the" Hennebry', emailConfirmed: true },
    another: { of: id },
  })
  expect(data.sessions).toHaveLength(1)
  expect(answer.text).not.toMatch(/password|token/i)
})

test('an account is erased with the password: nothing of the person is left, and others are told', async () => {
  const id = await reader({ name: 'Leaving Larry', password })
  const email = (await contactOf(paper.context().db, id))?.email ?? ''
  await (await paper.client()).post('/sign-in-links', { email })
  const client = await paper.client(id)
  expect((await client.post('/account/erasure', { password: 'not this one' })).status).toBe(422)
  expect(await findPerson(paper.context().db, id)).toBeDefined()

  const answer = await client.post('/account/erasure', { password })
  expect(answer.location).toMatch(/^\/account\/erased/)
  expect(client.cookies.size).toBe(0)
  expect((await client.follow(answer)).text).toContain('Your account is erased')

  const ctx = paper.context()
  expect(told).toContain(`person ${id}`)
  expect(await contactOf(ctx.db, id)).toBeUndefined()
  expect((await profilesOf(ctx.db, [id])).get(id)).toMatchObject({
    name: 'Former reader',
    title: null,
  })
  expect(await lettersTo(ctx, email)).toEqual([])
  const { rows } = await sql<{ all: string }>`
    select coalesce(string_agg(row_to_json(t)::text, ''), '') as all from (
      select p.name || p.email || p.slug as text from accounts.people p
      union all select user_agent from accounts.sessions where person_id = ${id}
      union all select password from accounts.credentials where person_id = ${id}
      union all select value from accounts.verifications where person_id = ${id}) t`.execute(ctx.db)
  expect(rows[0]?.all).not.toMatch(/larry/i)
  expect(rows[0]?.all).not.toContain(email)
  const { rows: events } = await sql<{ payload: object; purges: object }>`
    select payload, purges from platform.outbox where type = 'person.erased' and payload->>'personId' = ${id}`.execute(
    ctx.db,
  )
  expect(events).toEqual([
    {
      payload: { personId: id },
      purges: [{ kind: 'hard', keys: [`thread:${id}`, `person:${id}`] }],
    },
  ])
})

test('an erased address may sign up again, as somebody new', async () => {
  const id = await reader()
  const email = (await contactOf(paper.context().db, id))?.email ?? ''
  const client = await paper.client(id)
  expect((await client.post('/account/erasure', { word: ' erase ' })).status).toBe(303)
  await client.post('/sign-up', { name: 'Back again', email, password })
  expect((await lettersTo(paper.context(), email)).map(({ kind }) => kind)).toEqual([
    'confirmation',
  ])
})

test('without a password the word has to be typed', async () => {
  const client = await paper.client(await reader())
  expect((await client.get('/account/erasure')).text).toContain('Type ERASE')
  const refused = await client.post('/account/erasure', { word: 'yes' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Type the word ERASE')
  expect((await client.get('/me')).json()).toMatchObject({ emailConfirmed: true })
})

test('an erasure that is sent twice is done once, and the second is told to sign in', async () => {
  const id = await reader()
  const client = await paper.client(id)
  const answers = await Promise.all([
    client.post('/account/erasure', { word: 'ERASE' }),
    client.post('/account/erasure', { word: 'ERASE' }),
  ])
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  const { rows } =
    await sql`select 1 from platform.outbox where type = 'person.erased' and payload->>'personId' = ${id}`.execute(
      paper.context().db,
    )
  expect(rows).toHaveLength(1)
})

test('staff give up their roles before they leave', async () => {
  const id = await addPerson(paper.context(), {
    name: 'Orla',
    email: 'orla@tholsel.example',
    roles: ['journalist'],
    emailConfirmed: true,
  })
  const answer = await (await paper.client(id)).post('/account/erasure', { word: 'ERASE' })
  expect(answer.status).toBe(409)
  expect((await findPerson(paper.context().db, id))?.roles).toEqual(['journalist'])
})

test('sessions and links whose time is over are forgotten at night', async () => {
  const id = await reader()
  await paper.client(id)
  await (
    await paper.client()
  ).post('/sign-in-links', { email: (await contactOf(paper.context().db, id))?.email ?? '' })
  paper.clock.advance(31 * day)
  const { forgetOldJob } = await import('../sessions/forget-old.job.ts')
  await forgetOldJob.run(paper.context(), {})
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from accounts.sessions) + (select count(*) from accounts.verifications) as left`.execute(
    paper.context().db,
  )
  expect(rows[0]?.left).toBe(0)
})
