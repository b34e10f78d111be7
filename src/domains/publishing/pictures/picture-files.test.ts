import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { type FaultyLine, faultyLine, testPaper, type TestPaper } from '#testing'

import { smallPicture } from '../testing-newsroom.ts'

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

test('who uploads a picture meanwhile is told that nothing was changed, and keeps what was typed', async () => {
  const person = { name: 'Orla', email: 'orla@example.org', emailConfirmed: true }
  const orla = await addPerson(paper.context(), { ...person, roles: ['journalist'] })
  const client = await paper.client(orla)
  const bytes = new Uint8Array(await smallPicture('#336699'))
  const file = { field: 'file', name: 'bridge.jpg', bytes, type: 'image/jpeg' }
  const answer = await client.upload('/newsroom/pictures', { alt: 'A steel bridge' }, file)
  expect(answer.status).toBe(503)
  expect(answer.headers['retry-after']).toBe('10')
  expect(answer.text).toContain('Our picture store is not responding.')
  expect(answer.text).toContain('A steel bridge')
})
