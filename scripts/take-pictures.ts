// Takes the README's pictures from the running program with the demo edition: npm run pictures
import { mkdirSync } from 'node:fs'
import { openBrowser } from '../testing/browser.ts'
import { dataFolder, removeFolder, startProgram } from '../e2e/running-paper.ts'

const pictures = new URL('../docs/pictures/', import.meta.url).pathname
mkdirSync(pictures, { recursive: true })
const folder = dataFolder()
const paper = await startProgram({ dataDir: folder })
const browser = await openBrowser()
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    baseURL: paper.url,
  })
  const page = await context.newPage()
  const take = async (
    name: string,
    path: string,
    options: { at?: string; height?: number } = {},
  ) => {
    await page.setViewportSize({ width: 1280, height: options.height ?? 900 })
    await page.goto(path)
    if (options.at) await page.locator(options.at).first().scrollIntoViewIfNeeded()
    if (options.at)
      await page
        .locator(options.at)
        .first()
        .evaluate((element) => element.scrollIntoView({ block: 'start' }))
    await page.screenshot({ path: `${pictures}${name}.png` })
  }
  await take('front', '/', { height: 1100 })
  await page.goto('/sections/world')
  const talks = await page.locator('h3 a', { hasText: 'Moscow' }).first().getAttribute('href')
  await take('article', talks ?? '/')
  await take('discussion', talks ?? '/', { at: '#discussion' })
  const [, email = '', password = ''] =
    /(\S+@tholsel\.example)\s+(\S+)\s+.*editor, journalist/.exec(paper.output()) ?? []
  await page.goto('/sign-in')
  await page.fill('[name=email]', email)
  await page.fill('[name=password]', password)
  await page.locator('button[type=submit]').first().click()
  await page.goto('/newsroom/articles')
  const article = await page
    .locator('main a[href^="/newsroom/articles/"]:not([href$="new"])')
    .first()
    .getAttribute('href')
  await take('editor', article ?? '/newsroom/articles', { height: 1100 })
  await take('queue', '/newsroom/queue')
} finally {
  await browser.close()
  await paper.end()
  removeFolder(folder)
}
