import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { readers, staff } from '#demo'
import type { TestClient } from '#testing'
import { onPageError, openBrowser } from '../testing/browser.ts'
import { type DemoPaper, demoPaper } from '../testing/demo-paper.ts'
import {
  accountAddresses,
  type Address,
  newsroomsAddresses,
  readersAddresses,
} from './journeys/addresses.ts'
import { accessibilityFaults, markupFaults, shapeFaults } from './journeys/page-faults.ts'

const long = 240_000
const widths = [1440, 1024, 768, 360] as const

let paper: DemoPaper
let browser: Browser
let anyone: TestClient
let reader: TestClient
let colleague: TestClient
let pages: Address[]
let rooms: Address[]

beforeAll(async () => {
  ;[paper, browser] = await Promise.all([demoPaper(), openBrowser()])
  anyone = await paper.client()
  reader = await signedIn(readers.amina.email)
  colleague = await signedIn(staff.ruairi.email)
  pages = await readersAddresses(paper)
  rooms = await newsroomsAddresses(colleague)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await paper.stop()
})

test(
  'every page that readers meet is whole at every width, by day and by night, and tells nobody',
  { timeout: long },
  async () => {
    const context = await newContext()
    expect(await faultsOfAll(context, pages)).toEqual([])
    expect(await context.cookies()).toEqual([])
  },
)

test(
  'a reader’s own pages are whole at every width, by day and by night',
  { timeout: long },
  async () => {
    expect(await faultsOfAll(await contextOf(reader), accountAddresses)).toEqual([])
  },
)

test(
  'every room of the newsroom is whole at every width, by day and by night',
  { timeout: long },
  async () => {
    expect(await faultsOfAll(await contextOf(colleague), rooms)).toEqual([])
  },
)

test(
  'on paper a page has its address, and no card is one column wide',
  { timeout: long },
  async () => {
    const context = await newContext(794)
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    for (const [name, path] of pages.slice(0, 2)) {
      await page.goto(path)
      expect(await page.locator('.printed').innerText(), name).toBe(`${paper.url}${path}`)
      const widths = await page
        .locator('.card')
        .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().width))
      expect(Math.min(794, ...widths.filter((width) => width > 0)), name).toBeGreaterThan(794 / 4)
    }
    await context.close()
  },
)

test(
  'on paper no heading ends a page, and no card, figure, notice or box is cut',
  { timeout: long },
  async () => {
    const context = await newContext(794)
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    for (const [name, path] of pages) {
      await page.goto(path)
      const loose = await page.evaluate(() => {
        const shown = (selector: string) =>
          [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0)
        const isWhole = (one: Element | null): boolean =>
          one !== null &&
          (getComputedStyle(one).breakInside === 'avoid' || isWhole(one.parentElement))
        const words = (one: Element) =>
          `${one.localName}.${one.className} ${one.textContent?.slice(0, 40)}`
        const last = (one: Element): boolean => one.nextElementSibling === null
        return [
          ...shown('h1, h2, h3, h4, h5, h6').filter((one) => {
            // A heading's own rule counts for its parent as well, where it is all that the parent holds.
            for (let at: Element | null = one; at; at = last(at) ? at.parentElement : null)
              if (getComputedStyle(at).breakAfter.startsWith('avoid') || isWhole(at.parentElement))
                return false
            return true
          }),
          ...shown('.card, figure, .notice, .box, .pull, .panel').filter((one) => !isWhole(one)),
        ].map(words)
      })
      expect(loose, name).toEqual([])
    }
    await context.close()
  },
)

test(
  'nothing shifts when the fonts come late, on a machine that has neither Times nor Arial',
  { timeout: long },
  async () => {
    for (const width of [360, 1440]) {
      for (const [name, path] of pages.slice(0, 2)) {
        const context = await newContext(width)
        const page = await context.newPage()
        const letFontsCome = await heldFonts(page)
        await page.goto(path, { waitUntil: 'domcontentloaded' })
        await painted(page)
        await letFontsCome()
        await page.evaluate(async () => void (await document.fonts.ready))
        expect(await shiftOf(page), `${name} at ${width}`).toBeLessThan(0.01)
        await context.close()
      }
    }
  },
)

