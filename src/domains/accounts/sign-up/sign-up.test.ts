import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Domain } from '#platform/app'
import { hour, minute } from '#platform/clock'
import { type TestPaper, testPaper } from '#testing'
import { lettersTo, newestLink } from '../links/newest-link.ts'
import { addPerson } from '../people/add-person.ts'
import { findPersonByEmail } from '../people/people.queries.ts'
import { draftKinds } from '../sign-in/waiting-drafts.ts'

/** The drafts that were posted, as another domain is told. */
const posted: string[] = []
const another: Domain = {
  name: 'another',
  extensions: [
    draftKinds.with({
      name: 'test-draft',
      show: async (_ctx, { token }) => ({
        content: `“${token}” <waits>`,
        act: 'Post it',
        from: '/there',
      }),
      outcome: async () => undefined,
      async post(ctx, { token }) {
        if (ctx.actor.kind === 'person')
          posted.push(`${ctx.actor.name} ${ctx.actor.emailConfirmed} ${token}`)
        return '/comments/1'
      },
    }),
  ],
}

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper({ domains: [another] })
})
afterAll(() => paper.stop())

const password = 'nine hens and a heron'
const personOf = (email: string) => findPersonByEmail(paper.context().db, email)

test('a reader signs up, confirms by the mailed link and is signed in', async () => {
  const client = await paper.client()
  const email = 'teasie@example.org'
  const answer = await client.post('/sign-up', {
    name: '  Teasie   Moloney-Krug ',
    email: ' teasie@EXAMPLE.org',
    password,
  })
  expect(answer.status).toBe(303)
  expect(answer.location).toBe('/sign-up/received')
  expect(client.cookies.has('session')).toBe(false)
  expect(await personOf(email)).toMatchObject({
    name: 'Teasie Moloney-Krug',
    email,
    emailConfirmed: false,
    roles: [],
  })

  const link = await newestLink(paper.context(), email, 'confirmation')
  expect((await client.get(link)).text).toContain('<form')
  expect((await personOf(email))?.emailConfirmed).toBe(false)
  const confirmed = await client.post(link)
  expect(confirmed.location).toBe('/account')
  expect(client.cookies.get('reader')).toBe('1')
  expect((await client.get('/me')).json()).toEqual({
    id: (await personOf(email))?.id,
    name: 'Teasie Moloney-Krug',
    isStaff: false,
    roles: [],
    emailConfirmed: true,
  })
})

test('a link works once, and its page says so', async () => {
  const client = await paper.client()
  await client.post('/sign-up', { name: 'Once', email: 'once@example.org', password })
  const link = await newestLink(paper.context(), 'once@example.org')
  expect((await client.post(link)).status).toBe(303)
  const other = await paper.client()
  expect((await other.post(link)).status).toBe(410)
  expect((await other.get(link)).status).toBe(410)
  expect(other.cookies.size).toBe(0)
})

test('a link runs out after seven days', async () => {
  const client = await paper.client()
  await client.post('/sign-up', { name: 'Late', email: 'late@example.org', password })
  const link = await newestLink(paper.context(), 'late@example.org')
  paper.clock.advance(7 * 24 * hour)
  expect((await client.get(link)).status).toBe(410)
  expect((await client.post(link)).status).toBe(410)
  expect((await personOf('late@example.org'))?.emailConfirmed).toBe(false)
})

test('ten sign-ups at once with one address make one person and one letter', async () => {
  const clients = await Promise.all(Array.from({ length: 10 }, () => paper.client()))
  const answers = await Promise.all(
    clients.map((client) =>
      client.post('/sign-up', { name: 'Ten', email: 'ten@example.org', password }),
    ),
  )
  expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(
    Array(10).fill('303 /sign-up/received'),
  )
  const { rows } =
    await sql`select id from accounts.people where lower(email) = 'ten@example.org'`.execute(
      paper.context().db,
    )
  expect(rows).toHaveLength(1)
  expect(await lettersTo(paper.context(), 'ten@example.org')).toHaveLength(1)
})

test('the answer is the same for an address that has an account, whose owner alone is told', async () => {
  const id = await addPerson(paper.context(), {
    name: 'Amina Farrell-Diallo',
    email: 'amina@example.org',
    roles: [],
    emailConfirmed: true,
  })
  const client = await paper.client()
  const known = await client.post('/sign-up', {
    name: 'Somebody',
    email: 'AMINA@example.org',
    password,
  })
  const unknown = await client.post('/sign-up', {
    name: 'Somebody',
    email: 'nobody-yet@example.org',
    password,
  })
  const bare = ({ status, location, text }: typeof known) => ({ status, location, text })
  expect(bare(known)).toEqual(bare(unknown))
  expect((await client.follow(known)).text).toBe((await client.follow(unknown)).text)
  expect(await personOf('amina@example.org')).toMatchObject({ id, name: 'Amina Farrell-Diallo' })
  expect((await lettersTo(paper.context(), 'amina@example.org')).map(({ kind }) => kind)).toEqual([
    'sign-up-again',
  ])
})

