import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TestClient } from '../../../testing/client.ts'
import { freePort } from '../../../testing/start.ts'
import { type Assets, buildAssets } from './index.ts'

let place: string
let source: string
let builds: string
let server: Server | undefined
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'standfirst-assets-'))
})
afterAll(async () => {
  server?.close()
  await rm(place, { recursive: true, force: true })
})
beforeEach(async () => {
  const folder = join(place, crypto.randomUUID())
  source = join(folder, 'src')
  builds = join(folder, 'data')
  await mkdir(join(source, 'fonts'), { recursive: true })
  await Promise.all([
    writeFile(
      join(source, 'words.ts'),
      'export const words: string = "shared by both islands, and long enough to be worth a file"\n',
    ),
    writeFile(
      join(source, 'like.island.ts'),
      "import { words } from './words.ts'\ncustomElements.define('x-like', class extends HTMLElement { title = words as string })\n",
    ),
    writeFile(
      join(source, 'reply.island.ts'),
      "import { words } from './words.ts'\ncustomElements.define('x-reply', class extends HTMLElement { title = words })\n",
    ),
    writeFile(
      join(source, 'paper.css'),
      "@import './print.css';\n@font-face { font-family: Serif; src: url('./fonts/serif.woff2') }\nh1 { font-family: Serif }\n",
    ),
    writeFile(join(source, 'print.css'), '@media print { nav { display: none } }\n'),
    writeFile(join(source, 'fonts/serif.woff2'), Buffer.from('the font itself')),
  ])
})

const build = () =>
  buildAssets(
    {
      islands: { like: join(source, 'like.island.ts'), reply: join(source, 'reply.island.ts') },
      styles: { paper: join(source, 'paper.css') },
    },
    { sourceRoot: source, folder: builds },
  )

/** Serves the assets; whatever they do not answer is 418. */
async function serve(assets: Assets): Promise<TestClient> {
  server?.close()
  const port = await freePort()
  const made = createServer((request, response) => {
    if (!assets.answer(request, response)) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve))
  server = made
  return new TestClient(`http://127.0.0.1:${port}`)
}

describe('what is built for browsers', () => {
  test('is named by its content, with its imports and fonts inside or beside it', async () => {
    const assets = await build()
    const client = await serve(assets)
    const [island, style] = [
      await client.get(assets.island('like')),
      await client.get(assets.style('paper')),
    ]
    expect(assets.island('like')).toMatch(/^\/assets\/like-[\w-]+\.js$/)
    expect(island.text).toContain('x-like')
    expect(island.text).not.toContain('as string')
    expect(style.text).toContain('@media print')
    expect(style.text).toContain(assets.font('serif.woff2').replace('/assets/', ''))
    expect((await client.get(assets.font('serif.woff2'))).text).toBe('the font itself')
  })

  test('is known by the names that were registered, and no others', async () => {
    const assets = await build()
    expect(() => assets.island('dislike')).toThrow('No island is called dislike')
    expect(() => assets.style('newsroom')).toThrow('No style is called newsroom')
    expect(() => assets.font('sans.woff2')).toThrow('No font is called sans.woff2')
  })

  test('is built once for the same sources, and anew where one has changed', async () => {
    const first = await build()
    const [folder = ''] = await readdir(builds)
    const before = await stat(join(builds, folder, 'names.json'))
    const again = await build()
    expect((await stat(join(builds, folder, 'names.json'))).mtimeMs).toBe(before.mtimeMs)
    expect(again.island('like')).toBe(first.island('like'))
    await writeFile(
      join(source, 'words.ts'),
      'export const words: string = "other words, also long enough to be worth a file"\n',
    )
    const changed = await build()
    expect(await readdir(builds)).toHaveLength(2)
    expect(changed.style('paper')).toBe(first.style('paper'))
  })

  test('is built anew where another library may have gone in', async () => {
    await build()
    await writeFile(join(source, '..', 'package-lock.json'), '{}')
    await build()
    expect(await readdir(builds)).toHaveLength(2)
  })

  test('is not kept for ever: a build of last week goes with the next', async () => {
    await build()
    const [old = ''] = await readdir(builds)
    await utimes(join(builds, old), 0, 0)
    await writeFile(join(source, 'words.ts'), 'export const words: string = "other words"\n')
    await build()
    expect(await readdir(builds)).toHaveLength(1)
    expect(await readdir(builds)).not.toContain(old)
  })

  test('leaves nothing behind where it fails', async () => {
    await writeFile(join(source, 'like.island.ts'), 'this is not a program')
    await expect(build()).rejects.toThrow()
    expect(await readdir(builds)).toEqual([])
  })

  test('by two at once is one build, whole', async () => {
    const both = await Promise.all([build(), build()])
    expect(both[0].island('reply')).toBe(both[1].island('reply'))
    const folders = await readdir(builds)
    expect(folders).toHaveLength(1)
    const names: Record<string, string> = JSON.parse(
      await readFile(join(builds, folders[0] ?? '', 'names.json'), 'utf8'),
    )
    expect(await readdir(join(builds, folders[0] ?? ''))).toEqual(
      expect.arrayContaining(Object.values(names)),
    )
  })
})

