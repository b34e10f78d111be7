import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestClient, TestPaper } from '#testing'
import { type Role, staffRoles } from '../../src/platform/context/index.ts'
import { withClients } from '../../testing/paper.ts'
import { startTest } from '../../testing/start.ts'
import { type Door, doors } from './door-table.ts'
import { goodForms } from './good-forms.ts'
import { markThePaper, marker, type MarkedPaper } from './marked-paper.ts'
import { composeAndListen, type RegisteredRoute } from './registered-routes.ts'

type Somebody = Role | 'reader' | 'nobody'
const somebodies: readonly Somebody[] = ['nobody', 'reader', ...staffRoles]

const { routes, compose } = composeAndListen()
const nameOf = ({ method, url }: RegisteredRoute) => `${method} ${url}`
const listed = () => routes.filter(({ method, url }) => method !== 'HEAD' && url !== '*')

let paper: TestPaper
let marked: MarkedPaper
beforeAll(async () => {
  paper = withClients(await startTest({}, compose))
  marked = await markThePaper(paper)
})
afterAll(() => paper.stop())

test('every route stands in the table of doors, and every line of the table is a route', () => {
  expect(listed().map(nameOf).toSorted()).toEqual(Object.keys(doors).toSorted())
})

test('who may not pass a door is refused by its page and its form, and shown none of the words behind it', async () => {
  const faults: string[] = []
  for (const route of listed())
    for (const name of somebodies) faults.push(...(await faultsOf(route, name)))
  expect(faults).toEqual([])
}, 240_000)

async function faultsOf(route: RegisteredRoute, name: Somebody): Promise<string[]> {
  const door = doors[nameOf(route)] ?? []
  const mayPass = passes(name, door)
  const faults: string[] = []
  // What somebody may do is done in the tests of its verb; here it would change the paper for the tries that follow.
  const forms = mayPass && door !== 'anybody' ? [bad] : [bad, goodForms[nameOf(route)] ?? {}]
  for (const form of route.method === 'GET' ? [undefined] : forms) {
    const client = await clientOf(name)
    const path = marked.addressOf(route.url)
    const answer = form ? await client.post(path, form) : await client.get(path)
    const isRefused =
      [401, 403].includes(answer.status) || answer.location?.startsWith('/sign-in?next=') === true
    const about = `${name}: ${nameOf(route)} ${JSON.stringify(form ?? '')} ${answer.status}`
    if (!mayPass && !isRefused) faults.push(`${about}: passes`)
    if (mayPass && Array.isArray(door) && isRefused && form !== bad)
      faults.push(`${about}: is refused`)
    if (answer.status >= 500) faults.push(`${about}: ${answer.text.slice(0, 300)}`)
    if (answer.text.includes(marker) && !(mayPass && isForStaff(name)))
      faults.push(`${about}: shows what is closed`)
  }
  return faults
}

const bad = { nothing: 'of the kind' }

const passes = (name: Somebody, door: Door): boolean => {
  if (door === 'anybody') return true
  if (name === 'nobody') return false
  if (door === 'signed in' || name === 'administrator') return true
  return door.some((role) => role === name)
}

const isForStaff = (name: Somebody): boolean => name !== 'nobody' && name !== 'reader'

// A session of its own for each try: some routes end sessions.
const clientOf = (name: Somebody): Promise<TestClient> =>
  paper.client(name === 'nobody' ? undefined : marked.people[name])
