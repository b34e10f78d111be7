import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { day, second } from '#platform/clock'
import { systemActor } from '#platform/context'
import { type TestPaper, testPaper } from '#testing'
import { lettersTo, newestLink } from '../links/newest-link.ts'
import { addPerson } from '../people/add-person.ts'
import { findPerson, findPersonByEmail } from '../people/people.queries.ts'
import type { PersonId } from '../people/person.ts'
import { inviteStaff } from './invite-staff.ts'

let paper: TestPaper
let ruairi: PersonId
let malachy: PersonId
const password = 'nine hens and a heron'

beforeEach(async () => {
  paper = await testPaper()
  const ctx = paper.context()
  ruairi = await addPerson(ctx, {
    name: 'Ruairí Okonkwo-Dunne',
    email: 'ruairi@tholsel.example',
    roles: ['administrator'],
    emailConfirmed: true,
  })
  malachy = await addPerson(ctx, {
    name: 'Malachy Tobin-Sauer',
    email: 'malachy@tholsel.example',
    roles: ['moderator'],
    emailConfirmed: true,
    title: 'Readers’ editor',
  })
})
afterEach(() => paper.stop())

const pathOf = (link: string) => new URL(link).pathname

test('the first administrator comes by the link that the command line prints', async () => {
  const empty = await testPaper()
  try {
    const { link } = await inviteStaff(empty.context(systemActor('init')), {
      name: 'Gráinne',
      email: 'grainne@tholsel.example',
      roles: ['administrator'],
    })
    expect(link.startsWith(`${empty.url}/invitations/`)).toBe(true)
    const client = await empty.client()
    expect((await client.get(pathOf(link))).text).toContain('grainne@tholsel.example')
    expect(
      (await client.post(pathOf(link), { name: 'Gráinne Holohan-Weiss', password })).location,
    ).toBe('/newsroom')
    expect((await client.get('/me')).json()).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Gráinne Holohan-Weiss',
      isStaff: true,
      roles: ['administrator'],
      emailConfirmed: true,
    })
    expect((await findPersonByEmail(empty.context().db, 'grainne@tholsel.example'))?.slug).toBe(
      'grainne-holohan-weiss',
    )
  } finally {
    await empty.stop()
  }
})

