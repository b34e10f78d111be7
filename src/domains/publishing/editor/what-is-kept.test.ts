import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSession, type PersonId } from '#domains/accounts'
import { onPageError, openBrowser } from '../../../../testing/browser.ts'
import type { ArticleId } from '../articles/article.ts'
import { findArticle, findRevision } from '../articles/articles.queries.ts'
import { publishArticle } from '../articles/publish-article.ts'
import { saveArticle } from '../articles/save-article.ts'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'

let room: TestNewsroom
let browser: Browser
beforeAll(async () => {
  room = await testNewsroom()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await room.paper.stop()
})

let context: BrowserContext
let page: Page
let faults: string[]
beforeEach(async () => {
  context = await browser.newContext({
    baseURL: room.paper.url,
    viewport: { width: 1440, height: 800 },
  })
  await signIn(room.people.editor)
  page = await context.newPage()
  faults = []
  onPageError(page, (fault) => faults.push(fault))
})
afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})

async function signIn(person: PersonId) {
  const { cookieName, cookieValue } = await openSession(room.editor, person)
  await context.addCookies([{ name: cookieName, value: cookieValue, url: room.paper.url }])
}
const open = async (id: ArticleId | 'new') => {
  await page.goto(`/newsroom/articles/${id}`)
  await page.locator('.ProseMirror').waitFor()
}
const says = (words: string) => page.locator('[data-own="saved"]', { hasText: words }).waitFor()
const saved = () => page.locator('[data-own="saved"] .mark.good').waitFor()
const storage = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
const write = async (words: string) => {
  await page.locator('.ProseMirror').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
const headline = () => page.locator('#headline').inputValue()

test('two new articles are kept apart, both are offered, and putting back is undone', async () => {
  for (const words of ['The first one', 'The second one']) {
    await open('new')
    await page.locator('#headline').fill(words)
    await says('kept on this device')
  }
  await open('new')
  await page.locator('#headline').fill('Just typed')
  const offered = page.locator('.notice.kept li')
  expect(await offered.count()).toBe(2)
  await offered.filter({ hasText: 'The first one' }).getByText('Put it back').click()
  expect(await headline()).toBe('The first one')
  await page.getByText('Remove it again').click()
  expect(await headline()).toBe('Just typed')
  await offered.filter({ hasText: 'The second one' }).getByText('Put it back').click()
  await page.keyboard.press('Control+s')
  await saved()
  // What was saved is kept no longer; the other is.
  await open('new')
  expect(await page.locator('.notice.kept li').allInnerTexts()).toEqual([
    expect.stringContaining('The first one'),
  ])
})

test('signing out warns of a text that is not saved, and deletes it', async () => {
  await open('new')
  await page.locator('#headline').fill('A secret of Edna’s')
  await page.locator('[popovertarget="me"]').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('Signing out deletes').waitFor()
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  expect(await storage()).toContain('A secret of Edna’s')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign out and delete' }).click()
  await page.waitForURL('**/sign-out')
  expect(await storage()).not.toContain('secret')
})

test('the next person at the computer is never offered it, and the same person is', async () => {
  await open('new')
  await page.locator('#headline').fill('Edna’s alone')
  await says('kept on this device')
  await context.clearCookies()
  await signIn(room.people.journalist)
  await open('new')
  expect(await page.locator('.notice.kept').count()).toBe(0)
  await context.clearCookies()
  await signIn(room.people.editor)
  await open('new')
  expect(await page.locator('.notice.kept').innerText()).toContain('Edna’s alone')
})

test('a session that has ended answers with a way in, and the words stay', async () => {
  const id = await room.draft()
  await open(id)
  await write(' Unsaved words.')
  await context.clearCookies()
  await page.keyboard.press('Control+s')
  const link = page.getByRole('link', { name: 'Sign in, in another window' })
  await link.waitFor()
  expect(await link.getAttribute('target')).toBe('_blank')
  expect(await storage()).toContain('Unsaved words.')
  await signIn(room.people.editor)
  await page.keyboard.press('Control+s')
  await saved()
  expect(await link.count()).toBe(0)
  expect((await findArticle(room.editor.db, id))?.version).toBe(2)
})

test('where the focus is lost, letters are no commands for whoever was writing', async () => {
  await open(await room.draft())
  await write(' Words.')
  await page.keyboard.press('Control+s')
  await saved()
  const before = context.pages().length
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  await page.keyboard.type('pvsga')
  expect(page.url()).toMatch(/\/newsroom\/articles\/[0-9a-f-]+$/)
  expect(context.pages().length).toBe(before)
  expect(await page.locator('#versions:popover-open').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.keyboard.type('v')
  expect(await page.locator('#versions:popover-open').count()).toBe(1)
})

test('a press on Save leaves the focus and the selection in the text', async () => {
  await open(await room.draft())
  await write(' Words.')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.locator('#save').click()
  await saved()
  await page.keyboard.type('!')
  expect(await page.locator('.ProseMirror').innerText()).toBe('The bridge will close. Words!')
})

test('the preview shows what stands on the page, in a window of its own', async () => {
  const id = await room.draft()
  await open(id)
  await write(' Not saved at all.')
  await page.locator('#topics').fill('A topic that is new')
  const look = async () => {
    const opened = context.waitForEvent('page')
    await page.getByRole('button', { name: 'Preview' }).click()
    return opened
  }
  const preview = await look()
  await preview.getByText('Not saved at all.').waitFor()
  // Each has a window of its own, so that going back in one asks for no form to be sent again.
  await (await look()).getByText('Not saved at all.').waitFor()
  expect(context.pages()).toHaveLength(3)
  const text = await preview.locator('article').innerText()
  expect(text).toContain('Preview of the page.')
  expect(text).toContain('A topic that is new')
  expect(await page.locator('.ProseMirror').innerText()).toContain('Not saved at all.')
  expect((await findArticle(room.editor.db, id))?.version).toBe(1)
})

test('what stops an article is true after every save', async () => {
  await open(await room.draft(room.editor, { headline: '' }))
  await page.getByText('1 stops it').waitFor()
  await page.locator('#headline').fill('A headline at last')
  await page.keyboard.press('Control+s')
  await saved()
  await page.locator('[data-panel="checks"]', { hasText: 'Ready' }).waitFor()
  expect(
    await page.locator('#headline').evaluate((field) => field === document.activeElement),
  ).toBe(true)
})

test('what only somebody else has changed is brought in, and nobody is asked', async () => {
  const id = await room.draft()
  await open(id)
  await write(' Mine.')
  await saveArticle(room.journalist, {
    article: id,
    version: 1,
    headline: 'Theirs',
    standfirst: 'For fourteen months',
    section: room.sections.world,
    body: (await findRevision(room.editor.db, id, 1))?.body,
  })
  await page.keyboard.press('Control+s')
  await page.getByText('Somebody else had changed the headline').waitFor()
  expect(await headline()).toBe('Theirs')
  expect(await findRevision(room.editor.db, id, 3)).toMatchObject({ headline: 'Theirs', words: 5 })
})

test('a publication that somebody’s unseen change would ride on asks first', async () => {
  const id = await room.draft()
  await open(id)
  await saveArticle(room.journalist, { article: id, version: 1, headline: 'Unseen' })
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.locator('#both').waitFor()
  expect((await findArticle(room.editor.db, id))?.state).toBe('draft')
})

test('words of a correction stay through a save, and go out with the text', async () => {
  const id = await room.draft()
  await publishArticle(room.editor, { article: id, version: 1 })
  await open(id)
  await write(' More.')
  await page.locator('#words').fill('It was a tenth.')
  await page.keyboard.press('Control+s')
  await says('the correction is not published')
  expect(await page.locator('#words').inputValue()).toBe('It was a tenth.')
  await page.getByRole('button', { name: 'Publish the new text' }).click()
  await says('Published, with its correction')
  expect(await page.locator('#words').inputValue()).toBe('')
  expect(await page.locator('[data-panel="correct"] ol').innerText()).toContain('It was a tenth.')
  expect((await findArticle(room.editor.db, id))?.publishedVersion).toBe(2)
})