test('a form with mistakes names each and keeps what was typed, but no password', async () => {
  const client = await paper.client()
  const answer = await client.post('/sign-up', {
    name: ' \u200b ',
    email: 'aoife.example.com',
    password: 'short',
    next: '/contribute',
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Three things need another look')
  expect(answer.text).toContain('href="#email"')
  expect(answer.text).toMatch(/aria-invalid="true"/)
  expect(answer.text).toContain('value="aoife.example.com"')
  expect(answer.text).toContain('value="/contribute"')
  expect(answer.text).not.toContain('short')
})

test.each([
  ['x@y', 'no dot'],
  ['a,b@example.org', 'a comma'],
  ['a@b@example.org', 'two @'],
  ['"a b"@example.org', 'quotes and a space'],
  [`${'a'.repeat(250)}@example.org`, 'too long'],
])('the address %s is refused (%s)', async (email) => {
  const client = await paper.client()
  expect((await client.post('/sign-up', { name: 'Eve', email, password })).status).toBe(422)
})

test('an address is no password', async () => {
  const client = await paper.client()
  const answer = await client.post('/sign-up', {
    name: 'Same',
    email: 'same-same@example.org',
    password: 'Same-Same@example.org',
  })
  expect(answer.status).toBe(422)
})

test('markup in every field is shown as text', async () => {
  const client = await paper.client()
  const markup = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
  const refused = await client.post('/sign-up', {
    name: markup,
    email: markup,
    password: markup,
    next: markup,
    draft: markup,
  })
  expect(refused.status).toBe(422)
  expect(refused.text).not.toContain('<script>alert')
  expect(refused.text).not.toContain('<img')

  await client.post('/sign-up', { name: markup, email: 'markup@example.org', password })
  await client.post(await newestLink(paper.context(), 'markup@example.org'))
  const account = await client.get('/account')
  expect(account.text).toContain('&lt;script>')
  expect(account.text).not.toContain('<script>alert')
  expect((await client.get('/me')).json()).toMatchObject({ name: markup })
  const [letter] = await lettersTo(paper.context(), 'markup@example.org')
  expect(letter?.htmlPart).not.toContain('<script>alert')
})

test.each(['Gearóid Ó Súilleabháin', 'Đặng Thị Hằng', '孙悟空', 'علی‌رضا', 'Ştefan 🦭', 'O’Neill'])(
  'the name %s stays as it is',
  async (name) => {
    const client = await paper.client()
    const email = `name${Buffer.from(name).toString('hex').slice(0, 20)}@example.org`
    await client.post('/sign-up', { name, email, password })
    expect((await personOf(email))?.name).toBe(name.normalize('NFC'))
  },
)

test('what waits is shown on the way, and posted by its own button once the address is confirmed', async () => {
  const client = await paper.client()
  client.cookies.set('browser', 'the-browser-that-wrote-it')
  const draft = 'test-draft.abcdefgh12345678'
  const shown = await client.get(`/sign-up?draft=${draft}`)
  expect(shown.text).toContain('“abcdefgh12345678” &lt;waits>')
  expect(shown.text).toContain(`value="${draft}"`)
  await client.post('/sign-up', { name: 'Drafter', email: 'drafter@example.org', password, draft })

  // Signed in by password before the address is confirmed: the draft waits on.
  const early = await client.post('/sign-in', { email: 'drafter@example.org', password, draft })
  expect(early.location).toBe(`/confirmations/sent?draft=${draft}`)
  expect((await client.follow(early)).text).toContain('“abcdefgh12345678” &lt;waits>')
  expect((await client.post('/arrivals', { draft })).location).toBe(`/arrivals?draft=${draft}`)
  expect(posted).toEqual([])

  const link = await newestLink(paper.context(), 'drafter@example.org', 'confirmation')
  expect((await client.get(link)).text).toContain('This posts nothing')
  const asked = await client.post(link)
  expect(asked.location).toBe(`/arrivals?draft=${draft}`)
  expect(posted).toEqual([])
  const page = await client.follow(asked)
  expect(page.text.match(/“abcdefgh12345678”/g)).toHaveLength(1)
  expect(page.text).toContain('Post it</button>')
  expect((await client.post('/arrivals', { draft })).location).toBe('/comments/1')
  expect(posted).toEqual(['Drafter true abcdefgh12345678'])
})

test('an unknown kind of draft and a foreign next are dropped', async () => {
  const client = await paper.client()
  const page = await client.get('/sign-up?draft=no-such.abcdefgh12345678&next=//evil.example/')
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('evil.example')
})

test('an address gets six letters an hour, however often strangers type it', async () => {
  const client = await paper.client()
  paper.clock.advance(2 * hour)
  const statuses: number[] = []
  for (let round = 0; round < 8; round += 1) {
    statuses.push(
      (
        await client.post('/sign-up', {
          name: `Round ${round}`,
          email: 'pestered@example.org',
          password,
        })
      ).status,
    )
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429, 429])
  expect(await lettersTo(paper.context(), 'pestered@example.org')).toHaveLength(6)
  paper.clock.advance(hour + minute)
  expect(
    (await client.post('/sign-up', { name: 'Later', email: 'pestered@example.org', password }))
      .status,
  ).toBe(303)
})
