import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour, minute } from '#platform/clock'
import { type TestPaper, testPaper } from '#testing'
import type { BrowserDigest } from '../browsers/browser-cookie.ts'
import { insertKnownBrowser } from '../browsers/known-browsers.queries.ts'
import { addPerson } from '../people/add-person.ts'
import type { PersonId } from '../people/person.ts'
import { limitGuesses } from './limit-guesses.ts'
import { signIn } from './sign-in.ts'

let paper: TestPaper
let owner: PersonId
const email = 'guessed@example.org'
const password = 'nine hens and a heron'
const ownBrowser = 'the browser of the owner' as BrowserDigest
beforeAll(async () => {
  paper = await testPaper()
  owner = await addPerson(paper.context(), {
    name: 'Guessed',
    email,
    roles: [],
    emailConfirmed: true,
    password,
  })
  const signedInAt = paper.clock.now()
  await insertKnownBrowser(paper.context().db, { personId: owner, browser: ownBrowser, signedInAt })
})
afterAll(() => paper.stop())

const guess = (origin: string, known?: BrowserDigest) =>
  limitGuesses(paper.context(), { email, origin, known }).then(
    () => 'compared',
    (error: { code: string; details: { minutes?: number } }) =>
      `${error.code.replace('accounts.', '')} ${error.details.minutes ?? ''}`.trim(),
  )
const arrive = (origin: string, browser?: BrowserDigest) =>
  signIn(paper.context(), { email, password, origin, browser })

test('of one origin five are compared a minute and ten in a quarter of an hour, also when all come at once', async () => {
  paper.clock.advance(hour)
  const first = await Promise.all(Array.from({ length: 30 }, () => guess('a')))
  expect(first.filter((one) => one === 'compared')).toHaveLength(5)
  expect(new Set(first)).toEqual(new Set(['compared', 'too_many_guesses 1']))
  paper.clock.advance(minute)
  const second = await Promise.all(Array.from({ length: 30 }, () => guess('a')))
  expect(second.filter((one) => one === 'compared')).toHaveLength(5)
  paper.clock.advance(minute)
  expect(await guess('a')).toMatch(/^too_many_guesses \d+$/)
})

test('what one origin has guessed wrong locks nobody out elsewhere', async () => {
  paper.clock.advance(hour)
  for (let round = 0; round < 12; round += 1) await guess('b')
  await expect(arrive('b')).rejects.toMatchObject({ code: 'accounts.too_many_guesses' })
  expect(await arrive('c')).toBe(owner)
})

test('after a hundred from everywhere only known browsers and mailed links sign in, for an hour', async () => {
  paper.clock.advance(hour)
  for (let round = 0; round < 100; round += 1) await guess(`botnet ${round}`)
  await expect(arrive('new')).rejects.toMatchObject({ code: 'accounts.guessed_by_many' })
  const stranger = 'another browser' as BrowserDigest
  await expect(arrive('new', stranger)).rejects.toMatchObject({ code: 'accounts.guessed_by_many' })
  expect(await arrive('new', ownBrowser)).toBe(owner)
  const client = await paper.client()
  expect((await client.post('/sign-in-links', { email })).status).toBe(303)
  paper.clock.advance(hour)
  expect(await arrive('new')).toBe(owner)
})

test('the owner is slowed in a known browser by the owner’s own mistakes alone', async () => {
  paper.clock.advance(hour)
  for (let round = 0; round < 5; round += 1) expect(await guess('d', ownBrowser)).toBe('compared')
  expect(await guess('d', ownBrowser)).toBe('too_many_guesses 1')
  paper.clock.advance(minute)
  expect(await arrive('d', ownBrowser)).toBe(owner)
})

test('an address that nobody has is limited in the same words', async () => {
  const wrong = (address: string) =>
    limitGuesses(paper.context(), { email: address, origin: 'e', known: undefined })
  for (const address of ['nobody@example.org', email]) {
    for (let round = 0; round < 5; round += 1) await wrong(address)
    await expect(wrong(address)).rejects.toMatchObject({ code: 'accounts.too_many_guesses' })
  }
})

test('a browser is known once its person has signed in, until there is a new password', async () => {
  const client = await paper.client()
  await client.post('/sign-in', { email, password })
  expect(client.cookies.get('browser')).toBeDefined()
  paper.clock.advance(hour)
  for (let round = 0; round < 101; round += 1) await guess(`botnet ${round}`)
  expect((await client.post('/sign-in', { email, password })).status).toBe(303)
  expect((await (await paper.client()).post('/sign-in', { email, password })).status).toBe(429)
})
