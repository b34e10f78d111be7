import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Domain } from '#platform/app'
import { type Role, staffRoles } from '#platform/context'
import { pageRoute } from '#platform/http'
import { page } from '#platform/pages'
import { type Access, definePolicy } from '#platform/policy'
import { testPlatform } from '#testing'
import { accounts } from '../accounts.ts'
import { addPerson } from '../people/add-person.ts'
import { openSession } from './open-session.ts'

const { act } = definePolicy({
  'probe.see': { to: 'see the probe', roles: staffRoles },
  'probe.change': { to: 'change the probe', roles: ['moderator'] },
})
const rules: Readonly<Record<string, Access>> = {
  public: 'public',
  signedIn: 'signedIn',
  staff: act('probe.see'),
  moderators: act('probe.change'),
}

const probe: Domain = {
  name: 'probe',
  routes(app) {
    for (const [name, access] of Object.entries(rules)) {
      pageRoute(app, `/probe/${name}`, { access }, async () =>
        page({ shell: 'paper', title: name, body: name }),
      )
    }
  },
}

let paper: Awaited<ReturnType<typeof testPlatform>>
beforeAll(async () => {
  paper = await testPlatform([accounts, probe])
})
afterAll(() => paper.stop())

const people: Record<string, { roles: Role[]; emailConfirmed: boolean } | undefined> = {
  'signed out': undefined,
  'unconfirmed reader': { roles: [], emailConfirmed: false },
  reader: { roles: [], emailConfirmed: true },
  journalist: { roles: ['journalist'], emailConfirmed: true },
  moderator: { roles: ['moderator'], emailConfirmed: true },
  administrator: { roles: ['administrator'], emailConfirmed: true },
}

test.each([
  ['signed out', 200, 303, 303, 303],
  ['unconfirmed reader', 200, 200, 403, 403],
  ['reader', 200, 200, 403, 403],
  ['journalist', 200, 200, 200, 403],
  ['moderator', 200, 200, 200, 200],
  ['administrator', 200, 200, 200, 200],
])(
  '%s: public %i, signed in %i, an act of all staff %i, an act of moderators %i',
  async (who, ...expected) => {
    const client = paper.client()
    const person = people[who]
    if (person) {
      const id = await addPerson(paper.context(), {
        name: who,
        email: `${who.replaceAll(' ', '-')}@example.org`,
        ...person,
      })
      client.cookies.set('session', (await openSession(paper.context(), id)).cookieValue)
    }
    const statuses = await Promise.all(
      Object.keys(rules).map(async (rule) => (await client.get(`/probe/${rule}`)).status),
    )
    expect(statuses).toEqual(expected)
  },
)

test('without a cookie that we signed the database is not asked', async () => {
  const { pool } = paper.runtime
  let queries = 0
  const query = pool.query.bind(pool)
  const connect = pool.connect.bind(pool)
  Object.assign(pool, {
    query: (...given: Parameters<typeof query>) => ((queries += 1), query(...given)),
    connect: (...given: Parameters<typeof connect>) => ((queries += 1), connect(...given)),
  })
  try {
    const client = paper.client()
    await client.get('/me')
    client.cookies.set('session', 'forged.forged')
    await client.get('/me')
    expect(queries).toBe(0)
    const id = await addPerson(paper.context(), {
      name: 'Counted',
      email: 'counted@example.org',
      roles: [],
      emailConfirmed: true,
    })
    client.cookies.set('session', (await openSession(paper.context(), id)).cookieValue)
    queries = 0
    await client.get('/me')
    expect(queries).toBe(1)
  } finally {
    Object.assign(pool, { query, connect })
  }
})
