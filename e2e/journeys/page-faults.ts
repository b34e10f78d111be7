import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { AxeResults, RunOnly } from 'axe-core'
import { type ConfigData, HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'

type Axe = typeof axe
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const markupRules: ConfigData = JSON.parse(
  readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8'),
)
const validator = new HtmlValidate(markupRules)

/** WCAG 2.2 up to level AA. */
const everyRule: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}
/** What another theme can break. */
const colourRules: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** What axe finds in the page as it stands: rule, element, and why. */
export async function accessibilityFaults(
  page: Page,
  rules: 'every' | 'colour' = 'every',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(
    async (runOnly): Promise<AxeResults> => {
      const { axe } = globalThis as unknown as { axe: Axe }
      return axe.run(document, { runOnly, resultTypes: ['violations'] })
    },
    rules === 'every' ? everyRule : colourRules,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `axe ${id} at ${target.join(' ')}: ${failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
    ),
  )
}

/** What html-validate finds in a page as it was sent. */
export async function markupFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ severity }) => severity === 2)
      .map(
        ({ ruleId, message, selector, line }) =>
          `html ${ruleId} at ${selector ?? `line ${line}`}: ${message}`,
      ),
  )
}

/** Pictures that are not drawn in their own shape, and terms that run into their words. */
export const shapeFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const images = [...document.querySelectorAll('img')].filter(
      (image) =>
        image.naturalWidth > 0 &&
        image.clientHeight > 0 &&
        getComputedStyle(image).objectFit === 'fill',
    )
    const stretched = images.filter((image) => {
      const own = image.naturalWidth / image.naturalHeight
      return Math.abs(image.clientWidth / image.clientHeight / own - 1) > 0.05
    })
    const words = document.createRange()
    const over = [...document.querySelectorAll('dt, dd')].filter((one) => {
      words.selectNodeContents(one)
      const box = one.getBoundingClientRect()
      const style = getComputedStyle(one)
      return (
        box.width > 1 &&
        box.height > 1 &&
        style.overflowX === 'visible' &&
        words.getBoundingClientRect().right > box.right + 1
      )
    })
    return [
      ...stretched.map((image) => `picture out of its shape: ${image.getAttribute('src')}`),
      ...over.map((one) => `${one.localName} runs over: ${one.textContent?.trim().slice(0, 40)}`),
    ]
  })
