import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FaultyLine, faultyLine, testPaper, type TestPaper } from '#testing'

let line: FaultyLine
let paper: TestPaper
beforeAll(async () => {
  line = await faultyLine(9)
  line.become('silent')
  paper = await testPaper({
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${line.port}`,
      S3_BUCKET: 'pictures-bucket',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
    },
  })
})
afterAll(async () => {
  await paper.stop()
  await line.close()
})

test('a store that does not answer is 503, and soon asked again, while pages are served', async () => {
  const client = await paper.client()
  const picture = client.get('/pictures/01938f3a-0000-7000-8000-000000000001/640.webp')
  expect((await client.get('/')).status).toBe(200)
  const { status, headers } = await picture
  expect(status).toBe(503)
  expect(headers['retry-after']).toBe('10')
  expect(headers['cache-control']).toBe('no-store')
})
