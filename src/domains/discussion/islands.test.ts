import { sql } from 'kysely'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSession } from '#domains/accounts'
import { onPageError, openBrowser } from '../../../testing/browser.ts'
import { reportComment } from './reports/report-comment.ts'
import { type TestThread, testThread, threadOf } from './testing-thread.ts'

let thread: TestThread
let browser: Browser
beforeAll(async () => {
  thread = await testThread()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await thread.paper.stop()
})

let faults: string[] = []
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  const found = faults
  faults = []
  expect(found).toEqual([])
})

type Name = keyof TestThread['people']

async function visit(path: string, as?: Name): Promise<Page> {
  const context = await browser.newContext({ baseURL: thread.paper.url })
  if (as) await signIn(context, as)
  const page = await context.newPage()
  onPageError(page, (fault) => faults.push(fault))
  await page.goto(path)
  return page
}

async function signIn(context: BrowserContext, as: Name): Promise<void> {
  const { cookieName, cookieValue } = await openSession(thread.paper.context(), thread.people[as])
  await context.addCookies([
    { name: cookieName, value: cookieValue, url: thread.paper.url },
    { name: 'reader', value: '1', url: thread.paper.url },
  ])
}

/** Lets nothing wait that was reported before. */
async function emptyQueue(): Promise<void> {
  const { db } = thread.paper.context()
  await sql`delete from discussion.reports`.execute(db)
  await sql`update discussion.comments set open_reports = 0, waiting_since = null where state = 'visible'`.execute(
    db,
  )
}

const textsIn = async (article: string) =>
  (await threadOf(thread.paper.context(), article)).conversations.map(({ root }) => root.text)

test('a comment is posted with Ctrl+Enter, once, and shown where it was written', async () => {
  const { article, path } = await thread.publish('Posted in place')
  const page = await visit(`${path}/comments`, 'amina')
  const words = page.locator('#write textarea')
  await words.fill('Posted without leaving the page.')
  await words.press('Control+Enter')
  await page.locator('article.comment', { hasText: 'Posted without leaving the page.' }).waitFor()
  expect(await page.getByText('Your comment is posted').isVisible()).toBe(true)
  expect(await words.inputValue()).toBe('')
  expect(new URL(page.url()).pathname).toBe(`${path}/comments`)
  expect(await textsIn(article)).toEqual(['Posted without leaving the page.'])
})

test('what is refused says so in its place, with the words kept and the count near the limit', async () => {
  const { article, path } = await thread.publish('Refused in place')
  const page = await visit(`${path}/comments`, 'amina')
  const words = page.locator('#write textarea')
  await words.fill('a'.repeat(2990))
  expect(await page.locator('#write x-comment-form').textContent()).toBe('10 characters left')
  await words.fill('a'.repeat(3001))
  expect(await page.locator('#write x-comment-form').textContent()).toBe('One character too many')
  await page.locator('#write button').click()
  await page.locator('#write .summary', { hasText: 'The comment has 3,001 characters' }).waitFor()
  expect(await words.inputValue()).toHaveLength(3001)
  await words.fill('Short enough.')
  await page.locator('#write button').click()
  await page.locator('article.comment', { hasText: 'Short enough.' }).waitFor()
  expect(await textsIn(article)).toEqual(['Short enough.'])
})

test('what was begun is there again after the page was left, until it is posted', async () => {
  const { path } = await thread.publish('Kept')
  const page = await visit(`${path}/comments`, 'amina')
  await page.locator('#write textarea').fill('Begun and left.')
  await page.goto('/comments-policy')
  await page.goto(`${path}/comments`)
  expect(await page.locator('#write textarea').inputValue()).toBe('Begun and left.')
  await page.locator('#write button').click()
  await page.locator('article.comment', { hasText: 'Begun and left.' }).waitFor()
  await page.reload()
  expect(await page.locator('#write textarea').inputValue()).toBe('')
})

test('what one reader keeps is not shown to the next, and goes at sign-out after a warning', async () => {
  const { path } = await thread.publish('Kept for one')
  const page = await visit(`${path}/comments`, 'amina')
  const storage = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  const words = page.locator('#write textarea')
  await words.fill('Amina’s own.')
  await expect.poll(storage).toContain('Amina’s own.')
  for (const next of ['teasie', undefined] as const) {
    await page.context().clearCookies()
    if (next) await signIn(page.context(), next)
    const answered = next ? page.waitForResponse('**/me') : undefined
    await page.goto(`${path}/comments`)
    await answered
    expect(await words.inputValue()).toBe('')
  }
  await signIn(page.context(), 'amina')
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByText('Signing out deletes it').waitFor()
  await page.getByRole('button', { name: 'Sign out and delete' }).click()
  await page.waitForURL('**/sign-out')
  expect(await storage()).not.toContain('Amina’s own.')
})

