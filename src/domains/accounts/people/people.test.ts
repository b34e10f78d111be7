import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf, type TestPaper, testPaper } from '#testing'
import { addPerson } from './add-person.ts'
import { contactOf, findPerson, profilesOf } from './people.queries.ts'
import { normaliseEmail, normaliseName, personSlug } from './person.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

test.each([
  [' Aoife@Example.COM ', 'Aoife@example.com'],
  ['o.brien+news@example.org', 'o.brien+news@example.org'],
  ['no at all', 'no at all'],
])('the address %j is kept as %j', (given, kept) => {
  expect(normaliseEmail(given)).toBe(kept)
})

test.each([
  ['  Pat \t Hennebry\n', 'Pat Hennebry'],
  ['Pat\u202E yrbenneh', 'Pat yrbenneh'],
  ['Zo\u00ADe', 'Zoe'],
  ['\u200B\u2028', ''],
  ['Zoe\u0308', 'Zoë'],
])('the name %j is kept as %j', (given, kept) => {
  expect(normaliseName(given)).toBe(kept)
})

test.each([
  ['Tomás Ó Cearúil', 'tomas-o-cearuil'],
  ['Gráinne Holohan-Weiss', 'grainne-holohan-weiss'],
  ['O’Neill, J. P.', 'oneill-j-p'],
  ['孙悟空', 'sunwukong'],
  ['---', 'person'],
  ['Łukasz Strauß', 'lukasz-strauss'],
])('the name %s makes the slug %s', (name, slug) => {
  expect(personSlug(name)).toBe(slug)
})

test('profiles of many come in one answer, the unknown are left out', async () => {
  const ctx = paper.context()
  const orla = await addPerson(ctx, {
    name: 'Orla',
    email: 'orla@example.org',
    roles: ['journalist'],
    emailConfirmed: true,
    title: 'Europe correspondent',
    biography: 'Reads treaties on trains.',
  })
  const joinedAt = new Date('2019-03-04T10:00:00Z')
  const amina = await addPerson(ctx, {
    name: 'Amina',
    email: 'amina@example.org',
    roles: [],
    emailConfirmed: true,
    joinedAt,
  })
  const profiles = await profilesOf(ctx.db, [
    orla,
    amina,
    orla,
    '01a20df8-8300-7186-bb1b-3fa5a2300d16',
  ])
  expect([...profiles.values()].map(({ name }) => name).toSorted()).toEqual(['Amina', 'Orla'])
  expect(profiles.get(orla)).toMatchObject({
    slug: 'orla',
    isStaff: true,
    title: 'Europe correspondent',
    biography: 'Reads treaties on trains.',
  })
  expect(profiles.get(amina)).toMatchObject({ isStaff: false, title: null, memberSince: joinedAt })
  expect(await profilesOf(ctx.db, [])).toEqual(new Map())
})

test('an address belongs to one person, however it is cased', async () => {
  const ctx = paper.context()
  const fields = { name: 'Grace', roles: [], emailConfirmed: true }
  const id = await addPerson(ctx, { ...fields, email: 'Grace@Example.org' })
  await expect(addPerson(ctx, { ...fields, email: 'grace@example.ORG' })).rejects.toMatchObject({
    code: 'accounts.email_taken',
  })
  expect(await contactOf(ctx.db, id)).toEqual({
    name: 'Grace',
    email: 'Grace@example.org',
    emailConfirmed: true,
    language: 'en',
  })
})

test('two hundred namesakes are two hundred people', async () => {
  const ctx = paper.context()
  const slugs = new Set<string | undefined>()
  // Ten at once are as many as there are connections: no one waits for a connection until it is given up.
  for (let tens = 0; tens < 20; tens += 1) {
    const people = Array.from({ length: 10 }, (_, one) => ({
      name: 'Máire',
      email: `maire${tens}${one}@example.org`,
      roles: [],
      emailConfirmed: true,
    }))
    const ids = await Promise.all(people.map((person) => addPerson(ctx, person)))
    for (const id of ids) slugs.add((await findPerson(ctx.db, id))?.slug)
  }
  expect(slugs.size).toBe(200)
})

test('a second person is not added with an address that somebody has, however it is written', async () => {
  const person = { name: 'Teasie', email: 'teasie@example.org', roles: [], emailConfirmed: true }
  const id = await addPerson(paper.context(), person)
  const second = { ...person, name: 'Another', email: ' Teasie@EXAMPLE.org ' }
  const refusal = await refusalOf(addPerson(paper.context(), second))
  expect([refusal.words('en'), refusal.details['field']]).toEqual([
    'There is already an account with this e-mail address.',
    'email',
  ])
  expect((await findPerson(paper.runtime.db, id))?.name).toBe('Teasie')
})
