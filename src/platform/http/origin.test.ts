import type { FastifyRequest } from 'fastify'
import { describe, expect, test } from 'vitest'
import { checkOrigin } from './origin.ts'

const paper = 'https://paper.example'
const home = 'http://localhost:3000'

// The check looks at the method, two headers and the route's own word.
const asked = (
  site: string,
  headers: Record<string, string>,
  { method = 'POST', access = 'public' } = {},
) => {
  try {
    checkOrigin(
      { method, headers, routeOptions: { config: { access } } } as unknown as FastifyRequest,
      site,
    )
    return 'accepted'
  } catch (error) {
    return error instanceof Error && error.message.startsWith('platform.other_origin')
      ? 'refused'
      : 'failed'
  }
}

describe('a request that changes something', () => {
  test.each([
    ['from a program that says nothing', paper, {}, 'accepted'],
    ['from our own page', paper, { origin: paper, 'sec-fetch-site': 'same-origin' }, 'accepted'],
    ['from our own page in an older browser', paper, { origin: paper }, 'accepted'],
    ['from the address bar', paper, { 'sec-fetch-site': 'none' }, 'accepted'],
    [
      'from another site',
      paper,
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      'refused',
    ],
    [
      'from another site in an older browser',
      paper,
      { origin: 'https://elsewhere.example' },
      'refused',
    ],
    [
      'from a sibling of ours',
      paper,
      { origin: 'https://blog.paper.example', 'sec-fetch-site': 'same-site' },
      'refused',
    ],
    ['from a page without an origin', paper, { origin: 'null' }, 'refused'],
    ['from our name without encryption', paper, { origin: 'http://paper.example' }, 'refused'],
    ['from another port', paper, { origin: 'https://paper.example:8443' }, 'refused'],
    [
      'from a name that begins like ours',
      paper,
      { origin: 'https://paper.example.elsewhere.example' },
      'refused',
    ],
    [
      'whose two headers disagree',
      paper,
      { origin: paper, 'sec-fetch-site': 'cross-site' },
      'refused',
    ],
    [
      'from a page on the reader’s own machine',
      paper,
      { origin: 'http://localhost:3000' },
      'refused',
    ],
    [
      'at home, by its other name',
      home,
      { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' },
      'accepted',
    ],
    ['at home, by its third name', home, { origin: 'http://[::1]:3000' }, 'accepted'],
    ['at home, from another port', home, { origin: 'http://127.0.0.1:3001' }, 'refused'],
    [
      'at home, from a name that begins like it',
      home,
      { origin: 'http://localhost.elsewhere.example:3000' },
      'refused',
    ],
    ['with an origin that is none', home, { origin: 'localhost' }, 'refused'],
  ])('%s (%s) %j is %s', (_who, site, headers, outcome) => {
    expect(asked(site, headers)).toBe(outcome)
  })

  test('is held to it by every method but those that only read', () => {
    const foreign = { origin: 'https://elsewhere.example' }
    const outcomes = ['POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'HEAD'].map((method) =>
      asked(paper, foreign, { method }),
    )
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'accepted', 'accepted'])
  })

  test('may come from anywhere where the route says so', () => {
    expect(
      asked(
        paper,
        { origin: 'https://gateway.example', 'sec-fetch-site': 'cross-site' },
        { access: 'gateway' },
      ),
    ).toBe('accepted')
  })
})