test(
  'nothing shifts while the front and an article are loaded and read',
  { timeout: long },
  async () => {
    for (const width of [360, 1440]) {
      for (const [name, path] of pages.slice(0, 2)) {
        const context = await newContext(width)
        const page = await context.newPage()
        await page.goto(path)
        expect(await shiftOf(page), `${name} at ${width}`).toBeLessThan(0.02)
        await context.close()
      }
    }
  },
)

test('every link within the paper leads somewhere', { timeout: long }, async () => {
  expect(await deadLinks(anyone, pages)).toEqual([])
  expect(await deadLinks(reader, accountAddresses)).toEqual([])
  expect(await deadLinks(colleague, rooms)).toEqual([])
})

async function signedIn(email: string): Promise<TestClient> {
  const client = await paper.client()
  await client.post('/sign-in', { email, password: paper.passwordOf(email) })
  return client
}

async function contextOf({ cookies }: TestClient): Promise<BrowserContext> {
  const context = await newContext()
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: paper.url })))
  return context
}

const newContext = (width: number = widths[0]): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: paper.url,
    locale: 'en-IE',
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  })

async function faultsOfAll(
  context: BrowserContext,
  addresses: readonly Address[],
): Promise<string[]> {
  const page = await context.newPage()
  const faults: string[] = []
  let present = ''
  const note = (fault: string) => faults.push(`${present}: ${fault}`)
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url !== page.url())
      note(`console ${message.text()}`)
  })
  onPageError(page, note)
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== paper.url) note(`asks ${request.url()}`)
  })
  for (const [name, path] of addresses) {
    present = `${name} (${path})`
    const response = await page.goto(path)
    for (const fault of await markupFaults((await response?.text()) ?? '')) note(fault)
    await examine(page, note)
  }
  return faults
}

/** The page that is open, at each width and in both themes; axe where they differ most. */
async function examine(page: Page, note: (fault: string) => void): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) note(`scrolls sideways by ${over} at ${width}`)
    for (const fault of await shapeFaults(page)) note(`${fault} at ${width}`)
    if (width !== 1440 && width !== 360) continue
    for (const fault of await accessibilityFaults(page)) note(`${fault} at ${width} by day`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const fault of await accessibilityFaults(page, 'colour')) note(`${fault} by night`)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What moved by itself while the page came and was read to its end. */
/** Keeps a page's fonts back until they are let come. */
async function heldFonts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  let mayCome = false
  await page.route('**/*.woff2', (route) => (mayCome ? route.continue() : void held.push(route)))
  return async () => {
    mayCome = true
    await Promise.all(held.map((route) => route.continue()))
  }
}

const painted = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let sum = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') sum += entry.value
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
      window.scrollTo(0, top)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
    return sum
  })

/** Links of the given pages that answer with an error, each with a page that it is on. A comment that is gone has a page that says so. */
async function deadLinks(client: TestClient, addresses: readonly Address[]): Promise<string[]> {
  const found = new Map<string, string>()
  const dead: string[] = []
  for (const [name, path] of addresses) {
    const { status, text } = await client.get(path)
    if (status >= 500) dead.push(`${path} answers ${status}`)
    for (const [, href = ''] of text.matchAll(/<a\s[^>]*href="([^"]+)"/g)) {
      const { origin, pathname, search } = new URL(
        href.replaceAll('&amp;', '&'),
        `${paper.url}${path}`,
      )
      const isNew = pathname + search !== path && !found.has(pathname + search)
      if (origin === paper.url && isNew) found.set(pathname + search, name)
    }
  }
  for (const [path, from] of found) {
    const { status } = await client.get(path)
    const isGoneComment = status === 410 && path.startsWith('/comments/')
    if (status >= 400 && !isGoneComment) dead.push(`${path} answers ${status}, linked from ${from}`)
  }
  return dead
}