test('an administrator invites, the invited accept once', async () => {
  const administrator = await paper.client(ruairi)
  const fields = { name: 'Orla Tansey-Brandt', email: 'orla@tholsel.example' }
  const refused = await administrator.post('/newsroom/invitations', { ...fields, email: 'orla' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Choose what this person may do.')
  expect(refused.text).toContain('value="Orla Tansey-Brandt"')

  const sent = await administrator.post('/newsroom/invitations', {
    ...fields,
    roles: ['journalist', 'editor'],
  })
  expect(sent.location).toBe('/newsroom/invitations?sent=1')
  expect(
    (
      await administrator.post('/newsroom/invitations', {
        ...fields,
        roles: ['journalist', 'editor'],
      })
    ).status,
  ).toBe(303)
  expect(await lettersTo(paper.context(), fields.email)).toHaveLength(1)
  expect((await administrator.follow(sent)).text).toContain('editor, journalist')
  const link = await newestLink(paper.context(), fields.email, 'invitation')

  const client = await paper.client()
  expect((await client.post(link, { name: '', password: 'short' })).status).toBe(422)
  expect((await client.post(link, { name: fields.name, password })).status).toBe(303)
  expect((await client.get('/me')).json()).toMatchObject({ isStaff: true, emailConfirmed: true })
  expect((await (await paper.client()).post(link, { name: 'Thief', password })).status).toBe(410)
  expect((await client.get(link)).status).toBe(410)
})

test('an invitation takes an account from whoever had set it up without the mailbox', async () => {
  const ctx = paper.context()
  const squatter = await addPerson(ctx, {
    name: 'Squatter',
    email: 'tomas@tholsel.example',
    roles: [],
    emailConfirmed: false,
    password: 'squatters password',
  })
  const early = await paper.client(squatter)
  await inviteStaff(ctx.as(systemActor('test')), {
    name: 'Tomás',
    email: 'Tomas@tholsel.example',
    roles: ['journalist'],
  })
  expect((await early.get('/me')).json()).toMatchObject({ isStaff: false })
  const client = await paper.client()
  await client.post(await newestLink(ctx, 'Tomas@tholsel.example'), {
    name: 'Tomás Ó Cearúil',
    password,
  })
  expect((await client.get('/me')).json()).toMatchObject({ isStaff: true })
  expect((await early.get('/me')).json()).toEqual({})
  expect(
    (
      await early.post('/sign-in', {
        email: 'tomas@tholsel.example',
        password: 'squatters password',
      })
    ).status,
  ).toBe(422)
})

test('a newer invitation ends the older, and all end after seven days', async () => {
  const ctx = paper.context(systemActor('test'))
  const who = { name: 'Dara', email: 'dara@tholsel.example', roles: ['journalist'] as const }
  const first = await inviteStaff(ctx, who)
  paper.clock.advance(second)
  const newer = await inviteStaff(ctx, who)
  const client = await paper.client()
  expect((await client.get(pathOf(first.link))).status).toBe(410)
  expect((await client.get(pathOf(newer.link))).status).toBe(200)
  paper.clock.advance(7 * day)
  expect((await client.post(pathOf(newer.link), { name: 'Dara', password })).status).toBe(410)
  expect(await lettersTo(ctx, 'dara@tholsel.example')).toHaveLength(2)
})

test('ten who accept one invitation at once become one person', async () => {
  const ctx = paper.context(systemActor('test'))
  const { link } = await inviteStaff(ctx, {
    name: 'Sive',
    email: 'sive@tholsel.example',
    roles: ['editor'],
  })
  const clients = await Promise.all(Array.from({ length: 10 }, () => paper.client()))
  const statuses = await Promise.all(
    clients.map(
      async (client) => (await client.post(pathOf(link), { name: 'Sive', password })).status,
    ),
  )
  expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  const { rows } =
    await sql`select 1 from accounts.people where email = 'sive@tholsel.example'`.execute(ctx.db)
  expect(rows).toHaveLength(1)
})

test.each(['/newsroom/readers', '/newsroom/invitations'])('%s is not for readers', async (path) => {
  const reader = await addPerson(paper.context(), {
    name: 'Reader',
    email: `${path.length}@example.org`,
    roles: [],
    emailConfirmed: true,
  })
  expect((await (await paper.client(reader)).get(path)).status).toBe(403)
  expect((await (await paper.client()).get(path)).location).toBe(
    `/sign-in?next=${encodeURIComponent(path)}`,
  )
})

test('a moderator sees readers and neither invites nor changes roles', async () => {
  const client = await paper.client(malachy)
  expect((await client.get('/newsroom/readers')).text).not.toContain('/newsroom/invitations')
  expect((await client.get(`/newsroom/readers/${ruairi}`)).text).not.toContain('name="roles"')
  expect(
    (await client.post(`/newsroom/readers/${malachy}/roles`, { roles: 'administrator' })).status,
  ).toBe(403)
  expect(
    (
      await client.post('/newsroom/invitations', {
        name: 'X',
        email: 'x@example.org',
        roles: 'administrator',
      })
    ).status,
  ).toBe(403)
  expect((await findPerson(paper.context().db, malachy))?.roles).toEqual(['moderator'])
})

test('roles change at once, are kept with who changed them, and a byline’s slug comes with the first', async () => {
  const id = await addPerson(paper.context(), {
    name: 'Hanne Voss-Kirwan',
    email: 'hanne@tholsel.example',
    roles: [],
    emailConfirmed: true,
  })
  const hanne = await paper.client(id)
  const client = await paper.client(ruairi)
  const answer = await client.post(`/newsroom/readers/${id}/roles`, {
    roles: ['journalist', 'commercial'],
  })
  expect(answer.location).toBe(`/newsroom/readers/${id}?changed=1`)
  expect((await client.follow(answer)).text).toContain('Ruairí Okonkwo-Dunne')
  expect((await hanne.get('/me')).json()).toMatchObject({ roles: ['journalist', 'commercial'] })
  expect((await findPerson(paper.context().db, id))?.slug).toBe('hanne-voss-kirwan')
  paper.clock.advance(second)
  await client.post(`/newsroom/readers/${id}/roles`)
  expect((await hanne.get('/me')).json()).toMatchObject({ isStaff: false })
})

test('a namesake’s byline gets a slug of its own', async () => {
  const ctx = paper.context()
  const slugs = []
  for (const mailbox of ['a', 'b', 'c', 'd']) {
    const id = await addPerson(ctx, {
      name: 'Caoimhe Bastible',
      email: `${mailbox}@tholsel.example`,
      roles: ['journalist'],
      emailConfirmed: true,
    })
    slugs.push((await findPerson(ctx.db, id))?.slug ?? '')
  }
  expect(slugs.slice(0, 3)).toEqual([
    'caoimhe-bastible',
    'caoimhe-bastible-2',
    'caoimhe-bastible-3',
  ])
  expect(new Set(slugs).size).toBe(4)
})

test('the last administrator stays one, also when two end each other’s role at once', async () => {
  const client = await paper.client(ruairi)
  const alone = await client.post(`/newsroom/readers/${ruairi}/roles`, { roles: 'editor' })
  expect(alone.status).toBe(409)
  expect(alone.text).toContain('at least one administrator')
  const another = await addPerson(paper.context(), {
    name: 'Second',
    email: 'second@tholsel.example',
    roles: ['administrator'],
    emailConfirmed: true,
  })
  const other = await paper.client(another)
  const statuses = await Promise.all([
    client.post(`/newsroom/readers/${another}/roles`, { roles: 'editor' }),
    other.post(`/newsroom/readers/${ruairi}/roles`, { roles: 'editor' }),
  ])
  expect(statuses.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1)
  const { rows } =
    await sql`select 1 from accounts.people where 'administrator' = any(roles)`.execute(
      paper.context().db,
    )
  expect(rows).toHaveLength(1)
})

test('roles are not given to an address that nobody confirmed', async () => {
  const { rows } = await sql<{
    id: PersonId
  }>`select id from accounts.people where 'administrator' = any(roles)`.execute(paper.context().db)
  const id = await addPerson(paper.context(), {
    name: 'Maybe',
    email: 'maybe@tholsel.example',
    roles: [],
    emailConfirmed: false,
  })
  const answer = await (
    await paper.client(rows[0]?.id)
  ).post(`/newsroom/readers/${id}/roles`, { roles: 'editor' })
  expect(answer.status).toBe(409)
})

test('people are found by a part of the name or the address, page by page, each once', async () => {
  const ctx = paper.context()
  const ids = new Set<string>()
  for (let index = 0; index < 120; index += 1) {
    ids.add(
      await addPerson(ctx, {
        name: `Paging 100%_${index}`,
        email: `paging${index}@pages.example`,
        roles: [],
        emailConfirmed: true,
        joinedAt: new Date(Date.UTC(2020, 0, 1, 0, Math.floor(index / 7))),
      }),
    )
  }
  const client = await paper.client(malachy)
  const seen: string[] = []
  let path: string | undefined = '/newsroom/readers?q=PAGES.example'
  while (path) {
    const { text }: { text: string } = await client.get(path)
    seen.push(
      ...[...text.matchAll(/href="\/newsroom\/readers\/([0-9a-f-]{36})"/g)].map(
        ([, id = '']) => id,
      ),
    )
    path = /href="(\/newsroom\/readers\?[^"]*after=[^"]*)"/
      .exec(text)?.[1]
      ?.replaceAll('&amp;', '&')
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen)).toEqual(ids)
  expect((await client.get('/newsroom/readers?q=100%25_')).text).toContain('Paging 100%_')
  expect((await client.get('/newsroom/readers?q=100%25x')).text).toContain(
    'No person found for “100%x”',
  )
})

test.each(['after=x', 'after=2026-99-99%2000:00:00%2B00,01a20df8-8300-7186-bb1b-3fa5a2300d16'])(
  '/newsroom/readers?%s is no page',
  async (query) => {
    expect((await (await paper.client(malachy)).get(`/newsroom/readers?${query}`)).status).toBe(404)
  },
)

test('markup in names and searches is shown as text', async () => {
  const markup = '<script>alert(1)</script>"x'
  const id = await addPerson(paper.context(), {
    name: markup,
    email: 'm@markup.example',
    roles: [],
    emailConfirmed: true,
  })
  const client = await paper.client(malachy)
  for (const path of [
    `/newsroom/readers?q=${encodeURIComponent(markup)}`,
    `/newsroom/readers/${id}`,
  ]) {
    const { text, status } = await client.get(path)
    expect(status).toBe(200)
    expect(text).toContain('&lt;script>alert(1)')
    expect(text).not.toContain('<script>alert')
  }
})
