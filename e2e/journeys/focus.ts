import type { Page } from 'playwright-core'

export interface Focus {
  readonly tag: string
  /** What stands on it. */
  readonly words: string
  /** It is nowhere: the page's body has it. */
  readonly isLost: boolean
  /** It lies in the window, and a ring is drawn around it. */
  readonly isVisible: boolean
}

/** What has the focus now. */
export const focused = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body)
      return { tag: '', words: '', isLost: true, isVisible: false }
    const { width, height, top, bottom, left, right } = element.getBoundingClientRect()
    const isInWindow =
      width > 1 &&
      height > 1 &&
      bottom > 0 &&
      right > 0 &&
      top < window.innerHeight &&
      left < window.innerWidth
    // A choice may have its ring around the words as well.
    const hasRing = [element, element.closest('label')].some((ringed) => {
      if (!ringed) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(ringed)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    })
    return {
      tag: element.tagName.toLowerCase(),
      words: element.textContent?.trim() ?? '',
      isLost: false,
      isVisible: isInWindow && hasRing,
    }
  })

/** Tabs on to the next control of a kind; stops on the way that nobody could see are noted. */
export async function tabTo(
  page: Page,
  wanted: Partial<Pick<Focus, 'tag' | 'words'>>,
  unseen: string[],
): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press('Tab')
    const focus = await focused(page)
    if (!focus.isVisible && !focus.isLost)
      unseen.push(`${focus.tag} “${focus.words.slice(0, 40)}” at ${page.url()}`)
    if ((wanted.tag ?? focus.tag) === focus.tag && (wanted.words ?? focus.words) === focus.words)
      return
  }
  throw new Error(`200 stops on there is no ${wanted.tag ?? 'control'} “${wanted.words ?? ''}”`)
}
