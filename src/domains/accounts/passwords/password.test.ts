import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour } from '#platform/clock'
import { type TestPaper, testPaper } from '#testing'
import { lettersTo, newestLink } from '../links/newest-link.ts'
import { addPerson } from '../people/add-person.ts'
import type { PersonId } from '../people/person.ts'
import { hashPassword, hashPasswordNow, isPassword } from './hashing.ts'

let paper: TestPaper
let amina: PersonId
const email = 'amina@example.org'

beforeAll(async () => {
  paper = await testPaper()
  amina = await addPerson(paper.context(), {
    name: 'Amina',
    email,
    roles: [],
    emailConfirmed: true,
    password: 'nine hens and a heron',
  })
})
afterAll(() => paper.stop())

test('a forgotten password is replaced by a mailed link, and every session ends', async () => {
  const stolen = await paper.client(amina)
  const client = await paper.client()
  expect((await client.post('/forgotten-password', { email, next: '/contribute' })).location).toBe(
    '/forgotten-password/sent?next=%2Fcontribute',
  )
  const link = await newestLink(paper.context(), email, 'password-link')

  const tooShort = await client.post(link, { password: 'short' })
  expect(tooShort.status).toBe(422)
  expect(tooShort.text).toContain('The password must have at least 10 characters.')

  expect((await client.post(link, { password: 'four ferries at dusk' })).location).toBe(
    '/contribute',
  )
  expect((await client.get('/me')).json()).toMatchObject({ name: 'Amina' })
  expect((await stolen.get('/me')).json()).toEqual({})
  const fresh = await paper.client()
  expect((await fresh.post('/sign-in', { email, password: 'nine hens and a heron' })).status).toBe(
    422,
  )
  expect((await fresh.post('/sign-in', { email, password: 'four ferries at dusk' })).status).toBe(
    303,
  )
  expect((await fresh.post(link, { password: 'another one, too late' })).status).toBe(410)
})

test('a link to set a password runs out after an hour', async () => {
  const client = await paper.client()
  await client.post('/forgotten-password', { email })
  const link = await newestLink(paper.context(), email, 'password-link')
  paper.clock.advance(hour)
  const late = await client.get(link)
  expect(late.status).toBe(410)
  expect(late.text).toContain('This link has been used or has expired.')
  expect(late.text).toContain('Get another link')
  expect((await client.post(link, { password: 'four ferries at dawn' })).status).toBe(410)
})

test('a forgotten password says nothing about whether there is an account', async () => {
  const client = await paper.client()
  const known = await client.post('/forgotten-password', { email })
  const unknown = await client.post('/forgotten-password', { email: 'stranger@example.org' })
  expect([known.status, known.location, known.text]).toEqual([
    unknown.status,
    unknown.location,
    unknown.text,
  ])
  expect(await lettersTo(paper.context(), 'stranger@example.org')).toEqual([])
})

test('a link of one kind does nothing at the address of another', async () => {
  paper.clock.advance(hour)
  const client = await paper.client()
  await client.post('/forgotten-password', { email })
  const token = (await newestLink(paper.context(), email, 'password-link')).split('/').at(-1)
  expect((await client.post(`/sign-in-links/${token}`)).status).toBe(410)
  expect((await client.post(`/confirmations/${token}`)).status).toBe(410)
  expect((await client.post('/sign-in-links/no')).status).toBe(404)
})

test('a password holds however the keyboard composed its letters', async () => {
  const kept = await hashPassword('crúiscín lán go béal'.normalize('NFC'))
  expect(await isPassword('crúiscín lán go béal'.normalize('NFD'), kept)).toBe(true)
  expect(await isPassword('cruiscin lan go beal', kept)).toBe(false)
  expect(await isPassword('anything', undefined)).toBe(false)
})

test('when too many wait for a password to be hashed, the next is refused and the others are served', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 40 }, (_, index) => hashPasswordNow(`password ${index}`)),
  )
  const refused = tries.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(40 - 2 - 24)
  expect(refused[0]?.reason).toMatchObject({ code: 'accounts.busy' })
  expect(await isPassword('later', await hashPasswordNow('later'))).toBe(true)
})

test('who comes while too many sign in already is told when to come again, and need not type the address again', async () => {
  const client = await paper.client()
  const crowd = Array.from({ length: 2 + 24 }, () => isPassword('x', undefined))
  const answer = await client.post('/sign-in', { email, password: 'nine hens and a heron' })
  expect(answer.status).toBe(503)
  expect(answer.headers['retry-after']).toBe('10')
  expect(answer.text).toContain('Too many people are signing in right now.')
  expect(answer.text).toContain(email)
  expect(answer.text).not.toContain('nine hens')
  await Promise.all(crowd)
})
