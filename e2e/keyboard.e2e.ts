import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { readers, staff } from '#demo'
import { openBrowser } from '../testing/browser.ts'
import { type DemoPaper, demoPaper } from '../testing/demo-paper.ts'
import { readersAddresses } from './journeys/addresses.ts'
import { focused, tabTo } from './journeys/focus.ts'

let paper: DemoPaper
let browser: Browser
let article: string

beforeAll(async () => {
  ;[paper, browser] = await Promise.all([demoPaper(), openBrowser()])
  const addresses = new Map(await readersAddresses(paper))
  article = addresses.get('an article') ?? ''
}, 300_000)
afterAll(async () => {
  await browser.close()
  await paper.stop()
})

test('the first stop skips what stands on every page, and leads into the article', async () => {
  const page = await newPage()
  await page.goto(article)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ words: 'Skip to the page', isVisible: true })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('a reader with nothing but the keyboard replies to a comment and reports another', async () => {
  const page = await signedIn(readers.teasie.email)
  await page.goto(`${article}/comments`)
  const unseen: string[] = []

  await tabTo(page, { words: 'Reply', tag: 'summary' }, unseen)
  await page.keyboard.press('Enter')
  expect((await focused(page)).tag).toBe('summary')
  await tabTo(page, { tag: 'textarea' }, unseen)
  await page.keyboard.type('I said as much to the committee, and was minuted.')
  await tabTo(page, { words: 'Post the reply' }, unseen)
  await page.keyboard.press('Enter')
  await page.getByText('I said as much to the committee').and(page.locator('p')).waitFor()
  expect(await focused(page)).toMatchObject({ isLost: false })

  await tabTo(page, { words: 'Report', tag: 'summary' }, unseen)
  await page.keyboard.press('Enter')
  await tabTo(page, { tag: 'input' }, unseen)
  await page.keyboard.press('ArrowDown')
  expect((await focused(page)).isLost).toBe(false)
  await tabTo(page, { words: 'Send the report' }, unseen)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/report/received*')
  expect(unseen).toEqual([])
})

test('a moderator goes through the queue, removes with a reason and takes it back by keys alone', async () => {
  const page = await signedIn(staff.malachy.email)
  await page.goto('/newsroom/queue')
  const waiting = () => page.locator('.queue .figure').innerText()
  const before = await waiting()
  const first = await present(page)

  await pressThrough(page, 'j')
  expect(await present(page)).not.toBe(first)
  await pressThrough(page, 'k')
  expect(await present(page)).toBe(first)

  await page.keyboard.press('r')
  await page.keyboard.press('2')
  expect(await page.locator('#why-2').isChecked()).toBe(true)
  expect(await focused(page)).toMatchObject({ isLost: false, isVisible: true })
  await page.keyboard.press('w')
  await page.keyboard.type('Without the number of the house, please.')
  await page.keyboard.press('Escape')
  await pressThrough(page, 'Enter')
  expect(await waiting()).toBe(String(Number(before) - 1))

  await pressThrough(page, 'z')
  expect(await waiting()).toBe(before)
})

/** The comment that is being read. */
const present = (page: Page): Promise<string> => page.locator('.item .words').innerText()

/** Presses a key that leads to another page, where the focus has to be somewhere. */
async function pressThrough(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
  await page.waitForFunction(() => document.activeElement !== document.body)
}

const newPage = async (): Promise<Page> =>
  (await browser.newContext({ baseURL: paper.url, reducedMotion: 'reduce' })).newPage()

async function signedIn(email: string): Promise<Page> {
  const page = await newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(paper.passwordOf(email))
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  return page
}
