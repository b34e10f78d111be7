import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSession } from '#domains/accounts'
import { minute } from '#platform/clock'
import { openStream } from '#testing'
import { onPageError, openBrowser } from '../../../../testing/browser.ts'
import { reportComment } from '../reports/report-comment.ts'
import { type TestThread, testThread } from '../testing-thread.ts'

let thread: TestThread
let browser: Browser
beforeAll(async () => {
  thread = await testThread({ background: true })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await thread.paper.stop()
})

const contexts: BrowserContext[] = []
const faults: string[] = []
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  expect(faults.splice(0)).toEqual([])
})

const patient = { timeout: 30_000 }
const report = async (text: string) => {
  const comment = await thread.comment('colm', text)
  thread.paper.clock.advance(minute)
  await reportComment(thread.as('amina'), {
    comment,
    ground: 'abuse',
    words: '',
    notifierKey: '',
    language: 'en',
    inGoodFaith: false,
  })
  return comment
}

async function openQueue(path: string, { scripts = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: thread.paper.url,
    javaScriptEnabled: scripts,
    viewport: { width: 1280, height: 800 },
  })
  contexts.push(context)
  const { cookieName, cookieValue } = await openSession(
    thread.paper.context(),
    thread.people.malachy,
  )
  await context.addCookies([{ name: cookieName, value: cookieValue, url: thread.paper.url }])
  const page = await context.newPage()
  onPageError(page, (fault) => faults.push(fault))
  await page.goto(path)
  return page
}

test('an open queue says how much has come in, moves nothing that is read, and leads there', async () => {
  const read = await report('The one that is being read.')
  const page = await openQueue(`/newsroom/queue?item=${read}`)
  const line = page.getByRole('status').and(page.locator('#new-items'))
  const item = page.locator('article.item')
  await page.evaluate(() => document.fonts.ready)
  const before = await item.boundingBox()
  await report('Came while the page was open.')
  await expect.poll(() => line.textContent(), patient).toBe('1 new item. Show it Close')
  for (const text of ['Came after it.', 'Came last.']) await report(text)
  await expect.poll(() => line.textContent(), patient).toBe('3 new items. Show them Close')
  expect(await item.boundingBox()).toEqual(before)
  expect(await item.textContent()).toContain('The one that is being read.')
  await line.getByRole('link').click()
  await page.locator('.items', { hasText: 'Came last.' }).waitFor()
  expect(await item.textContent()).toContain('The one that is being read.')
  expect(await line.textContent()).toBe('')
})

test('a page that was hidden holds no connection, and is told of what it missed when it is seen again', async () => {
  await report('To be read before the break.')
  const page = await openQueue('/newsroom/queue?kind=reported')
  const line = page.locator('#new-items')
  await expect.poll(openStreams, patient).toBe(1)
  const see = (state: 'hidden' | 'visible') =>
    page.evaluate((shown) => {
      Object.defineProperty(document, 'visibilityState', { value: shown, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await see('hidden')
  await expect.poll(openStreams, patient).toBe(0)
  await report('Came during the break.')
  await see('visible')
  await expect.poll(() => line.textContent(), patient).toBe('1 new item. Show it Close')
  await line.getByRole('button', { name: 'Close' }).click()
  expect(await line.textContent()).toBe('')
})

test('without scripts the queue is as it was, and its line is empty', async () => {
  await report('Read without scripts.')
  const page = await openQueue('/newsroom/queue', { scripts: false })
  expect(await page.locator('.items').textContent()).toContain('Read without scripts.')
  expect(await page.locator('#new-items').textContent()).toBe('')
})

test('readers and journalists hear nothing of the queue, and are told no number', async () => {
  for (const [person, status] of [
    [undefined, 401],
    [thread.people.amina, 403],
    [thread.people.orla, 403],
  ] as const) {
    const client = await thread.paper.client(person)
    expect((await openStream(client, '/newsroom/queue/changes')).status).toBe(status)
    const asked = await client.get('/newsroom/queue/new-items?since=0', {
      accept: 'application/json',
    })
    expect(asked.status).toBe(status)
  }
})

const openStreams = async () => {
  const { status, text } = await (await thread.paper.client()).get('/metrics')
  expect(status).toBe(200)
  return Number(/^standfirst_streams\{what="open"\} (\d+)/m.exec(text)?.[1])
}
