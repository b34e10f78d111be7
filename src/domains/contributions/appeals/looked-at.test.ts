import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson, openSession } from '#domains/accounts'
import { testPaper, type TestPaper } from '#testing'
import { openBrowser } from '../../../../testing/browser.ts'

let paper: TestPaper
let browser: Browser
beforeAll(async () => {
  ;[paper, browser] = await Promise.all([testPaper(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await paper.stop()
})

test.each([true, false])(
  'an appeal is looked at beside its form, which keeps what was typed; going back asks nothing again (scripts: %s)',
  async (javaScriptEnabled) => {
    const id = await addPerson(paper.context(), {
      name: 'Bridin',
      email: `bridin-${javaScriptEnabled}@paper.example`,
      roles: ['membership'],
      emailConfirmed: true,
    })
    const { cookieName, cookieValue } = await openSession(paper.context(), id)
    const context = await browser.newContext({ baseURL: paper.url, javaScriptEnabled })
    await context.addCookies([{ name: cookieName, value: cookieValue, url: paper.url }])
    const page = await context.newPage()
    await page.goto('/newsroom')
    await page.goto('/newsroom/appeals')
    const address = page.url()
    const form = page.locator('form[action$="/versions"]')
    const look = async (words: string) => {
      await form.locator('textarea[name="words"]').fill(words)
      const opened = context.waitForEvent('page')
      await form.getByRole('button', { name: 'See how it reads' }).click()
      const beside = await opened
      await beside.getByText(words).first().waitFor()
      return beside
    }
    const first = await look('A first try at the words.')
    const second = await look('A second try at the words.')
    for (const beside of [first, second]) {
      await beside.goBack()
      expect(await beside.title()).not.toContain('ERR_')
      expect(await beside.locator('body').innerText()).toContain('try at the words.')
    }
    expect(page.url()).toBe(address)
    expect(await form.locator('textarea[name="words"]').inputValue()).toBe(
      'A second try at the words.',
    )
    await context.close()
  },
)
