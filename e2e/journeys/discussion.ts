import { expect } from 'vitest'
import type { Locator } from 'playwright-core'
import { letterTo, linkIn } from './mailbox.ts'
import type { Visitor, Walk } from './walk.ts'

/** Reloads until the words stand in the page: a thread's old page may be served while the new one is made. */
export async function untilSaid({ page, look }: Visitor, words: string | RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.getByText(words).count()
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0)
  await look()
}

/** A comment in the page, by its own words; forms under a comment hold words as well. */
export const commentSaying = ({ page }: Visitor, words: string): Locator =>
  page.locator('article.comment').filter({ has: page.locator(':scope > p', { hasText: words }) })

/** Writes under the article while signed out: leads to signing in, with the words kept. */
export async function writeSignedOut({ page, arrive }: Visitor, words: string): Promise<void> {
  const form = page.locator('form#write')
  await form.getByLabel('Write a comment').fill(words)
  await arrive(() => form.getByRole('button', { name: 'Post the comment' }).click())
}

export interface NewReader {
  readonly name: string
  readonly email: string
}

/** Signs up on the way to posting, follows the mailed link, and posts what was written. */
export async function signUp(
  walk: Walk,
  { page, open, press }: Visitor,
  { name, email }: NewReader,
): Promise<void> {
  await press('Sign up', 'link')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('a boat, a slip and a tide')
  await press('Make my account')
  await open(linkIn(await letterTo(walk, email, 'confirmation')))
  await press('Yes, confirm my address')
  await press('Post the comment')
}

/** Writes under an article or, opened first, a comment, as somebody who is signed in. */
export async function post(
  { hasScripts }: Walk,
  visitor: Visitor,
  form: Locator,
  words: string,
): Promise<void> {
  await form.locator('textarea').fill(words)
  const send = () => form.getByRole('button', { name: /^Post the/ }).click()
  if (!hasScripts) return visitor.arrive(send)
  await send()
  await commentSaying(visitor, words).waitFor()
}

export async function reply(
  walk: Walk,
  visitor: Visitor,
  to: string,
  words: string,
): Promise<void> {
  const comment = commentSaying(visitor, to)
  await comment.getByText('Reply', { exact: true }).click()
  if (walk.hasScripts) {
    await post(walk, visitor, comment.locator('form[action$="/replies"]'), words)
    return
  }
  await visitor.arrive(() => comment.getByRole('link', { name: /^Write a reply to/ }).click())
  await post(walk, visitor, visitor.page.locator('form[action$="/replies"]'), words)
}

export async function like({ hasScripts }: Walk, visitor: Visitor, words: string): Promise<void> {
  const button = commentSaying(visitor, words).getByRole('button', { name: /^Like/ })
  if (!hasScripts) return visitor.arrive(() => button.click())
  await button.click()
  await commentSaying(visitor, words).locator('button[aria-pressed="true"]').waitFor()
}

/** Reports a comment as one against the law, by the form under it or on its page. */
export async function reportAsUnlawful(
  { hasScripts }: Walk,
  visitor: Visitor,
  said: string,
  report: { words: string; email: string },
): Promise<void> {
  const { page, arrive } = visitor
  const comment = commentSaying(visitor, said)
  await comment.getByText('Report', { exact: true }).click()
  if (!hasScripts)
    await arrive(() => comment.getByRole('link', { name: /^Report the comment of/ }).click())
  const form = hasScripts ? comment : page.locator('form.report')
  await form.getByRole('radio', { name: /^Against the law/ }).check()
  await form.getByRole('textbox', { name: /^In your own words/ }).fill(report.words)
  await form.getByRole('textbox', { name: /^E-mail address/ }).fill(report.email)
  await form.getByRole('checkbox', { name: /^I believe in good faith/ }).check()
  await arrive(() => form.getByRole('button', { name: 'Send the report' }).click())
}

export interface Decision {
  readonly measure: 'Publish' | 'Keep' | 'Remove'
  readonly reason?: string
  readonly words?: string
}

/** A moderator finds a comment in the queue by its words, and decides. */
export async function decide(
  { hasScripts }: Walk,
  { page, open, arrive, press }: Visitor,
  said: string,
  { measure, reason, words }: Decision,
): Promise<void> {
  await open('/newsroom/queue')
  await arrive(() => page.locator('.items').getByRole('link', { name: said }).click())
  if (reason) await page.getByRole('radio', { name: reason }).check()
  if (words) await page.getByRole('textbox', { name: /^Words to the author/ }).fill(words)
  if (hasScripts) {
    await page.locator('form#decide .acts').getByRole('button', { name: measure }).click()
    await press(`${measure}, and the next Enter`)
  } else
    await arrive(() =>
      page.locator('form#decide .acts').getByRole('button', { name: measure }).click(),
    )
}
