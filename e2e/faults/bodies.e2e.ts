import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestPaper } from '#testing'
import { withClients } from '../../testing/paper.ts'
import { startTest } from '../../testing/start.ts'
import { markThePaper, type MarkedPaper } from './marked-paper.ts'
import { composeAndListen } from './registered-routes.ts'

const { routes, compose } = composeAndListen()
const megabyte = 1_000_000
const claimed = 190 * megabyte
/** What is taken to let the client read its answer, and what Node reads ahead. */
const readAhead = 400_000

let paper: TestPaper
let marked: MarkedPaper
const taken: Socket[] = []
beforeAll(async () => {
  paper = withClients(await startTest({}, compose))
  marked = await markThePaper(paper)
  paper.http.fastify.server.on('connection', (socket: Socket) => taken.push(socket))
})
afterAll(() => paper.stop())

const kinds = {
  'application/x-www-form-urlencoded': 'text=',
  'multipart/form-data; boundary=b': '--b\r\ncontent-disposition: form-data; name="text"\r\n\r\n',
  'application/json': '{"text":"',
} as const

test('no form that strangers can reach is read beyond its bound, whatever it claims to bring', async () => {
  const faults: string[] = []
  const forms = routes.filter(({ method }) => method === 'POST')
  expect(forms.length).toBeGreaterThan(50)
  for (const { url } of forms) {
    for (const [type, beginning] of Object.entries(kinds)) {
      const { status, read } = await flood(marked.addressOf(url), type, beginning)
      const bound = url.startsWith('/newsroom/') ? 4 * megabyte : megabyte / 2
      const isWell = status >= 400 && status < 500 && read < bound + readAhead
      if (!isWell) faults.push(`${url} (${type}): ${status} after ${read} bytes`)
    }
  }
  expect(faults).toEqual([])
}, 240_000)

test('who may send pictures is not read beyond the largest either', async () => {
  const { cookies } = await paper.client(marked.people.journalist)
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const beginning =
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n' as const
  const { status, read } = await flood('/newsroom/pictures', multipart, beginning, cookie)
  expect(status).toBe(422)
  expect(read).toBeLessThan(31 * megabyte)
})

test('one who is refused gets the answer, though much more was on its way', async () => {
  const { text } = await flood('/newsroom/settings', multipart, kinds[multipart])
  expect(text).toMatch(/^HTTP\/1\.1 401 /)
  expect(text).toMatch(/<\/html>\s*$/)
})

test('bodies that are held back are bounded together; then one is asked to come again', async () => {
  const { bodies } = paper.http
  const sockets: Socket[] = []
  const answers: string[] = []
  for (let at = 0; at < 24; at += 1) {
    const socket = begin('/newsroom/articles', multipart, kinds[multipart], '')
    socket.on('data', (chunk: Buffer) => answers.push(chunk.toString()))
    socket.write(Buffer.alloc(3.5 * megabyte, 'a'))
    sockets.push(socket)
  }
  await expect.poll(() => answers.join('')).toContain('HTTP/1.1 503 ')
  expect(answers.join('')).toMatch(/retry-after: 10/i)
  expect(bodies.bytes).toBeLessThanOrEqual(64 * 1024 * 1024)
  for (const socket of sockets) socket.destroy()
  await expect.poll(() => bodies.bytes).toBe(0)
  expect((await (await paper.client()).post('/sign-up', {})).status).toBe(422)
})

const multipart = 'multipart/form-data; boundary=b'

/** Sends until the other side has answered and closed; tells what the program took. */
async function flood(path: string, type: string, beginning: string, cookie = '') {
  const before = taken.length
  const socket = begin(path, type, beginning, cookie)
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
  // As a browser does: what it is sending is broken off when the answer has come.
  socket.on('end', () => socket.destroy())
  const closed = new Promise<void>((resolve) => void socket.on('close', () => resolve()))
  const more = Buffer.alloc(64 * 1024, 'a')
  let sent = 0
  const send = () => {
    while (!socket.destroyed && sent < claimed) {
      sent += more.length
      if (!socket.write(more)) return
    }
  }
  socket.on('drain', send)
  send()
  await closed
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
    text,
    read: taken[before]?.bytesRead ?? 0,
  }
}

function begin(path: string, type: string, beginning: string, cookie: string): Socket {
  const { hostname, port, origin } = new URL(paper.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\norigin: ${origin}\r\naccept: text/html\r\n` +
      `content-type: ${type}\r\ncontent-length: ${claimed}\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}\r\n${beginning}`,
  )
  return socket
}
