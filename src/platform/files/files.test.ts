import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../../testing/start.ts'
import { type FileStore, openDiskStore, openS3Store, StoreAway } from './index.ts'
import { fakeS3 } from './testing-s3.ts'

let folder: string
const running: Server[] = []
async function s3(bucket = 'pictures-bucket') {
  const fake = fakeS3()
  const port = await freePort()
  await new Promise<void>((resolve) => fake.server.listen(port, '127.0.0.1', resolve))
  running.push(fake.server)
  const place = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket,
    region: 'eu-west-1',
    accessKeyId: 'key',
    secretAccessKey: 'secret',
  }
  return { ...fake, store: openS3Store(place) }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standfirst-files-'))
})
afterAll(async () => {
  for (const server of running) {
    server.closeAllConnections()
    server.close()
  }
  await rm(folder, { recursive: true, force: true })
})

const bytesOf = async (store: FileStore, name: string) => {
  const found = await store.get(name)
  return found && { bytes: found.bytes, body: await buffer(found.body) }
}

async function namesIn(store: FileStore, folder: string): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of store.list(folder)) names.push(name)
  return names.toSorted()
}

const stores: [string, () => Promise<FileStore>][] = [
  ['disk', async () => openDiskStore(join(folder, crypto.randomUUID()))],
  ['S3', async () => (await s3()).store],
  [
    'S3 without conditions',
    async () => {
      const fake = await s3()
      fake.withoutConditions()
      return fake.store
    },
  ],
]

describe.each(stores)('a store of files (%s)', (_name, open) => {
  test('gives back the bytes that were put under a name', async () => {
    const store = await open()
    const picture = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 251))
    await store.put('pictures/a/original.jpg', picture, 'image/jpeg')
    expect(await bytesOf(store, 'pictures/a/original.jpg')).toEqual({
      bytes: 70_000,
      body: picture,
    })
  })

  test('lists what is stored below a folder, and nothing else', async () => {
    const store = await open()
    expect(await namesIn(store, 'pictures')).toEqual([])
    const names = ['pictures/a/1.webp', 'pictures/a/2.webp', 'pictures/b/1.webp']
    for (const name of [...names, 'originals/a.jpg', 'pictures-else/a.jpg'])
      await store.put(name, Buffer.from('x'), 'image/webp')
    expect(await namesIn(store, 'pictures')).toEqual(names)
  })

  test('has nothing under a name that was never put, and nothing after a removal', async () => {
    const store = await open()
    await store.put('pictures/b/640.webp', Buffer.from('b'), 'image/webp')
    await store.remove('pictures/b/640.webp')
    await store.remove('pictures/never/640.webp')
    expect(await store.get('pictures/b/640.webp')).toBeUndefined()
    expect(await store.get('pictures/never/640.webp')).toBeUndefined()
  })

  test('never changes what is stored under a name', async () => {
    const store = await open()
    await store.put('pictures/c/640.webp', Buffer.from('the first'), 'image/webp')
    await store.put('pictures/c/640.webp', Buffer.from('another'), 'image/webp')
    expect((await bytesOf(store, 'pictures/c/640.webp'))?.body.toString()).toBe('the first')
  })

  test('ten writers of one name at once leave one whole file', async () => {
    const store = await open()
    const file = Buffer.alloc(100_000, 7)
    await Promise.all(
      Array.from({ length: 10 }, () => store.put('pictures/d/640.webp', file, 'image/webp')),
    )
    expect((await bytesOf(store, 'pictures/d/640.webp'))?.body).toEqual(file)
  })

  test.each([
    '../secret',
    'pictures/../../secret',
    '/etc/passwd',
    'pictures',
    'pictures/',
    'pictures/.hidden',
    'pictures/a b',
    'Pictures/a',
  ])('refuses the name %j', async (name) => {
    const store = await open()
    await expect(store.put(name, Buffer.from('x'), 'text/plain')).rejects.toThrow(
      'Not a file name of the store',
    )
    await expect(store.get(name)).rejects.toThrow('Not a file name of the store')
    await expect(store.remove(name)).rejects.toThrow('Not a file name of the store')
  })
})