describe('a file for browsers', () => {
  const headers = ({ headers: all }: { headers: Readonly<Record<string, unknown>> }) => [
    all['content-type'],
    all['content-encoding'],
    all['cache-control'],
    all['vary'],
  ]
  const forGood = 'public, max-age=31536000, immutable'

  test('is served in the encoding that is asked for, and may be kept for good', async () => {
    const assets = await build()
    const client = await serve(assets)
    const ask = (encoding: string) =>
      raw(client, assets.style('paper'), { 'accept-encoding': encoding })
    const [plain, gzip, br] = [
      await ask('identity'),
      await ask('gzip'),
      await ask('gzip, deflate, br'),
    ]
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    expect([plain, gzip, br].map(headers)).toEqual([
      ['text/css; charset=utf-8', undefined, forGood, 'Accept-Encoding'],
      ['text/css; charset=utf-8', 'gzip', forGood, 'Accept-Encoding'],
      ['text/css; charset=utf-8', 'br', forGood, 'Accept-Encoding'],
    ])
  })

  test('that is packed already is sent as it is', async () => {
    const assets = await build()
    const client = await serve(assets)
    const font = await client.get(assets.font('serif.woff2'), { 'accept-encoding': 'br, gzip' })
    expect([font.text, ...headers(font)]).toEqual([
      'the font itself',
      'font/woff2',
      undefined,
      forGood,
      'Accept-Encoding',
    ])
  })

  test('answers HEAD with its length and nothing else', async () => {
    const assets = await build()
    const client = await serve(assets)
    const [head, full] = [
      await client.send('HEAD', assets.island('like'), {}),
      await client.get(assets.island('like')),
    ]
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      String(Buffer.byteLength(full.text)),
    ])
  })

  test('that is not there is 404, and what is no file for browsers is left to others', async () => {
    const client = await serve(await build())
    expect((await client.get('/assets/like-old.js')).status).toBe(404)
    expect((await client.get('/assets/../src/words.ts')).status).toBe(418)
    expect((await client.get('/assets/names.json')).status).toBe(404)
    expect((await client.get('/asset')).status).toBe(418)
    expect((await client.post('/assets/like.js')).status).toBe(418)
  })
})

/** The bytes as they are sent, packed or not. */
function raw(
  client: TestClient,
  path: string,
  headers: Record<string, string>,
): Promise<{ body: Buffer; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const asked = get(new URL(path, client.origin), { headers, agent: false }, (response) => {
      buffer(response).then((body) => resolve({ body, headers: response.headers }), reject)
    })
    asked.on('error', reject)
  })
}
