import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestPaper } from '#testing'
import { testPaper } from '../../testing/paper.ts'
import { type MarkedPaper, markThePaper } from './marked-paper.ts'

let paper: TestPaper
let marked: MarkedPaper
let article = ''
beforeAll(async () => {
  paper = await testPaper()
  marked = await markThePaper(paper)
  article = marked.addressOf('/:year/:month/:day/:slug')
})
afterAll(() => paper.stop())

interface Raw {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

type Request = readonly [status: number, what: string, head: string, more: string]

const requests: readonly Request[] = [
  [400, 'a percent sign that stands alone', 'GET /% HTTP/1.1', '\r\n'],
  [
    400,
    'a multipart form without its boundary',
    'POST /sign-up HTTP/1.1',
    'content-type: multipart/form-data\r\ncontent-length: 4\r\n\r\ntext',
  ],
  [404, 'an address where nothing is', 'GET /there/is/nothing HTTP/1.1', '\r\n'],
  [405, 'another method', 'DELETE /contribute HTTP/1.1', '\r\n'],
  [405, 'a form sent to a page', 'POST / HTTP/1.1', 'content-length: 0\r\n\r\n'],
  [
    406,
    'no encoding at all',
    'GET /contribute HTTP/1.1',
    'accept-encoding: identity;q=0, *;q=0\r\n\r\n',
  ],
  [
    413,
    'a form that is too long',
    'POST /sign-up HTTP/1.1',
    'content-type: application/x-www-form-urlencoded\r\ncontent-length: 3000000\r\n\r\n',
  ],
  [414, 'an address that is too long', `GET /${'a'.repeat(5000)} HTTP/1.1`, '\r\n'],
  [
    415,
    'a form that is none',
    'POST /sign-up HTTP/1.1',
    'content-type: application/json\r\ncontent-length: 2\r\n\r\n{}',
  ],
]

// What cannot be read at all says nothing of who sent it: it is a page for everybody.
const unreadable: readonly Request[] = [
  [400, 'a line that is no request', 'GET / WHATEVER/1.1', '\r\n'],
  [400, 'accents that were not encoded', 'GET /caf\u00E9 HTTP/1.1', '\r\n'],
  [431, 'more headers than are taken', 'GET / HTTP/1.1', `cookie: ${'a'.repeat(20_000)}\r\n\r\n`],
]

test.each([...requests, ...unreadable])(
  '%s for %s is a page of ours, under our headers',
  async (status, _what, head, more) => {
    const answer = await raw(head, `accept: text/html\r\n${more}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.body).toMatch(/<html lang="en-IE"/)
    expect(answer.body).toMatch(/<h1>[^<]+<\/h1>/)
    expectOurHeaders(answer)
  },
)

test.each(requests)(
  '%s for %s is problem+json for a program',
  async (status, _what, head, more) => {
    const answer = await raw(head, `accept: application/json\r\n${more}`)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(JSON.parse(answer.body)).toMatchObject({
      status,
      code: expect.stringMatching(/^platform\./),
    })
    expectOurHeaders(answer)
  },
)

test('a refused method says which the address takes', async () => {
  const client = await paper.client()
  const refused = await client.send('DELETE', '/contribute', { accept: 'text/html' })
  expect([refused.status, refused.headers['allow']]).toEqual([405, 'GET, HEAD'])
  const form = await client.get('/sign-in-links')
  expect([form.status, form.headers['allow']]).toEqual([405, 'POST'])
})

describe('an address that was spoilt on its way leads to the page that was meant', () => {
  test.each([
    ['a slash at its end', () => `${article}/`, () => article],
    ['a full stop of the sentence', () => `${article}.`, () => article],
    ['a bracket and a comma', () => `${article}),`, () => article],
    ['a space', () => `${article}%20`, () => article],
    ['capital letters', () => article.toUpperCase(), () => article],
    ['another day', () => article.replace(/^\/\d{4}\/\d\d\/\d\d/, '/2001/02/03'), () => article],
    [
      'another day, its thread',
      () => `${article.replace(/^\/\d{4}/, '/2001')}/comments`,
      () => `${article}/comments`,
    ],
    ['accents as Latin-1', () => article.replace('harbour', 'h%E1rbour'), () => article],
    ['accents as UTF-8', () => article.replace('harbour', 'h%C3%A1rbour'), () => article],
    ['capitals in a list', () => '/SECTIONS/World', () => '/sections/world'],
    ['capitals in a page', () => '/Contribute', () => '/contribute'],
  ])('%s', async (_name, given, meant) => {
    const client = await paper.client()
    const moved = await client.get(given())
    expect([moved.status, moved.location]).toEqual([301, meant()])
    expect((await client.get(meant())).status).toBe(200)
  })

  test('two slashes', async () => {
    for (const [given, meant] of [
      ['//', '/'],
      [`/${article}`, article],
    ]) {
      const { status, headers } = await raw(`GET ${given} HTTP/1.1`, 'accept: text/html\r\n\r\n')
      expect([status, headers.get('location')]).toEqual([301, meant])
    }
  })

  test('but a link for one use keeps its letters, and nothing leads in a circle', async () => {
    const client = await paper.client()
    expect((await client.get('/There/Is/Nothing')).status).toBe(404)
    expect((await client.get('/caf%C3%A9')).status).toBe(404)
    const link = await client.get('/sign-in-links/AbCdEfGhIjKlMnOpQr.')
    expect(link.location).toBe('/sign-in-links/AbCdEfGhIjKlMnOpQr')
  })
})

test('an encoding is chosen by how much it is wanted', async () => {
  const client = await paper.client()
  const as = async (accepted: string) =>
    (await client.get(article, { 'accept-encoding': accepted })).headers['content-encoding']
  for (let reads = 0; reads < 4; reads += 1) await as('gzip')
  await expect.poll(() => as('br')).toBe('br')
  expect(await as('gzip;q=1, br;q=0.1')).toBe('gzip')
  expect(await as('gzip, deflate, br, zstd')).toBe('br')
  expect(await as('br;q=0')).toBeUndefined()
  expect(await as('identity')).toBeUndefined()
})

function expectOurHeaders({ headers }: Raw): void {
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toContain('no-store')
}

/** A request as it stands, byte for byte: no client of ours would send it. */
async function raw(head: string, rest: string): Promise<Raw> {
  const { hostname, port, origin } = new URL(paper.url)
  const socket = connect(Number(port), hostname)
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => undefined)
  const ended = once(socket, 'end')
  socket.write(
    Buffer.from(
      `${head}\r\nhost: ${hostname}\r\norigin: ${origin}\r\nconnection: close\r\n${rest}`,
      'latin1',
    ),
  )
  await ended
  socket.destroy()
  const [top = '', ...body] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n')
  const [line = '', ...lines] = top.split('\r\n')
  return {
    status: Number(line.split(' ')[1]),
    headers: new Map(
      lines.map((one) => [
        one.split(':', 1)[0]?.toLowerCase() ?? '',
        one.slice(one.indexOf(':') + 1).trim(),
      ]),
    ),
    body: body.join('\r\n\r\n'),
  }
}
