import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, hour } from '#platform/clock'
import { type TestPaper, testPaper } from '#testing'
import { addPerson } from '../people/add-person.ts'
import type { PersonId } from '../people/person.ts'
import { readOnward } from '../sign-in/onward.ts'
import { limitLetters } from './letter-limit.ts'
import { deleteLinks, deleteOldLinks } from './links.queries.ts'
import { type LinkKind, makeLink, readLink, useLink } from './mailed-link.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

let person: PersonId
let people = 0
beforeEach(async () => {
  person = await addPerson(paper.context(), {
    name: 'Owner',
    email: `owner-${(people += 1)}@example.org`,
    roles: [],
    emailConfirmed: true,
  })
})

const onward = readOnward({})
const kinds: readonly (readonly [LinkKind, string, number])[] = [
  ['sign-in', '/sign-in-links/', hour],
  ['confirmation', '/confirmations/', 7 * day],
  ['password', '/password-resets/', hour],
]
const made = async (kind: LinkKind): Promise<string> => {
  const address = await makeLink(paper.context(), kind, person, onward)
  return address.split('/').at(-1) ?? ''
}

describe.each(kinds)('a mailed link of the kind %s', (kind, path, lasts) => {
  test('leads to its own page of the paper, and the database does not hold its token', async () => {
    const address = await makeLink(paper.context(), kind, person, onward)
    expect(address.startsWith(`${paper.context().site.origin}${path}`)).toBe(true)
    const token = address.split('/').at(-1) ?? ''
    expect(token.length).toBeGreaterThan(20)
    const { rows } = await sql`select * from accounts.verifications`.execute(paper.runtime.db)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('is looked at as often as one likes, and used once', async () => {
    const token = await made(kind)
    for (let time = 1; time <= 2; time += 1)
      expect((await readLink(paper.context(), kind, token)).person).toBe(person)
    expect((await useLink(paper.context(), kind, token)).person).toBe(person)
    await expect(useLink(paper.context(), kind, token)).rejects.toThrow('accounts.link_spent')
    await expect(readLink(paper.context(), kind, token)).rejects.toThrow('accounts.link_spent')
  })

  test('is used by one of ten who try at once', async () => {
    const token = await made(kind)
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => useLink(paper.context(), kind, token)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('does nothing that a link of another kind does', async () => {
    const token = await made(kind)
    for (const [other] of kinds)
      if (other !== kind)
        await expect(useLink(paper.context(), other, token)).rejects.toThrow('accounts.link_spent')
    expect((await useLink(paper.context(), kind, token)).person).toBe(person)
  })

  test('works until its time is over, and is then forgotten', async () => {
    const token = await made(kind)
    paper.clock.advance(lasts - 1)
    expect((await readLink(paper.context(), kind, token)).person).toBe(person)
    await deleteOldLinks(paper.runtime.db, paper.clock.now())
    expect((await readLink(paper.context(), kind, token)).person).toBe(person)
    paper.clock.advance(1)
    await expect(readLink(paper.context(), kind, token)).rejects.toThrow('accounts.link_spent')
    await deleteOldLinks(paper.runtime.db, paper.clock.now())
    const { rows } =
      await sql`select 1 from accounts.verifications where person_id = ${person}`.execute(
        paper.runtime.db,
      )
    expect(rows).toEqual([])
  })

  test('ends with the other links of its kind, and no others', async () => {
    const tokens = await Promise.all(kinds.map(([one]) => made(one)))
    await deleteLinks(paper.runtime.db, person, [kind])
    for (const [at, [one]] of kinds.entries()) {
      const read = readLink(paper.context(), one, tokens[at] ?? '')
      if (one === kind) await expect(read).rejects.toThrow('accounts.link_spent')
      else expect((await read).person).toBe(person)
    }
  })
})

test('six letters an hour go to one address, however it is written, with an account or without', async () => {
  for (const email of ['Aoife@example.org', 'nobody@example.org']) {
    for (let time = 1; time <= 3; time += 1) {
      await limitLetters(paper.context(), email)
      await limitLetters(paper.context(), email.toUpperCase())
    }
    await expect(limitLetters(paper.context(), email)).rejects.toMatchObject({
      code: 'accounts.too_many_letters',
      details: { field: 'email' },
    })
  }
  await limitLetters(paper.context(), 'another@example.org')
  paper.clock.advance(hour)
  await limitLetters(paper.context(), 'Aoife@example.org')
})
