import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSession } from '#domains/accounts'
import type { Context } from '#platform/context'
import { openStream } from '#testing'
import { onPageError, openBrowser } from '../../../../testing/browser.ts'
import type { ArticleId } from '../articles/article.ts'
import { findArticle, findRevision } from '../articles/articles.queries.ts'
import { saveArticle } from '../articles/save-article.ts'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'

let room: TestNewsroom
let browser: Browser
beforeAll(async () => {
  room = await testNewsroom({ background: true })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await room.paper.stop()
})

const contexts: BrowserContext[] = []
const faults: string[] = []
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  expect(faults.splice(0)).toEqual([])
})

const patient = { timeout: 30_000 }

/** The editor’s own pages; those of one call are of one browser. */
async function openEditor(id: ArticleId | 'new', count = 1): Promise<Page[]> {
  const context = await browser.newContext({ baseURL: room.paper.url })
  contexts.push(context)
  const { cookieName, cookieValue } = await openSession(room.editor, room.people.editor)
  await context.addCookies([{ name: cookieName, value: cookieValue, url: room.paper.url }])
  const pages = []
  for (let n = 0; n < count; n += 1) {
    const page = await context.newPage()
    onPageError(page, (fault) => faults.push(fault))
    await page.goto(`/newsroom/articles/${id}`)
    await page.locator('.ProseMirror').waitFor()
    pages.push(page)
  }
  return pages
}
const lineOf = (page: Page) => page.locator('#newer-version')

/** Saves a text of which only the standfirst is another. */
async function saveAs(ctx: Context, id: ArticleId, standfirst: string): Promise<number> {
  const { version = 0 } = (await findArticle(ctx.db, id)) ?? {}
  const present = await findRevision(ctx.db, id, version)
  if (!present) throw new Error('no revision')
  return saveArticle(ctx, { ...present, article: id, version, standfirst })
}

test('an open editor says who saved a newer version, leads to it, and keeps every typed word', async () => {
  const id = await room.draft(room.colleague)
  const [page] = await openEditor(id)
  if (!page) throw new Error('no page')
  await page.locator('#headline').fill('Typed and not saved')
  await page.getByText('kept on this device').waitFor()
  await page.evaluate(() => document.fonts.ready)
  const before = await page.locator('.ProseMirror').boundingBox()
  expect(await saveAs(room.colleague, id, 'Somebody else’s standfirst')).toBe(2)
  await expect
    .poll(() => lineOf(page).textContent(), patient)
    .toBe('Cole Colleague saved version 2 (14:32). Your text stays as it is. Read it Close')
  expect(await page.locator('#headline').inputValue()).toBe('Typed and not saved')
  expect(await page.locator('.ProseMirror').boundingBox()).toEqual(before)
  const link = lineOf(page).getByRole('link')
  expect(await link.getAttribute('href')).toBe(`/newsroom/articles/${id}/preview?version=2`)
  // The next save joins both: nothing newer is left to tell of.
  await page.keyboard.press('Control+s')
  await page.locator('[data-own="saved"] .mark.good').waitFor()
  await expect.poll(() => lineOf(page).textContent(), patient).toBe('')
  const joined = await findRevision(room.editor.db, id, 3)
  expect([joined?.headline, joined?.standfirst]).toEqual([
    'Typed and not saved',
    'Somebody else’s standfirst',
  ])
})

test('a page says nothing of its own saves, and another page of the same person does', async () => {
  const id = await room.draft()
  const [writing, other] = await openEditor(id, 2)
  if (!writing || !other) throw new Error('no page')
  await writing.bringToFront()
  await writing.locator('#headline').fill('Saved here')
  await writing.keyboard.press('Control+s')
  await writing.locator('[data-own="saved"] .mark.good').waitFor()
  await expect
    .poll(() => lineOf(other).textContent(), patient)
    .toContain('You saved version 2 on another page')
  // It heard of version 3 as well, at the same moment as the other one: of its own it says nothing.
  await writing.locator('#headline').fill('Saved here again')
  await writing.keyboard.press('Control+s')
  await expect.poll(() => lineOf(other).textContent(), patient).toContain('version 3')
  expect(await lineOf(writing).textContent()).toBe('')
})

test('readers hear nothing of articles, and are not told who saved', async () => {
  const id = await room.draft()
  for (const [person, status] of [
    [undefined, 401],
    [room.people.reader, 403],
  ] as const) {
    const client = await room.paper.client(person)
    const stream = await openStream(client, `/newsroom/articles/${id}/changes`)
    expect(stream.status).toBe(status)
    const asked = await client.get(`/newsroom/articles/${id}/latest-save`, {
      accept: 'application/json',
    })
    expect(asked.status).toBe(status)
  }
  const journalist = await room.paper.client(room.people.journalist)
  const unknown = `/newsroom/articles/${crypto.randomUUID()}/latest-save`
  expect((await journalist.get(unknown, { accept: 'application/json' })).status).toBe(404)
})