test('the disk store leaves nothing beside what was put', async () => {
  const place = join(folder, 'tidy')
  const store = openDiskStore(place)
  await store.put('pictures/e/640.webp', Buffer.from('x'), 'image/webp')
  await store.put('pictures/e/640.webp', Buffer.from('y'), 'image/webp')
  expect(await readdir(join(place, 'pictures/e'))).toEqual(['640.webp'])
})

describe('the S3 store', () => {
  test('addresses the bucket in the path and keeps the media type', async () => {
    const { store, objects, seen } = await s3()
    await store.put('pictures/f/640.webp', Buffer.from('x'), 'image/webp')
    expect(seen).toEqual(['PUT /pictures-bucket/pictures/f/640.webp'])
    expect(objects.get('/pictures-bucket/pictures/f/640.webp')?.type).toBe('image/webp')
  })

  test('tries again where the store is busy', async () => {
    const { store, failWith, seen } = await s3()
    failWith(503)
    await store.put('pictures/g/640.webp', Buffer.from('x'), 'image/webp')
    failWith(500)
    expect((await bytesOf(store, 'pictures/g/640.webp'))?.body.toString()).toBe('x')
    failWith(429)
    await store.remove('pictures/g/640.webp')
    expect(seen).toHaveLength(6)
  })

  test('says what the store said when it stays busy', async () => {
    const { store, failWith } = await s3()
    failWith(503, 503, 503, 503)
    await expect(store.get('pictures/h/640.webp')).rejects.toThrow(
      'would not get pictures/h/640.webp: 503 SlowDown (about SlowDown)',
    )
  })

  test('says at once what will not pass: a wrong key, a bucket that is not there', async () => {
    const { store, failWith, seen } = await s3()
    failWith(403)
    await expect(store.put('pictures/i/640.webp', Buffer.from('x'), 'image/webp')).rejects.toThrow(
      'would not put pictures/i/640.webp: 403',
    )
    expect(seen).toHaveLength(1)
    const elsewhere = await s3('no-such-bucket')
    await expect(elsewhere.store.get('pictures/i/640.webp')).rejects.toThrow('404 NoSuchBucket')
  })

  test('names the address that cannot be reached', async () => {
    const port = await freePort()
    const store = openS3Store({
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'b',
      region: 'auto',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    })
    await expect(store.get('pictures/j/640.webp')).rejects.toThrow(
      `The S3 store at http://127.0.0.1:${port} cannot be reached`,
    )
  })

  const impatient = { answer: 200, byte: 0, piece: 200 }
  const silentStore = async (begin: string) => {
    const server = createTcpServer((socket) => void socket.on('error', () => {}).write(begin))
    const port = await freePort()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const endpoint = `http://127.0.0.1:${port}`
    const key = { accessKeyId: 'key', secretAccessKey: 'secret', region: 'auto', bucket: 'b' }
    return openS3Store({ endpoint, ...key }, impatient)
  }

  test.each(['get', 'put', 'remove'] as const)(
    'that takes the connection and never answers is away for %s',
    async (act) => {
      const store = await silentStore('')
      await expect(
        act === 'put'
          ? store.put('pictures/k/640.webp', Buffer.from('x'), 'image/webp')
          : store[act]('pictures/k/640.webp'),
      ).rejects.toBeInstanceOf(StoreAway)
    },
  )

  test('that stops in the middle of a file is away for who reads it', async () => {
    const store = await silentStore('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe beginning')
    const file = await store.get('pictures/l/640.webp')
    if (!file) throw new Error('no file')
    await expect(buffer(file.body)).rejects.toBeInstanceOf(StoreAway)
  })
})
