import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Domain } from '#platform/app'
import { day, hour, minute, second } from '#platform/clock'
import { changeSettings } from '#platform/settings'
import { type TestPaper, testPaper } from '#testing'
import { lettersTo, newestLink } from '../links/newest-link.ts'
import { findPassword } from '../passwords/credentials.queries.ts'
import { addPerson } from '../people/add-person.ts'
import { findPerson } from '../people/people.queries.ts'
import type { PersonId } from '../people/person.ts'
import { signInMarks } from './sign-in-marks.ts'
import { openSession } from '../sessions/open-session.ts'

const another: Domain = {
  name: 'another',
  extensions: [
    signInMarks.with(async (ctx, reply, person) => {
      const isThem = ctx.actor.kind === 'person' && ctx.actor.id === person
      if (isThem) reply.setCookie('mark', 'seen', { path: '/' })
    }),
  ],
}

let paper: TestPaper
let amina: PersonId
const email = 'amina@example.org'
const password = 'nine hens and a heron'

beforeAll(async () => {
  paper = await testPaper()
  amina = await addPerson(paper.context(), {
    name: 'Amina Farrell-Diallo',
    email,
    roles: [],
    emailConfirmed: true,
    password,
  })
})
afterAll(() => paper.stop())
// What was guessed in one test counts for no limit of the next.
beforeEach(() => paper.clock.advance(day))

/** Asks for a link and gives its path; a second later than whatever was asked before. */
async function askForLink(fields: Record<string, string> = {}): Promise<string> {
  paper.clock.advance(second)
  const answer = await (await paper.client()).post('/sign-in-links', { email, ...fields })
  expect(answer.location).toMatch(/^\/sign-in-links\/sent/)
  return newestLink(paper.context(), fields['email'] ?? email, 'sign-in-link')
}

test('a reader signs in with a password and goes where the link led', async () => {
  const client = await paper.client()
  const page = await client.get('/sign-in?next=/contribute%3Famount%3D10')
  expect(page.text).toContain('name="next" value="/contribute?amount=10"')
  const answer = await client.post('/sign-in', {
    email: ' Amina@Example.ORG ',
    password,
    next: '/contribute?amount=10',
  })
  expect([answer.status, answer.location]).toEqual([303, '/contribute?amount=10'])
  expect((await client.get('/me')).json()).toMatchObject({ name: 'Amina Farrell-Diallo' })
})

test('the session cookie is kept from scripts, the marker is not', async () => {
  const client = await paper.client()
  const answer = await client.post('/sign-in', { email, password })
  const cookies = answer.headers['set-cookie'] ?? ''
  expect(cookies).toMatch(/session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax/)
  expect(cookies).toMatch(/reader=1; Max-Age=2592000; Path=\/; SameSite=Lax(,|$)/)
  expect(cookies).not.toContain('Secure')
})

