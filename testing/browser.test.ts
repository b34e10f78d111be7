import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('the browser of the tests draws text with the fonts that it brought, on any machine', async () => {
  const page = await browser.newPage()
  await page.setContent(
    '<p>Standfirst</p><p style="font-family: DejaVu Sans, serif">Standfirst</p>',
  )
  const client = await page.context().newCDPSession(page)
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  const { root } = await client.send('DOM.getDocument')
  const { nodeIds } = await client.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'p',
  })
  const families: string[] = []
  for (const nodeId of nodeIds) {
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId })
    families.push(...fonts.map((font) => font.familyName))
  }
  expect(families).toEqual(['Open Sans', 'Open Sans'])
})