test('what is typed while a comment is being posted stays', async () => {
  const { path } = await thread.publish('Typed on')
  const page = await visit(`${path}/comments`, 'amina')
  const posted = Promise.withResolvers<void>()
  await page.route('**/comments', async (route) => {
    if (route.request().method() === 'POST') await posted.promise
    await route.continue()
  })
  const words = page.locator('#write textarea')
  await words.fill('First.')
  await words.press('Control+Enter')
  await words.fill('Second, begun meanwhile.')
  posted.resolve()
  await page.locator('article.comment', { hasText: 'First.' }).waitFor()
  expect(await words.inputValue()).toBe('Second, begun meanwhile.')
})

test('a form that is moved in the page keeps its words and works on', async () => {
  const { article, path } = await thread.publish('Moved')
  const page = await visit(`${path}/comments`, 'teasie')
  await page.locator('#write textarea').fill('Typed before the move.')
  await page.evaluate(() =>
    document.querySelector('.discussion')?.append(document.querySelector('#write') ?? ''),
  )
  expect(await page.locator('#write textarea').inputValue()).toBe('Typed before the move.')
  await page.locator('#write button').click()
  await page.locator('article.comment', { hasText: 'Typed before the move.' }).waitFor()
  expect(await textsIn(article)).toEqual(['Typed before the move.'])
})

test('without a connection the words stay, and are posted later', async () => {
  const { article, path } = await thread.publish('Offline')
  const page = await visit(`${path}/comments`, 'teasie')
  await page.locator('#write textarea').fill('Written in a tunnel.')
  await page.context().setOffline(true)
  await page.locator('#write button').click()
  await page.getByText('there is no connection').waitFor()
  await page.context().setOffline(false)
  await page.locator('#write button').click()
  await page.locator('article.comment', { hasText: 'Written in a tunnel.' }).waitFor()
  expect(await textsIn(article)).toEqual(['Written in a tunnel.'])
})

test('a new reader sees the own comment waiting, after a reload too, and others don’t', async () => {
  const { path } = await thread.publish('Waiting')
  const page = await visit(`${path}/comments`, 'rosaleen')
  await page.locator('#write textarea').fill('My first words here.')
  await page.locator('#write button').click()
  await page.getByText('Your comment is waiting for review').waitFor()
  await page.reload()
  await page.locator('x-own-comments article', { hasText: 'My first words here.' }).waitFor()
  expect(
    await (await visit(`${path}/comments`, 'amina')).getByText('My first words here.').count(),
  ).toBe(0)
})

test('a like is pressed, counted and taken back without leaving the page', async () => {
  const { article, path } = await thread.publish('Liked in place')
  const id = await thread.comment('teasie', 'To be liked.', {
    article,
    likedBy: [{ person: thread.people.colm, at: thread.paper.clock.now() }],
  })
  const page = await visit(`${path}/comments`, 'amina')
  const button = page.locator(`#c-${id} form button`).first()
  const likes = async () =>
    (await threadOf(thread.paper.context(), article)).conversations[0]?.root.likes
  await button.click()
  await expect.poll(likes).toBe(2)
  expect(await button.textContent()).toContain('Like · 2')
  expect(await button.getAttribute('aria-pressed')).toBe('true')
  await page.reload()
  await page.locator(`#c-${id} button[aria-pressed="true"]`).waitFor()
  await button.click()
  await expect.poll(likes).toBe(1)
})

test('whoever is signed out is led to signing in, with the words', async () => {
  const { path } = await thread.publish('Signed out')
  const page = await visit(`${path}/comments`)
  await page.locator('#write textarea').fill('Before signing in.')
  await page.locator('#write button').click()
  await page.waitForURL(/\/sign-in\?draft=comment\./)
  expect(await page.getByText('Before signing in.').count()).toBeGreaterThan(0)
})

