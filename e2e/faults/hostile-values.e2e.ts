import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, TestClient } from '#testing'
import { hour } from '../../src/platform/clock/index.ts'
import { type TestPaper, withClients } from '../../testing/paper.ts'
import { startTest } from '../../testing/start.ts'
import { doors } from './door-table.ts'
import { fieldsOf } from './fields-of.ts'
import { goodForms } from './good-forms.ts'
import { hostileValues, worstRuns } from './hostile-values.ts'
import { markThePaper, type MarkedPaper } from './marked-paper.ts'
import { composeAndListen, type RegisteredRoute } from './registered-routes.ts'

const { routes, compose } = composeAndListen()
const nameOf = ({ method, url }: RegisteredRoute) => `${method} ${url}`

let paper: TestPaper
let marked: MarkedPaper
beforeAll(async () => {
  paper = withClients(await startTest({}, compose))
  marked = await markThePaper(paper)
})
afterAll(() => paper.stop())

test('every field of every form takes a hostile value or refuses it in words', async () => {
  const forms = routes.filter(({ schemas }) => schemas.form)
  expect(forms.length).toBeGreaterThan(50)
  const faults: string[] = []
  let posts = 0
  const known = new Set<string>()
  for (const route of forms) {
    const fields = fieldsOf(route.schemas.form)
    const sender = senderOf(route)
    const isFirst = !known.has(fields.join())
    known.add(fields.join())
    for (const form of formsWith(fields, isFirst ? goodForms[nameOf(route)] : undefined)) {
      const answer = await sender((client) => client.post(marked.addressOf(route.url), form))
      posts += 1
      if (answer.status >= 500) faults.push(faultOf(route, form, answer))
    }
  }
  expect(posts).toBeGreaterThan(2000)
  expect(faults).toEqual([])
}, 600_000)

test('every address takes a hostile value in each of its parts, and in each of its questions', async () => {
  const faults: string[] = []
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const sender = senderOf(route)
    for (const value of hostileValues.filter(({ length }) => length < 100)) {
      for (const path of addressesWith(route, encodeURIComponent(value.toWellFormed()))) {
        const answer = await sender((client) => client.get(path))
        if (answer.status >= 500) faults.push(faultOf(route, path, answer))
      }
    }
  }
  expect(faults).toEqual([])
}, 600_000)

test('every schema ends soon with a million characters of the worst kind in each of its fields', () => {
  let parsed = 0
  for (const { schemas } of routes) {
    for (const schema of [schemas.form, schemas.query]) {
      for (const field of fieldsOf(schema)) {
        for (const run of worstRuns) {
          schema?.safeParse({ [field]: run })
          parsed += 1
        }
      }
    }
  }
  expect(parsed).toBeGreaterThan(1000)
}, 600_000)

type Form = Readonly<Record<string, string | readonly string[]>>

/** Each value in all fields at once, the short ones also alone among good ones; then two of each name. */
function* formsWith(fields: readonly string[], good: Form | undefined): Generator<Form> {
  for (const value of hostileValues) {
    yield Object.fromEntries(fields.map((field) => [field, value]))
    if (value.length > 100) continue
    for (const field of good ? fields : []) yield { ...good, [field]: value }
  }
  yield Object.fromEntries(fields.map((field) => [field, ['1', '2']]))
}

/** Sends as somebody who may; signs in again where a try ended the session, and waits where it was too often. */
function senderOf(
  route: RegisteredRoute,
): (send: (client: TestClient) => Promise<Answer>) => Promise<Answer> {
  const door = doors[nameOf(route)]
  const open = () =>
    paper.client(
      door === 'anybody'
        ? undefined
        : marked.people[door === 'signed in' ? 'reader' : 'administrator'],
    )
  let client: TestClient | undefined
  return async (send) => {
    for (let tries = 0; ; tries += 1) {
      client ??= await open()
      const answer = await send(client)
      if (tries > 0 || ![401, 429].includes(answer.status)) return answer
      if (answer.status === 429) paper.clock.advance(hour)
      client = undefined
    }
  }
}

function addressesWith({ url, schemas }: RegisteredRoute, value: string): string[] {
  const queries = fieldsOf(schemas.query).map(
    (field) => `${marked.addressOf(url)}?${field}=${value}`,
  )
  const parts = [...url.matchAll(/:[a-z]+(\([^)]*\))?/gi)].map(([part]) =>
    marked.addressOf(url.replace(part, value)),
  )
  return [...queries, ...parts]
}

const faultOf = (route: RegisteredRoute, sent: unknown, { status, text }: Answer): string =>
  `${nameOf(route)} ${JSON.stringify(sent).slice(0, 300)}: ${status} ${text.slice(0, 60)}`
