import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSession } from '#domains/accounts'
import { onPageError, openBrowser } from '../../../../testing/browser.ts'
import type { ArticleId } from '../articles/article.ts'
import { articleLines, findArticle, findRevision } from '../articles/articles.queries.ts'
import { publishArticle } from '../articles/publish-article.ts'
import { writeCopy } from '../body/write-copy.ts'
import { correctionsOf } from '../corrections/corrections.queries.ts'
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
  await context?.close()
  const { cookieName, cookieValue } = await openSession(room.editor, room.people.editor)
  context = await browser.newContext({ viewport: { width: 1440, height: 700 } })
  await context.addCookies([{ name: cookieName, value: cookieValue, url: room.paper.url }])
  page = await context.newPage()
  faults = []
  onPageError(page, (fault) => faults.push(fault))
})

/** A form of the editor that is sent without leaving the page. */
interface SentForm {
  /** The article that is opened; undefined for one that is to begin. */
  readonly article: () => Promise<ArticleId | undefined>
  /** A part of the address to which it is sent. */
  readonly to: string
  readonly send: (times?: number) => Promise<void>
  readonly correction?: true
}

const published = async () => {
  const id = await room.draft()
  await publishArticle(room.editor, { article: id, version: 1 })
  return id
}
const press =
  (name: string) =>
  (clickCount = 1) =>
    page.getByRole('button', { name }).first().click({ clickCount })
const save = async (times = 1) => {
  for (let time = 0; time < times; time++) await page.keyboard.press('Control+s')
}
const forms = {
  'the first save of a new article': {
    article: () => Promise.resolve(undefined),
    to: '/newsroom/articles',
    send: save,
  },
  'a save': {
    article: () => room.draft(),
    to: '/revisions',
    send: save,
  },
  'a publication': {
    article: () => room.draft(),
    to: '/publications',
    send: press('Publish now'),
  },
  'a publication with its correction': {
    article: published,
    to: '/publications',
    send: press('Publish the new text'),
    correction: true,
  },
  'a correction': {
    article: published,
    to: '/corrections',
    send: press('Print the correction'),
    correction: true,
  },
} satisfies Readonly<Record<string, SentForm>>

/** Opens the form's article and types in it. */
async function begin({ article, correction }: SentForm): Promise<ArticleId | undefined> {
  const id = await article()
  await page.goto(`${room.paper.url}/newsroom/articles/${id ?? 'new'}`)
  await page.locator('.ProseMirror').waitFor()
  if (!id) await page.locator('#headline').fill('Harbour bridge to close')
  if (correction) await page.locator('#words').fill('It was a tenth.')
  await page.locator('.ProseMirror').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' First words.')
  return id
}

const idOnPage = async (): Promise<ArticleId> => {
  await page.locator('x-article-editor[data-article]').waitFor()
  return (await page.locator('x-article-editor').getAttribute('data-article')) as ArticleId
}
const newest = async (id: ArticleId) => {
  const article = await findArticle(room.editor.db, id)
  const revision = article && (await findRevision(room.editor.db, id, article.version))
  return { ...article, copy: revision && writeCopy(revision.body) }
}
const isDone = () => page.locator('[data-own="saved"] .mark.good').waitFor()
const topOfText = () =>
  page.evaluate(() => document.querySelector('.ProseMirror')?.getBoundingClientRect().top ?? 0)
const kept = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
const isPost = (to: string, route: Route) =>
  route.request().method() === 'POST' && new URL(route.request().url()).pathname.endsWith(to)

test('a correction whose button is pressed again when it is printed stays printed', async () => {
  const id = await begin(forms['a correction'])
  await forms['a correction'].send()
  await isDone()
  await forms['a correction'].send()
  await page.evaluate(() => document.querySelector<HTMLElement>('.ProseMirror')?.focus())
  expect(await page.locator('[data-own="saved"]').innerText()).toContain(
    'with the correction published',
  )
  await page.locator('#words').fill('It was a ninth.')
  await forms['a correction'].send()
  await expect.poll(() => correctionsOf(room.editor.db, id as ArticleId)).toHaveLength(2)
})

describe.each<[string, SentForm]>(Object.entries(forms))('%s', (_name, form) => {
  test('that is slow takes away nothing that is typed meanwhile, nor the place', async () => {
    await begin(form)
    const answered = Promise.withResolvers<void>()
    await page.route('**/newsroom/articles**', async (route) => {
      if (isPost(form.to, route)) await answered.promise
      await route.continue()
    })
    await form.send()
    await page.locator('[data-own="saved"]', { hasText: 'Saving' }).waitFor()
    await page.keyboard.type(' Typed meanwhile.')
    if (form.correction) await page.locator('#words').fill('It was a ninth.')
    await page.locator('.ProseMirror').focus()
    const place = await topOfText()
    answered.resolve()
    await page.locator('#version', { hasText: /Version/ }).waitFor()
    await page.locator('[data-own="saved"]', { hasText: 'Not saved' }).waitFor()
    await page.keyboard.type(' On and on.')
    expect(await page.locator('.ProseMirror').innerText()).toMatch(
      /First words\. Typed meanwhile\. On and on\.$/,
    )
    expect(Math.abs((await topOfText()) - place)).toBeLessThan(2)
    if (form.correction) expect(await page.locator('#words').inputValue()).toBe('It was a ninth.')
    await page.locator('[data-own="saved"]', { hasText: 'kept on this device' }).waitFor()
    expect(await kept()).toContain('Typed meanwhile. On and on.')
    expect((await newest(await idOnPage())).copy).toMatch(/First words\.$/)
    expect(faults).toEqual([])
  })

  test('that is sent twice is done once', async () => {
    const drafts = (await articleLines(room.editor.db, { limit: 500 })).length
    const begun = await begin(form)
    await form.send(2)
    await isDone()
    const id = await idOnPage()
    await page.waitForFunction(() => !document.body.innerText.includes('Saving'))
    expect(await newest(id)).toMatchObject({ version: begun ? 2 : 1 })
    expect((await articleLines(room.editor.db, { limit: 500 })).length).toBe(drafts + 1)
    expect(await correctionsOf(room.editor.db, id)).toHaveLength(form.correction ? 1 : 0)
    expect(await page.locator('.ProseMirror').innerText()).toMatch(/First words\.$/)
  })

  test('whose answer is lost, and which comes late, undoes nothing and is no conflict', async () => {
    await begin(form)
    const late: { url: string; body: string }[] = []
    await page.route('**/newsroom/articles**', async (route) => {
      if (!isPost(form.to, route) || late.length > 0) return route.continue()
      late.push({ url: route.request().url(), body: route.request().postData() ?? '' })
      // It arrives, and its answer doesn't.
      await route.fetch()
      return route.abort()
    })
    await form.send()
    await page.locator('[data-own="saved"]', { hasText: 'the server is not responding' }).waitFor()
    await page.keyboard.type(' Second words.')
    await page.keyboard.press('Control+s')
    await isDone()
    expect(await page.locator('#both').count()).toBe(0)
    const id = await idOnPage()
    const before = await newest(id)
    expect(before.copy).toMatch(/First words\. Second words\.$/)
    for (const { url, body } of late)
      await context.request.post(url, {
        data: body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: room.paper.url,
        },
        maxRedirects: 0,
      })
    expect(await newest(id)).toEqual(before)
    expect(await correctionsOf(room.editor.db, id)).toHaveLength(form.correction ? 1 : 0)
  })
})
