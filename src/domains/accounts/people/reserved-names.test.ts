import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeSettings } from '#platform/settings'
import { type TestClient, type TestPaper, testPaper } from '#testing'
import { lettersTo } from '../links/newest-link.ts'
import { addPerson } from './add-person.ts'
import { looksLike } from './look-alike.ts'
import { findPersonByEmail } from './people.queries.ts'

let paper: TestPaper
let client: TestClient
beforeAll(async () => {
  paper = await testPaper()
  await changeSettings(paper.context(), { name: 'The Tholsel' })
  const person = { emailConfirmed: true, language: 'en' as const }
  await addPerson(paper.context(), {
    ...person,
    name: 'Ruth Akande',
    email: 'ruth@example.org',
    roles: ['moderator'],
  })
  const amina = await addPerson(paper.context(), {
    ...person,
    name: 'Amina Farrell-Diallo',
    email: 'amina@example.org',
    roles: [],
  })
  client = await paper.client(amina)
})
afterAll(() => paper.stop())

const password = 'nine hens and a heron'
let tried = 0
async function signUp(name: string) {
  tried += 1
  const email = `tried-${tried}@example.org`
  const answer = await (await paper.client()).post('/sign-up', { name, email, password })
  return { answer, email }
}

const reserved = [
  'Ruth Akande',
  'RUTH AKANDE',
  'Ruth-Akande',
  'Rúth Àkande',
  'Ruth Akаnde', // a Cyrillic а
  'Rυth Akande', // a Greek υ
  'The Tholsel',
  'Tholsel Newsdesk',
  'Th0lsel Support',
  'Тhe Тholsel', // two Cyrillic Т
  'Moderator',
  'The Editor',
]
const addresses = [
  'You won EUR 500, collect at https://evil.example/claim now',
  'www.evil.test',
  'evil.com',
  'write to me@evil.example',
  'Call 086 123 4567',
]
const free = [
  'Ruth Akande-Lynch',
  'Ruthie',
  'J.P. Donleavy',
  'St. John Gogarty',
  'Dr. Éamonn Ó Sé',
  'Louis XIV',
  'Thomas Thole',
  '孙悟空',
  'علی‌رضا',
]

describe('at sign-up and in the profile', () => {
  test.each([...reserved, ...addresses])('%s is refused, keeping what was typed', async (name) => {
    const { answer, email } = await signUp(name)
    expect([409, 422]).toContain(answer.status)
    expect(answer.text).toContain(`value="${email}"`)
    expect(await findPersonByEmail(paper.context().db, email)).toBeUndefined()
    expect(await lettersTo(paper.context(), email)).toEqual([])
    const profile = await client.post('/account/profile', { name, language: 'en' })
    expect([409, 422]).toContain(profile.status)
    expect((await client.get('/me')).json()).toMatchObject({ name: 'Amina Farrell-Diallo' })
  })
  test.each(free)('%s is free', async (name) => {
    expect((await client.post('/account/profile', { name, language: 'en' })).status).toBe(303)
    await client.post('/account/profile', { name: 'Amina Farrell-Diallo', language: 'en' })
  })
})

test('no letter to an address that is not confirmed holds a word of whoever typed it', async () => {
  const { email } = await signUp('You won a prize, claim it today')
  await client.post('/sign-in-links', { email })
  await client.post('/forgotten-password', { email })
  const letters = await lettersTo(paper.context(), email)
  expect(letters.map(({ kind }) => kind).toSorted()).toEqual([
    'confirmation',
    'password-link',
    'sign-in-link',
  ])
  for (const { subject, textPart, htmlPart } of letters)
    expect(`${subject} ${textPart} ${htmlPart}`).not.toContain('You won')
})

test('names look alike whatever their capitals, accents, signs and scripts', () => {
  expect(looksLike('Modemist', 'Modernist')).toBe(true)
  expect(looksLike('Ruth lsmay', 'Ruth Ismay')).toBe(true)
  expect(looksLike('ruth ismay', 'RUTH ISMAY')).toBe(true)
  expect(looksLike('Ruth', 'Rita')).toBe(false)
})
