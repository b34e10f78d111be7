import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPaper, testPaper } from '#testing'
import { openBrowser } from '../../../../testing/browser.ts'
import { addPerson, type NewPerson } from '../people/add-person.ts'

let paper: TestPaper
let browser: Browser
beforeAll(async () => {
  paper = await testPaper()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await paper.stop()
})

/** Opens a public page in a browser with these cookies; what the masthead shows, and what was asked. */
async function masthead(cookies: Iterable<readonly [string, string]>, isReady: string) {
  const context = await browser.newContext()
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: paper.url })))
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${paper.url}/sign-out`)
  const menu = page.locator('x-account')
  await menu.getByText(isReady).waitFor()
  await page.waitForLoadState('networkidle')
  const links = await menu
    .locator('a:visible')
    .evaluateAll((all) => all.map((link) => `${link.textContent} ${link.getAttribute('href')}`))
  const names = (await context.cookies()).map(({ name }) => name)
  await context.close()
  return { links, asked, names }
}

async function cookiesOf(person: Pick<NewPerson, 'name' | 'email' | 'roles'>) {
  const id = await addPerson(paper.context(), { ...person, emailConfirmed: true })
  return (await paper.client(id)).cookies
}

test('who is not signed in sees the link to sign in, and nothing is asked', async () => {
  const { links, asked } = await masthead([], 'Sign in')
  expect(links).toEqual(['Sign in /sign-in'])
  expect(asked).not.toContain('/me')
})

test('a reader sees the own name, leading to the account', async () => {
  const { links } = await masthead(
    await cookiesOf({ name: 'Amina <b>', email: 'amina@example.org', roles: [] }),
    'Amina',
  )
  expect(links).toEqual(['Amina <b> /account'])
})

test('staff see the newsroom as well', async () => {
  const { links } = await masthead(
    await cookiesOf({ name: 'Orla', email: 'orla@example.org', roles: ['journalist'] }),
    'Orla',
  )
  expect(links).toEqual(['Orla /account', 'Newsroom /newsroom'])
})

test('a marker that has outlived its session goes', async () => {
  const { links, asked, names } = await masthead([['reader', '1']], 'Sign in')
  expect(links).toEqual(['Sign in /sign-in'])
  expect(asked).toContain('/me')
  expect(names).toEqual([])
})
