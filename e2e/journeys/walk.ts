import { createHash } from 'node:crypto'
import type { Browser, BrowserContext, CDPSession, Page, Response } from 'playwright-core'
import { onPageError, openBrowser } from '../../testing/browser.ts'
import { type DemoPaper, demoPaper } from '../../testing/demo-paper.ts'
import { accessibilityFaults, markupFaults } from './page-faults.ts'

/** Several people with browsers of their own in one paper, and all that was wrong on the way. */
export interface Walk {
  readonly paper: DemoPaper
  readonly hasScripts: boolean
  visitor(): Promise<Visitor>
  /** Page, rule and element of each fault so far; also pages that nobody looked at. */
  faults(): string[]
  end(): Promise<void>
}

/** Somebody with a browser. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens a path of the paper, or an address, and looks at the page. */
  open(path: string): Promise<void>
  /** Follows a link or presses a button that leads to another page, and looks at that. */
  press(name: string | RegExp, role?: 'button' | 'link'): Promise<void>
  /** Waits for an act of one's own to lead to another page, and looks at that. */
  arrive(act: () => Promise<unknown>): Promise<void>
  /** Runs axe and html-validate on the page as it stands. */
  look(): Promise<void>
}

export async function startWalk(hasScripts: boolean): Promise<Walk> {
  const [paper, browser] = await Promise.all([demoPaper(), openBrowser()])
  const book: Book = { faults: new Set(), opened: new Set(), seen: new Map() }
  return {
    paper,
    hasScripts,
    visitor: () => newVisitor(browser, { paper, hasScripts, book }),
    faults: () => [
      ...book.faults,
      ...[...book.opened]
        .filter((address) => ![...book.seen.values()].some((at) => at.has(address)))
        .map((address) => `${address}: nobody looked at it`),
    ],
    async end() {
      await browser.close()
      await paper.stop()
    },
  }
}

/** What was opened, what of it was looked at (by the digest of its bytes), and what was wrong. */
interface Book {
  readonly faults: Set<string>
  readonly opened: Set<string>
  readonly seen: Map<string, Set<string>>
}

async function newVisitor(
  browser: Browser,
  { paper, hasScripts, book }: Pick<Walk, 'paper' | 'hasScripts'> & { book: Book },
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: paper.url,
    locale: 'en-IE',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const scripts = await context.newCDPSession(page)
  await allow(scripts, hasScripts)
  const shown = listen(page, book)

  async function look(): Promise<void> {
    const address = shortOf(page.url())
    const html = await shown.html()
    const digest = createHash('sha256').update(`${address} ${html}`).digest('hex')
    const seen = book.seen.get(digest)
    book.seen.set(digest, (seen ?? new Set()).add(address))
    if (seen) return
    // Axe waits for timers, which never come where scripts are off.
    await allow(scripts, true)
    const faults = [...(await markupFaults(html)), ...(await accessibilityFaults(page))]
    await allow(scripts, hasScripts)
    for (const fault of faults) book.faults.add(`${address}: ${fault}`)
  }

  async function arrive(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), act()])
    await look()
  }

  return {
    page,
    context,
    look,
    arrive,
    async open(path) {
      await page.goto(path)
      await look()
    },
    press: (name, role = 'button') =>
      arrive(() =>
        page
          .getByRole(role, { name, exact: typeof name === 'string' })
          .first()
          .click(),
      ),
  }
}

const allow = (session: CDPSession, isAllowed: boolean) =>
  session.send('Emulation.setScriptExecutionDisabled', { value: !isAllowed })

/** Notes each page that is opened, with its bytes, and whatever the console says. */
function listen(page: Page, book: Book): { html(): Promise<string> } {
  let latest: Promise<string> = Promise.resolve('')
  page.on('response', (response) => {
    if (!isPage(response, page)) return
    latest = response.text()
    latest.catch(() => undefined)
    book.opened.add(shortOf(response.url()))
    if (response.status() >= 500)
      book.faults.add(`${shortOf(response.url())}: answered ${response.status()}`)
  })
  page.on('console', (message) => {
    // A page that says 404 or 410 is a line in the console as well, and no fault.
    if (message.type() === 'error' && message.location().url !== page.url())
      book.faults.add(`${shortOf(page.url())}: console ${message.text()}`)
    else if (/Content Security Policy/i.test(message.text()))
      book.faults.add(`${shortOf(page.url())}: ${message.text()}`)
  })
  onPageError(page, (fault) => book.faults.add(`${shortOf(page.url())}: ${fault}`))
  return { html: () => latest }
}

const isPage = (response: Response, page: Page): boolean =>
  response.request().isNavigationRequest() &&
  response.frame() === page.mainFrame() &&
  (response.headers()['content-type'] ?? '').startsWith('text/html')

/** Path and query; the ports differ from run to run. */
const shortOf = (address: string): string => {
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}