test('where the paper is reached by https, cookies are Secure', async () => {
  const secure = await testPaper({ env: { SITE_URL: 'https://paper.example' } })
  try {
    await addPerson(secure.context(), {
      name: 'B',
      email: 'b@example.org',
      roles: [],
      emailConfirmed: true,
      password,
    })
    const answer = await secure.http.fastify.inject({
      method: 'POST',
      url: '/sign-in',
      headers: {
        origin: 'https://paper.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ email: 'b@example.org', password }).toString(),
    })
    expect(answer.cookies.map(({ name, secure: isSecure }) => `${name} ${isSecure}`)).toEqual([
      'session true',
      'reader true',
      '__Host-browser true',
    ])
  } finally {
    await secure.stop()
  }
})

test('a wrong password and an unknown address get the same answer', async () => {
  const client = await paper.client()
  const wrong = await client.post('/sign-in', { email, password: 'something else' })
  const unknown = await client.post('/sign-in', {
    email: 'nobody@example.org',
    password: 'something else',
  })
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  expect(wrong.text.replaceAll(email, '…')).toBe(unknown.text.replaceAll('nobody@example.org', '…'))
  expect(wrong.text).toContain(`value="${email}"`)
  expect(wrong.text).not.toContain('something else')
  expect(client.cookies.size).toBe(0)
})

test('after ten wrong passwords the right one waits too, and a link still works', async () => {
  await addPerson(paper.context(), {
    name: 'Guessed',
    email: 'guessed@example.org',
    roles: [],
    emailConfirmed: true,
    password,
  })
  const client = await paper.client()
  for (let round = 0; round < 10; round += 1) {
    const wrong = { email: 'guessed@example.org', password: `guess ${round}` }
    expect((await client.post('/sign-in', wrong)).status).toBe(round < 5 ? 422 : 429)
  }
  expect((await client.post('/sign-in', { email: 'GUESSED@example.org', password })).status).toBe(
    429,
  )
  expect((await client.post(await askForLink({ email: 'guessed@example.org' }))).status).toBe(303)
  paper.clock.advance(15 * minute)
  const later = await paper.client()
  expect((await later.post('/sign-in', { email: 'guessed@example.org', password })).status).toBe(
    303,
  )
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/.//evil.example',
  '/\t/evil.example',
])('next=%j leads to the account instead', async (next) => {
  const client = await paper.client()
  expect((await client.get(`/sign-in?next=${encodeURIComponent(next)}`)).text).not.toContain('evil')
  expect((await client.post('/sign-in', { email, password, next })).location).toBe('/account')
  expect((await client.get(`/sign-in?next=${encodeURIComponent(next)}`)).location).toBe('/account')
})

test('a link signs in once, and looking at it uses nothing up', async () => {
  const client = await paper.client()
  const link = await askForLink({ next: '/contribute' })
  await client.get(link)
  await client.get(link)
  expect((await client.post(link)).location).toBe('/contribute')
  expect((await (await paper.client()).post(link)).status).toBe(410)
})

test('of two who press the button of one link at once, one gets in', async () => {
  const link = await askForLink()
  const clients = await Promise.all([
    paper.client(),
    paper.client(),
    paper.client(),
    paper.client(),
  ])
  const statuses = await Promise.all(
    clients.map(async (client) => (await client.post(link)).status),
  )
  expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 410, 410, 410])
})

test('a link runs out after an hour', async () => {
  const client = await paper.client()
  const link = await askForLink()
  paper.clock.advance(hour)
  expect((await client.get(link)).status).toBe(410)
  expect((await client.post(link)).status).toBe(410)
})

test('asking for a link says nothing about whether there is an account', async () => {
  const client = await paper.client()
  const known = await client.post('/sign-in-links', { email })
  const unknown = await client.post('/sign-in-links', { email: 'stranger@example.org' })
  expect([known.status, known.location, known.text]).toEqual([
    unknown.status,
    unknown.location,
    unknown.text,
  ])
  expect(await lettersTo(paper.context(), 'stranger@example.org')).toEqual([])
})

test('a link to an address that was never confirmed ends what somebody else may have set up', async () => {
  const ctx = paper.context()
  const id = await addPerson(ctx, {
    name: 'Typed by another',
    email: 'typed@example.org',
    roles: [],
    emailConfirmed: false,
    password,
  })
  const other = await paper.client(id)
  expect((await other.get('/me')).json()).toMatchObject({ emailConfirmed: false })
  const owner = await paper.client()
  await owner.post(await askForLink({ email: 'typed@example.org' }))
  expect((await owner.get('/me')).json()).toMatchObject({ emailConfirmed: true })
  expect((await other.get('/me')).json()).toEqual({})
  expect(await findPassword(ctx.db, id)).toBeUndefined()
  expect((await findPerson(ctx.db, id))?.emailConfirmed).toBe(true)
})

test('signing out ends the session, not only the cookie', async () => {
  const client = await paper.client(amina)
  const before = new Map(client.cookies)
  expect((await client.post('/sign-out')).location).toBe('/sign-out')
  expect(client.cookies.size).toBe(0)
  for (const [name, value] of before) client.cookies.set(name, value)
  expect((await client.get('/me')).json()).toEqual({})
  expect(client.cookies.has('reader')).toBe(false)
})

