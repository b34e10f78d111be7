import { createServer, type ServerResponse } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { TestClient } from '../../../testing/client.ts'
import { boundCrowd } from './crowd.ts'

async function crowded() {
  const waiting: ServerResponse[] = []
  const handle = boundCrowd(
    { pages: 2, forms: 3 },
    (request, response) => {
      if (request.url === '/healthz') response.end('alive')
      else waiting.push(response)
    },
    (_request, response) => response.writeHead(503).end('busy'),
  )
  const server = createServer((request, response) =>
    request.url === '/cached' ? response.end('cached') : handle(request, response),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { waiting, client: new TestClient(`http://127.0.0.1:${port}`) }
}

test('while as many requests as there may be are under way, the next is turned away at once', async () => {
  const { waiting, client } = await crowded()
  const begun = [client.get('/a'), client.get('/b')]
  await expect.poll(() => waiting.length).toBe(2)
  const late = await client.get('/c')
  expect(late.status).toBe(503)
  expect((await client.get('/cached')).status).toBe(200)
  expect((await client.get('/healthz')).status).toBe(200)
  for (const response of waiting.splice(0)) response.end('done')
  expect((await Promise.all(begun)).map(({ status }) => status)).toEqual([200, 200])
  const next = client.get('/d')
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.end('done')
  expect((await next).status).toBe(200)
})

test('a form has room where a page has none, up to a bound of its own', async () => {
  const { waiting, client } = await crowded()
  const begun = [client.get('/a'), client.get('/b'), client.post('/c')]
  await expect.poll(() => waiting.length).toBe(3)
  expect((await client.post('/d')).status).toBe(503)
  for (const response of waiting) response.end('done')
  expect((await Promise.all(begun)).map(({ status }) => status)).toEqual([200, 200, 200])
})

test('a client that goes away gives its place back', async () => {
  const { waiting, client } = await crowded()
  const gone = [client.get('/a'), client.get('/b')].map((sent) => sent.catch(() => 'gone'))
  await expect.poll(() => waiting.length).toBe(2)
  for (const response of waiting.splice(0)) response.destroy()
  expect(await Promise.all(gone)).toEqual(['gone', 'gone'])
  const next = client.get('/c')
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.end('done')
  expect((await next).status).toBe(200)
})
