import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from '#testing'
import { addAgency } from '../agencies/add-agency.ts'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { addPicture } from './add-picture.ts'
import { originalFile } from './picture-record.ts'
import type { PictureId } from './picture.ts'
import { findPicture, picturesById } from './pictures.queries.ts'

let room: TestNewsroom
let client: TestClient
beforeAll(async () => {
  room = await testNewsroom()
  await addAgency(room.editor, { name: 'Ostend Press Agency', shortName: 'OPA' })
  client = await room.paper.client(room.people.journalist)
})
afterAll(() => room.paper.stop())

const original = (name: string) =>
  readFile(new URL(`../../../../demo/pictures/originals/${name}.jpg`, import.meta.url))
const plain = (colour: string, width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: colour } })
const noise = () =>
  sharp({
    create: {
      width: 900,
      height: 600,
      channels: 3,
      background: '#777777',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
const packetOf = (text: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${text}</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`
const modelOf = async (id: PictureId) => {
  const model = (await picturesById(room.editor.db, [id])).get(id)
  if (!model) throw new Error('no picture')
  return model
}
const add = async (bytes: Buffer, fileName = 'picture.jpg') =>
  (await addPicture(room.journalist, { bytes, fileName })).id

describe('a form of a picture', () => {
  test('may be kept for an hour, is known again by its tag, and is served as nothing but a picture', async () => {
    const id = await add(await plain('#00aaaa').jpeg().toBuffer())
    const path = `/pictures/${id}/640.webp`
    const answer = await client.get(path)
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=3600, stale-if-error=86400',
        'x-content-type-options': 'nosniff',
      },
    })
    expect((await client.get(path, { 'if-none-match': answer.headers['etag'] ?? '' })).status).toBe(
      304,
    )
  })

  test.each([
    ['bytes=0-9', undefined, 206, 'bytes 0-9/'],
    ['bytes=-5', undefined, 206, ''],
    ['bytes=0-9', 'same', 206, 'bytes 0-9/'],
    ['bytes=0-9', '"another"', 200, undefined],
    ['bytes=0-1,4-5', undefined, 200, undefined],
    ['bytes=9999999-', undefined, 416, 'bytes */'],
    ['lines=1-2', undefined, 200, undefined],
  ])('is given in the part that %s asks for, if it is %s', async (range, ifRange, status, part) => {
    const id = await add(await plain('#00aabb').jpeg().toBuffer())
    const whole = await fetch(`${room.paper.url}/pictures/${id}/640.webp`)
    const bytes = Buffer.from(await whole.arrayBuffer())
    const tag = ifRange === 'same' ? (whole.headers.get('etag') ?? '') : ifRange
    const answer = await fetch(`${room.paper.url}/pictures/${id}/640.webp`, {
      headers: { range, ...(tag === undefined ? {} : { 'if-range': tag }) },
    })
    expect(answer.status).toBe(status)
    const given = Buffer.from(await answer.arrayBuffer())
    if (part !== undefined) expect(answer.headers.get('content-range')).toContain(part)
    if (status === 206)
      expect(given).toEqual(range === 'bytes=-5' ? bytes.subarray(-5) : bytes.subarray(0, 10))
    if (status === 200) expect(given).toEqual(bytes)
  })

  test.each(['640.svg', '641.webp', '..%2f..%2foriginals', 'card-1-2.jpg.webp', '%00.webp'])(
    'at %s is none',
    async (file) => {
      const id = await add(await plain('#00aaaa').jpeg().toBuffer())
      expect((await client.get(`/pictures/${id}/${file}`)).status).toBe(404)
      expect((await client.get(`/pictures/nothing/${file}`)).status).toBe(404)
    },
  )
})

describe('the library', () => {
  test('takes a file from a form and shows its sheet; the same file again is known', async () => {
    const bytes = new Uint8Array(await original('harbour-bridge'))
    const sent = () =>
      client.upload(
        '/newsroom/pictures',
        { alt: 'A steel bridge' },
        { field: 'file', name: 'C:\\fakepath\\bridge "one".jpg', bytes, type: 'image/jpeg' },
      )
    const first = await sent()
    expect(first).toMatchObject({
      status: 303,
      location: expect.stringMatching(/^\/newsroom\/pictures\/[0-9a-f-]{36}\?done=added$/),
    })
    expect((await sent()).location).toBe(first.location?.replace('added', 'known'))
    const sheet = await client.follow(first)
    expect(sheet.text).toContain('Bríd Maher-Castro / The Tholsel')
    expect(sheet.text).toContain('A steel bridge')
  })

  test('takes several megabytes by form, and says so where they are too many', async () => {
    const send = (bytes: Buffer) =>
      client.upload(
        '/newsroom/pictures',
        {},
        { field: 'file', name: 'large.jpg', bytes: new Uint8Array(bytes), type: 'image/jpeg' },
      )
    const noise = Buffer.concat([
      await plain('#445566').jpeg().toBuffer(),
      Buffer.alloc(6_000_000, 1),
    ])
    expect((await send(noise)).location).toMatch(/done=added$/)
    for (const size of [31, 40]) {
      const refused = await send(Buffer.alloc(size * 1024 * 1024, 0xff))
      expect(refused.status).toBe(422)
      expect(refused.text).toMatch(/30 MB at most/)
    }
  })

  test('says what is wrong with a file that is none', async () => {
    const answer = await client.upload(
      '/newsroom/pictures',
      {},
      {
        field: 'file',
        name: 'x.svg',
        bytes: new TextEncoder().encode('<svg onload="alert(1)"/>'.padEnd(99)),
        type: 'image/svg+xml',
      },
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Only JPEG, PNG, WebP, AVIF, TIFF and GIF are accepted')
    expect((await client.post('/newsroom/pictures', { alt: 'no file' })).status).toBe(422)
  })

  test('keeps the alt text that was typed where the file is refused, and names the rule', async () => {
    const file = {
      field: 'file',
      name: 'x.png',
      bytes: new Uint8Array(await plain('#000000', 4, 4).png().toBuffer()),
      type: 'image/png',
    }
    const refused = await client.upload('/newsroom/pictures', { alt: 'A dot <b>' }, file)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('A dot &lt;b>')
    expect(refused.text).toContain('at least 16 × 16 px are required')
    expect(refused.text).not.toMatch(/accept="[^"]*hei[cf]/)
  })

  test('says of a picture that it is small, moves, or could not be read', async () => {
    const moving = await sharp(Buffer.alloc(60 * 80 * 3).fill(200, 60 * 40 * 3), {
      raw: { width: 60, height: 80, channels: 3, pageHeight: 40 },
    })
      .webp()
      .toBuffer()
    const sheet = await client.get(`/newsroom/pictures/${await add(moving)}`)
    expect(sheet.text).toContain('It has only 60 × 40 px')
    expect(sheet.text).toContain('only the first frame is shown')
    const long = packetOf('x'.repeat(6_000_000))
    const id = await add(await plain('#123123').withXmp(long).webp().toBuffer())
    expect((await findPicture(room.editor.db, id))?.wordsRead).toBe(false)
    expect((await client.get(`/newsroom/pictures/${id}`)).text).toContain('too large to be read')
  })

  test('tells on the sheet and the desk that forms could not be made, and makes them again', async () => {
    const id = await add(await noise())
    const picture = await findPicture(room.editor.db, id)
    if (!picture) throw new Error('no picture')
    const name = originalFile(picture)
    const kept = await room.editor.files.get(name)
    const bytes = kept && (await buffer(kept.body))
    await room.editor.files.remove(name)
    await room.editor.files.put(name, Buffer.from('damaged on disk'), 'image/jpeg')
    await room.paper.settle()
    const sheet = `/newsroom/pictures/${id}`
    expect((await client.get(sheet)).text).toContain('Some sizes of this picture could not be made')
    expect((await client.get('/newsroom')).text).toContain('One picture lacks sizes')
    expect((await client.get('/newsroom/pictures?failed=yes')).text).toContain(id)
    await room.editor.files.remove(name)
    await room.editor.files.put(name, bytes ?? Buffer.alloc(0), 'image/jpeg')
    expect((await client.post(`${sheet}/renditions`, {})).status).toBe(303)
    await room.paper.settle()
    expect((await client.get(sheet)).text).not.toContain('could not be made')
    expect((await client.get('/newsroom')).text).not.toContain('lacks sizes')
    expect((await modelOf(id)).renditions.length).toBeGreaterThan(6)
  })

  test('shows markup in words as words, and keeps what was typed when it is refused', async () => {
    const id = await add(await plain('#abcdef').jpeg().toBuffer())
    const words = {
      version: '1',
      alt: '"><script>alert(1)</script>',
      caption: '</textarea><img src=x onerror=alert(1)>',
      credit: '" onmouseover="x',
      focusX: '50',
      focusY: '50',
      licensorUrl: 'javascript:alert(1)',
    }
    const refused = await client.post(`/newsroom/pictures/${id}/words`, words)
    expect(refused.status).toBe(422)
    const saved = await client.follow(
      await client.post(`/newsroom/pictures/${id}/words`, { ...words, licensorUrl: '' }),
    )
    expect(saved.status).toBe(200)
    for (const { text } of [refused, saved]) {
      expect(text).toContain('&lt;script>alert(1)')
      expect(text).toContain('value="&quot; onmouseover=&quot;x"')
      expect(text).not.toMatch(/<script>alert|<img src=x/)
    }
  })

  test('shows both words where somebody else has changed them in the meantime', async () => {
    const id = await add(await plain('#fedcba').jpeg().toBuffer())
    const words = { version: '1', focusX: '50', focusY: '50' }
    const sent = (alt: string) => client.post(`/newsroom/pictures/${id}/words`, { ...words, alt })
    expect((await sent('A bridge at dawn')).status).toBe(303)
    const overtaken = await sent('A bridge at dusk')
    expect(overtaken.status).toBe(409)
    expect(overtaken.text).toContain('Somebody else has changed the details of this picture')
    expect(overtaken.text).toContain('A bridge at dusk')
    expect((await modelOf(id)).alt).toBe('A bridge at dawn')
  })

  test('is not for readers', async () => {
    const reader = await room.paper.client(room.people.reader)
    expect((await reader.get('/newsroom/pictures')).status).toBe(403)
    expect((await (await room.paper.client()).get('/newsroom/pictures')).location).toMatch(
      /^\/sign-in/,
    )
  })
})
