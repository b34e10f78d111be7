import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPaper, withClients } from '../../testing/paper.ts'
import { startTest } from '../../testing/start.ts'
import { doors } from './door-table.ts'
import { fieldsOf } from './fields-of.ts'
import { markThePaper, type MarkedPaper } from './marked-paper.ts'
import { composeAndListen, type RegisteredRoute } from './registered-routes.ts'

const { routes, compose } = composeAndListen()
const nameOf = ({ method, url }: RegisteredRoute) => `${method} ${url}`
const limited = () => routes.filter(({ limits }) => limits.length > 0)

let paper: TestPaper
let marked: MarkedPaper
beforeAll(async () => {
  paper = withClients(await startTest({}, compose))
  marked = await markThePaper(paper)
})
afterAll(() => paper.stop())

/** What was counted under a limit's own name, and under that of its tries. */
async function countsOf(limit: string): Promise<{ counted: number; tries: number }> {
  const { rows } = await sql<{ counted: number; tries: number }>`
    select coalesce(sum(hits) filter (where key not like ${`${limit} tries %`}), 0)::integer as counted,
      coalesce(sum(hits) filter (where key like ${`${limit} tries %`}), 0)::integer as tries
    from platform.rate_limits where key like ${`${limit} %`}`.execute(paper.runtime.db)
  return rows[0] ?? { counted: 0, tries: 0 }
}

type Only = 'people' | 'addresses' | undefined

/** Sends a form whose every field is too long, and where that may be, one whose fields are empty. */
async function sendRefused(route: RegisteredRoute, only: Only): Promise<number> {
  const { status } = await sendFilled(route, only, 'x'.repeat(5000))
  return status === 422 ? status : (await sendFilled(route, only, '')).status
}

/** As somebody who may send it, and as a stranger where a limit is for these. */
async function sendFilled(route: RegisteredRoute, only: Only, value: string) {
  await sql`delete from platform.rate_limits`.execute(paper.runtime.db)
  const door = doors[nameOf(route)]
  const person =
    marked.people[door === 'anybody' || door === 'signed in' ? 'reader' : 'administrator']
  const isStranger = only === 'addresses' || (door === 'anybody' && only !== 'people')
  const client = await paper.client(isStranger ? undefined : person)
  const fields = fieldsOf(route.schemas.form).map((field) => [field, value])
  // As a program: the page that would be shown again may be of something that is gone.
  return client.post(marked.addressOf(route.url), Object.fromEntries(fields), {
    accept: 'application/json',
  })
}

test('input that a rule refuses is not counted by the limit of its form, and is by a wider one', async () => {
  const nothingToRefuse: string[] = []
  const guarding: string[] = []
  const faults: string[] = []
  expect(limited().length).toBeGreaterThan(12)
  for (const route of limited()) {
    for (const { name, only, guards } of route.limits) {
      const status = await sendRefused(route, only)
      const { counted, tries } = await countsOf(name)
      if (guards) guarding.push(nameOf(route))
      if (status !== 422) nothingToRefuse.push(nameOf(route))
      const right = guards ? [1, 0] : status === 422 ? [0, 1] : [1, 1]
      if (counted !== right[0] || tries !== right[1])
        faults.push(`${nameOf(route)} ${name}: ${status}, counted ${counted}, tries ${tries}`)
    }
  }
  expect(faults).toEqual([])
  // Buttons without fields, and fields that are left out where they are wrong.
  expect(nothingToRefuse.toSorted()).toEqual([
    'POST /comments/:id/likes',
    'POST /comments/:id/likes/removal',
    'POST /confirmations',
  ])
  // Guesses at a password.
  expect(guarding.toSorted()).toEqual(['POST /account/erasure', 'POST /sign-in'])
}, 120_000)