test('a session ends thirty days after it was last used, and its end is put off once a day', async () => {
  const client = await paper.client(amina)
  const setsCookies = async () => (await client.get('/me')).headers['set-cookie'] !== undefined
  expect(await setsCookies()).toBe(false)
  paper.clock.advance(day)
  expect(await setsCookies()).toBe(true)
  expect(await setsCookies()).toBe(false)
  paper.clock.advance(29 * day)
  expect((await client.get('/me')).json()).toMatchObject({ name: 'Amina Farrell-Diallo' })
  paper.clock.advance(30 * day)
  expect((await client.get('/me')).json()).toEqual({})
})

test('a cookie that we did not sign is nobody', async () => {
  const { cookieValue } = await openSession(paper.context(), amina)
  const [token = '', signature = ''] = cookieValue.split('.')
  for (const forged of [
    token,
    `${token}.`,
    `${token}.${signature.slice(0, -2)}xx`,
    `${token}x.${signature}`,
    `.${signature}`,
    'a.b.c',
    '%00',
  ]) {
    const client = await paper.client()
    client.cookies.set('session', forged)
    expect((await client.get('/me')).json()).toEqual({})
    expect((await client.get('/account')).location).toBe('/sign-in?next=%2Faccount')
  }
})

test('who signs in anew in a browser leaves no session behind', async () => {
  const client = await paper.client(amina)
  const old = client.cookies.get('session') ?? ''
  await client.post('/sign-in', { email, password })
  const thief = await paper.client()
  thief.cookies.set('session', old)
  expect((await thief.get('/me')).json()).toEqual({})
})

test('/me is never kept', async () => {
  const client = await paper.client(amina)
  expect((await client.get('/me')).headers['cache-control']).toBe('private, no-store')
})

test('a form from another site signs nobody in', async () => {
  const client = await paper.client()
  const answer = await client.post(
    '/sign-in',
    { email, password },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  )
  expect(answer.status).toBe(403)
  expect(client.cookies.size).toBe(0)
})

test('what other domains tell a browser comes with the sign-in', async () => {
  const marked = await testPaper({ domains: [another] })
  try {
    await addPerson(marked.context(), {
      name: 'Amina Farrell-Diallo',
      email,
      roles: [],
      emailConfirmed: true,
      password,
    })
    const client = await marked.client()
    await client.post('/sign-in', { email, password })
    expect([...client.cookies.keys()].toSorted()).toEqual(['browser', 'mark', 'reader', 'session'])
  } finally {
    await marked.stop()
  }
})

test('a hundred and one tries from one address in a quarter of an hour are too many', async () => {
  paper.clock.advance(hour)
  const client = await paper.client()
  const tries = Array.from({ length: 101 }, () =>
    client.post('/sign-in', { email: '', password: '' }),
  )
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 429)).toHaveLength(1)
})

test('pages and letters are in Irish where the paper is, or where the reader wants them so', async () => {
  const irish = await testPaper()
  try {
    await changeSettings(irish.context(), { language: 'ga', name: 'An Tólsal' })
    await irish.settle()
    const client = await irish.client()
    const page = await client.get('/sign-in')
    expect(page.text).toContain('Seoladh ríomhphoist')
    const refused = await client.post('/sign-in', { email: 'níl', password: 'x' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Tá rud amháin le breathnú arís')
    await client.post('/sign-up', {
      name: 'Síofra Ní Bhriain',
      email: 'siofra@example.org',
      password,
    })
    const [letter] = await lettersTo(irish.context(), 'siofra@example.org')
    expect(letter).toMatchObject({
      language: 'ga',
      subject: 'Deimhnigh do sheoladh le haghaidh An Tólsal',
    })

    await addPerson(irish.context(), {
      name: 'Amina',
      email,
      roles: [],
      emailConfirmed: true,
      language: 'en',
    })
    await client.post('/sign-in-links', { email })
    const [own] = await lettersTo(irish.context(), email)
    expect(own).toMatchObject({ language: 'en', subject: 'Your link to sign in to An Tólsal' })
  } finally {
    await irish.stop()
  }
})
