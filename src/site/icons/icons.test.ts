import sharp from 'sharp'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { systemActor } from '#platform/context'
import { iconSvg, initialOf } from '#platform/icons'
import { changeSettings } from '#platform/settings'
import { contrast } from '#platform/theme'
import { type TestClient, testPaper, type TestPaper } from '#testing'
import { openBrowser } from '../../../testing/browser.ts'

let paper: TestPaper
let client: TestClient
let browser: Browser
beforeAll(async () => {
  ;[paper, browser] = await Promise.all([testPaper(), openBrowser()])
  await changeSettings(paper.context(systemActor('test')), { name: 'The Lamp' })
  client = await paper.client()
})
afterAll(async () => {
  await browser.close()
  await paper.stop()
})

const bytesAt = async (path: string) => {
  const answer = await fetch(`${paper.url}${path}`)
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}

/** The pictures within an icon file. */
const picturesIn = (ico: Buffer): Buffer[] =>
  Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index
    const from = ico.readUInt32LE(at + 12)
    return ico.subarray(from, from + ico.readUInt32LE(at + 8))
  })

describe('the paper’s icon', () => {
  test.each([
    ['/apple-touch-icon.png', 180],
    ['/icon-192.png', 192],
    ['/icon-512.png', 512],
  ])('at %s is painted on its accent, without a font', async (path, side) => {
    const { answer, bytes } = await bytesAt(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(answer.headers.get('cache-control')).toContain('max-age=86400')
    const { data, info } = await sharp(bytes)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([side, side])
    const pixel = (x: number, y: number) => [...data.subarray(3 * (y * side + x)).subarray(0, 3)]
    expect(pixel(0, 0)).toEqual([0x09, 0x51, 0x4a])
    const white = data.filter((value, at) => at % 3 === 0 && value > 200).length
    // An L fills some of the square, and not most of it.
    expect(white / side / side).toBeGreaterThan(0.04)
    expect(white / side / side).toBeLessThan(0.4)
  })

  test('for old browsers holds three sizes in one file', async () => {
    const { answer, bytes } = await bytesAt('/favicon.ico')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/x-icon'])
    const pictures = picturesIn(bytes)
    const sizes = await Promise.all(
      pictures.map(async (png) => (await sharp(png).metadata()).width),
    )
    expect(sizes).toEqual([16, 32, 48])
  })

  test('is drawn of outlines, and changes with the name in every kind, with an address that browsers have not kept', async () => {
    const kinds = ['/icon.svg', '/favicon.ico', '/apple-touch-icon.png', '/manifest.webmanifest']
    const all = async () => Promise.all(kinds.map(async (kind) => (await bytesAt(kind)).bytes))
    const linkIn = async () =>
      /href="(\/icon\.svg\?v=[0-9a-f]+)"/.exec((await client.get('/')).text)?.[1]
    const [before, link] = [await all(), await linkIn()]
    expect(before[0]?.toString()).not.toMatch(/<text|font/)
    await changeSettings(paper.context(systemActor('test')), { name: 'The Quay' })
    for (const [index, bytes] of (await all()).entries())
      expect(bytes.equals(before[index] ?? bytes), kinds[index]).toBe(false)
    expect(await linkIn()).not.toBe(link)
  })

  test('is linked from the head of every page, of the newsroom too', async () => {
    const id = await addPerson(paper.context(systemActor('test')), {
      name: 'Edna Editor',
      email: 'edna@paper.example',
      roles: ['editor'],
      emailConfirmed: true,
    })
    const editor = await paper.client(id)
    for (const path of ['/', '/contact', '/sign-in', '/contribute', '/nothing-here', '/newsroom'])
      for (const link of [
        /<link rel="icon" href="\/favicon\.ico\?v=/,
        /<link rel="icon" href="\/icon\.svg\?v=[0-9a-f]+" type="image\/svg\+xml"/,
        /<link rel="apple-touch-icon" href="\/apple-touch-icon\.png\?v=/,
        /<link rel="manifest" href="\/manifest\.webmanifest\?v=/,
      ]) {
        const as = path === '/newsroom' ? editor : client
        const { status, text } = await as.get(path)
        expect(status, path).toBe(path === '/nothing-here' ? 404 : 200)
        expect(text, path).toMatch(link)
      }
  })

  test('and its manifest are understood by a browser, and nothing of it is asked for before the page is painted', async () => {
    const page = await (await browser.newContext({ baseURL: paper.url })).newPage()
    await page.goto('/contact')
    const session = await page.context().newCDPSession(page)
    const { errors, url } = await session.send('Page.getAppManifest')
    expect([errors, new URL(url).pathname]).toEqual([[], '/manifest.webmanifest'])
    const icons = JSON.parse((await bytesAt('/manifest.webmanifest')).bytes.toString()).icons
    for (const { src } of icons as { src: string }[])
      expect((await bytesAt(src)).answer.status).toBe(200)
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
        )
        .map(({ name }) => name),
    )
    expect(blocking.filter((name) => /icon|manifest/.test(name))).toEqual([])
  })
})

test.each([
  ['The Tholsel', 'T'],
  ['An Phoblacht', 'P'],
  ['Éire Nua', 'E'],
  ['“Die Zeit”', 'D'],
  ['1916', '1'],
  ['Правда', 'P'],
  ['The', 'T'],
  ['…', ''],
])('%s is known by %j', (name, initial) => {
  expect(initialOf(name)).toBe(initial)
})

test.each(['#09514a', '#ffffff', '#000000', '#ffee00', '#777777', '#c8102e'])(
  'on %s the initial is seen',
  (accentLight) => {
    const svg = iconSvg({ name: 'Echo', accentLight }, 'rounded')
    const [ground = '', letter = ''] = [...svg.matchAll(/fill="(?<colour>#[0-9a-f]{6})"/g)].map(
      ({ groups }) => groups?.['colour'] ?? '',
    )
    expect(ground).toBe(accentLight)
    expect(contrast(ground, letter)).toBeGreaterThan(4.4)
  },
)
