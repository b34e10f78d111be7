import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestClient } from '../../testing/client.ts'
import { startTest, type StartedTest } from '../../testing/start.ts'
import { composeAndListen, type RegisteredRoute } from './registered-routes.ts'

const { routes, compose } = composeAndListen()
const isChanging = ({ method }: RegisteredRoute) =>
  ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)

let paper: StartedTest
beforeAll(async () => {
  paper = await startTest({}, compose)
})
afterAll(() => paper.stop())

test('these and no other routes may be posted to from another origin', () => {
  expect(
    routes.filter(({ origin }) => origin === 'any').map(({ method, url }) => `${method} ${url}`),
  ).toEqual(['POST /webhooks/:gateway'])
})

test('every other route that changes something refuses what comes from another origin', async () => {
  const held = routes.filter((route) => isChanging(route) && route.origin !== 'any')
  expect(held.length).toBeGreaterThan(30)
  const client = new TestClient(paper.url)
  const accepted: string[] = []
  for (const { method, url } of held) {
    const path = url
      .replaceAll(/:[a-zA-Z]+/g, '019abcde-0000-7000-8000-000000000000')
      .replaceAll('*', 'x')
    for (const headers of foreign) {
      const answer = await client.send(
        method,
        path,
        {
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        'text=x',
      )
      const isRefused =
        answer.status === 403 && answer.json<{ code?: string }>().code === 'platform.other_origin'
      if (!isRefused) accepted.push(`${method} ${url} ${JSON.stringify(headers)}: ${answer.status}`)
    }
  }
  expect(accepted).toEqual([])
}, 120_000)

// What browsers send from elsewhere: old ones the first alone, sandboxed pages the second, a neighbour under our domain the third.
const foreign: readonly Record<string, string>[] = [
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
]
