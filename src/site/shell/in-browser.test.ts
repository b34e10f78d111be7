import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson, openSession } from '#domains/accounts'
import { addSection, createArticle, publishArticle, withdrawArticle } from '#domains/publishing'
import { type Context, systemActor } from '#platform/context'
import { testPaper, type TestPaper } from '#testing'
import { openBrowser } from '../../../testing/browser.ts'

let paper: TestPaper
let ctx: Context
let browser: Browser
beforeAll(async () => {
  ;[paper, browser] = await Promise.all([testPaper(), openBrowser()])
  ctx = paper.context(systemActor('test'))
}, 120_000)
afterAll(async () => {
  await browser.close()
  await paper.stop()
})

test('the footer leads who is signed in to their account and asks nobody else to enter twice', async () => {
  const context = await browser.newContext({ baseURL: paper.url })
  const page = await context.newPage()
  const links = async () => {
    await page.goto('/contact')
    const all = page.locator('.foot a[href="/account"], .foot a[href="/sign-in"]')
    return (await all.all()).reduce<Promise<string[]>>(async (shown, link) => {
      const before = await shown
      return (await link.isVisible()) ? [...before, await link.innerText()] : before
    }, Promise.resolve([]))
  }
  expect(await links()).toEqual(['Sign in'])
  const id = await addPerson(ctx, {
    name: 'Rita',
    email: 'rita@paper.example',
    roles: [],
    emailConfirmed: true,
  })
  const { cookieName, cookieValue } = await openSession(ctx, id)
  await context.addCookies([
    { name: cookieName, value: cookieValue, url: paper.url },
    { name: 'reader', value: '1', url: paper.url },
  ])
  expect(await links()).toEqual(['Your account'])
  await context.close()
})

test('the page of what was withdrawn begins where other pages begin, and has no hole', async () => {
  const article = await createArticle(ctx, {
    headline: 'Minister bought the bridge',
    standfirst: 'What it was about',
    section: await addSection(ctx, { name: 'Ireland', hue: 'ireland' }),
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was seen.' }] }],
    },
  })
  const { path } = await publishArticle(ctx, { article, version: 1 })
  await withdrawArticle(ctx, { article, reason: 'He did not.\n\nWe are sorry.' })
  for (const width of [360, 1440]) {
    const page = await browser.newPage({ baseURL: paper.url, viewport: { width, height: 900 } })
    // Where the words begin under the sections, and the gaps between them.
    const gapsOf = async (address: string) => {
      await page.goto(address)
      return page.evaluate(() => {
        const words = [...document.querySelectorAll('main :is(h1, p, li)')].filter(
          (one) => one.getClientRects().length > 0,
        )
        const tops = words.map((one) => one.getBoundingClientRect())
        const above =
          document.querySelector('header .sections')?.getBoundingClientRect().bottom ?? 0
        return tops.map(({ top }, index) => top - (tops[index - 1]?.bottom ?? above))
      })
    }
    const [usual = 0] = await gapsOf('/nothing-here')
    const [first = 0, ...between] = await gapsOf(path)
    expect(Math.abs(first - usual), `${width}`).toBeLessThan(4)
    expect(between.length).toBeGreaterThan(3)
    expect(Math.max(...between), `${width}`).toBeLessThan(40)
    await page.close()
  }
})
