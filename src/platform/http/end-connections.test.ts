import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { followConnections } from './end-connections.ts'

const sockets: Socket[] = []
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()))

const large = 'x'.repeat(30_000_000)
// Answers when the body has been read: `/large` with more than any buffer between takes in.
async function serve() {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.end(request.url === '/large' ? large : 'done'))
  })
  const end = followConnections(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { server, end, port: address.port }
}

async function open(port: number, sent: string, isRead = true) {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  let heard = ''
  if (isRead) socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    socket.once('error', () => resolve())
  })
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
  if (sent) socket.write(sent)
  return { socket, closed, heard: () => heard }
}

const half = 'POST / HTTP/1.1\r\nHost: paper.example\r\nContent-Length: 10\r\n\r\nhalf '
const clients = {
  'that never sent a byte': '',
  'with half of its head sent': 'GET / HTTP/1.1\r\nHost: pap',
  'with half of its body sent': half,
  'that waits between two requests': 'GET / HTTP/1.1\r\nHost: paper.example\r\n\r\n',
}

test.each(Object.entries(clients))(
  'a connection %s does not keep the server',
  async (_name, sent) => {
    const { server, end, port } = await serve()
    const known = new Promise((resolve) => server.once('connection', resolve))
    const client = await open(port, sent)
    await known
    if (sent.startsWith('GET / HTTP/1.1\r\nHost: paper.example'))
      await expect.poll(client.heard).toContain('done')
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    await end(50)
    await closed
    client.socket.resume()
    await client.closed
  },
)

test('a reader who does not read does not keep the server', async () => {
  const { server, end, port } = await serve()
  const answering = new Promise((resolve) => server.once('request', resolve))
  await open(port, 'GET /large HTTP/1.1\r\nHost: paper.example\r\n\r\n', false)
  await answering
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  await end(50)
  await closed
})

test('a request that has begun gets its answer, then its connection ends', async () => {
  const { server, end, port } = await serve()
  const begun = new Promise((resolve) => server.once('request', resolve))
  const client = await open(port, half)
  await begun
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const ending = end(60_000)
  client.socket.write('done.')
  await ending
  await closed
  await client.closed
  expect(client.heard()).toMatch(/^HTTP\/1\.1 200 OK[^]*done$/)
})

test('a connection that comes while the server ends is not taken', async () => {
  const { server, end, port } = await serve()
  await end(50)
  const late = await open(port, '')
  await late.closed
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