test('the queue is worked by keys alone: reason, words, do it, undo', async () => {
  await emptyQueue()
  const { article } = await thread.publish('By keys')
  const ids = [
    await thread.comment('colm', 'First of two.', { article }),
    await thread.comment('colm', 'Second of two.', { article }),
  ]
  for (const comment of ids) {
    await reportComment(thread.as('amina'), {
      comment,
      ground: 'spam',
      words: '',
      notifierKey: '',
      language: 'en',
      inGoodFaith: false,
    })
    thread.paper.clock.advance(1000)
  }
  const page = await visit('/newsroom/queue?kind=reported', 'malachy')
  const go = page.locator('button.go')
  expect(await go.textContent()).toContain('Keep, and the next')
  await page.keyboard.press('j')
  await page.locator('.item', { hasText: 'Second of two.' }).waitFor()
  await page.keyboard.press('k')
  await page.locator('.item', { hasText: 'First of two.' }).waitFor()
  await page.keyboard.press('2')
  expect(await page.locator('#why-2').isChecked()).toBe(true)
  expect(await go.textContent()).toContain('Remove, and the next')
  await page.keyboard.press('w')
  await page.keyboard.type('Without the house, please.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.item', { hasText: 'Second of two.' }).waitFor()
  const state = async () => {
    const { conversations } = await threadOf(thread.paper.context(), article)
    return conversations.find(({ root }) => root.id === ids[0])?.root.removalGround
  }
  expect(await state()).toBe('private-details')
  await page.keyboard.press('z')
  await page.locator('.item', { hasText: 'First of two.' }).waitFor()
  expect(await state()).toBeNull()
})

test('an item that is open is claimed, so that a second moderator is told', async () => {
  const { article } = await thread.publish('Claimed by opening')
  const comment = await thread.comment('colm', 'Opened by Malachy.', { article })
  await reportComment(thread.as('amina'), {
    comment,
    ground: 'spam',
    words: '',
    notifierKey: '',
    language: 'en',
    inGoodFaith: false,
  })
  await visit(`/newsroom/queue?item=${comment}`, 'malachy')
  const page = await visit('/newsroom/queue', 'ruth')
  await expect
    .poll(async () => {
      await page.reload()
      return page.getByText('Malachy Tobin-Sauer is looking at this').count()
    })
    .toBeGreaterThan(0)
})

test('a report asks for what its rule needs, with scripts and without', async () => {
  const id = await thread.comment('colm', 'To be reported.')
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ baseURL: thread.paper.url, javaScriptEnabled })
    const page = await context.newPage()
    if (javaScriptEnabled) {
      await page.goto(`${thread.path}/comments`)
      await page.locator(`#c-${id} [data-form="report"] summary`).click()
    } else await page.goto(`/comments/${id}/report`)
    const form = page.locator(`form[id="report-${id}"]`)
    const asksFor = async (label: RegExp) => form.getByLabel(label).isVisible()
    const asked = async (rule: RegExp) => {
      await form.getByRole('radio', { name: rule }).check()
      return [await asksFor(/^E-mail/), await asksFor(/^Your name/), await asksFor(/good faith/)]
    }
    expect(await asked(/^Spam/)).toEqual([false, false, false])
    expect(await asked(/^Abuse/)).toEqual([true, true, false])
    expect(await asked(/^Against the law/)).toEqual([true, true, true])
  }
})

test('no button touches the field above it, signed in or out', async () => {
  const id = await thread.comment('colm', 'Room between field and button.')
  const gaps = async (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('form.panel')].flatMap((form) => {
        const fields = [...form.querySelectorAll('.field')].filter((f) => f.getClientRects()[0])
        const row = form.querySelector(':scope > .row')?.getBoundingClientRect()
        const last = fields.at(-1)?.getBoundingClientRect()
        return row?.height && last ? [row.top - last.bottom] : []
      }),
    )
  for (const as of [undefined, 'amina'] as const) {
    for (const path of [`/comments/${id}/replies/new`, '/sign-in', '/sign-up', '/account']) {
      const page = await visit(path, as)
      for (const gap of await gaps(page)) expect(gap, path).toBeGreaterThanOrEqual(8)
    }
  }
})

test('one’s own like shows by a mark, and liking signed out leads back to its place in the article', async () => {
  const { article, path } = await thread.publish('Liked')
  const id = await thread.comment('colm', 'Liked by the one who looks.', { article })
  const page = await visit(`${path}/comments`, 'amina')
  const button = page.locator(`#c-${id} form[action$="/likes"] button`)
  const mark = () => button.evaluate((element) => getComputedStyle(element, '::before').content)
  expect(await mark()).toBe('none')
  await button.click()
  await page.locator(`#c-${id} button[aria-pressed="true"]`).waitFor()
  expect(await mark()).toContain('✓')
  const out = await visit(path)
  await out.locator(`#c-${id} form[action$="/likes"] button`).click()
  await out.getByRole('link', { name: 'Back to where you were' }).click()
  await out.locator(`#c-${id}`).waitFor()
  expect(out.url()).toBe(`${thread.paper.url}${path}#c-${id}`)
})
