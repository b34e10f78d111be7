import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPaper, type TestPaper } from '#testing'
import { openBrowser } from '../../../testing/browser.ts'

let paper: TestPaper
let browser: Browser
beforeAll(async () => {
  ;[paper, browser] = await Promise.all([testPaper(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await paper.stop()
})

test('the colours that a reader chooses stay in the browser, on every page, and nobody is told', async () => {
  const context = await browser.newContext({ baseURL: paper.url, colorScheme: 'light' })
  const page = await context.newPage()
  await page.goto('/')
  const paperColour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paperColour()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByLabel('Colours').selectOption('dark')
  expect(await paperColour()).not.toBe(light)
  expect(asked).toEqual([])
  await page.goto('/contact')
  expect(await paperColour()).not.toBe(light)
  expect(await page.getByLabel('Colours').inputValue()).toBe('dark')
  await page.getByLabel('Colours').selectOption('')
  expect(await paperColour()).toBe(light)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(await context.cookies()).toEqual([])
  await context.close()
}, 120_000)

test('without scripts there is no switch', async () => {
  const context = await browser.newContext({ baseURL: paper.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  expect(await page.locator('x-theme').isVisible()).toBe(false)
  await context.close()
}, 120_000)
