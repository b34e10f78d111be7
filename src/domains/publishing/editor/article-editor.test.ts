import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSession, type PersonId } from '#domains/accounts'
import { onPageError, openBrowser } from '../../../../testing/browser.ts'
import type { ArticleId } from '../articles/article.ts'
import { findArticle, findRevision } from '../articles/articles.queries.ts'
import { saveArticle } from '../articles/save-article.ts'
import { writeCopy } from '../body/write-copy.ts'
import { type TestNewsroom, testNewsroom, textBody } from '../testing-newsroom.ts'

let room: TestNewsroom
let browser: Browser
beforeAll(async () => {
  room = await testNewsroom()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await room.paper.stop()
})

let context: BrowserContext
let page: Page
let id: ArticleId
let faults: string[]
beforeEach(async () => {
  await context?.close()
  context = await signedIn(room.people.editor)
  page = await context.newPage()
  faults = []
  onPageError(page, (fault) => faults.push(fault))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  id = await room.draft()
})

async function signedIn(person: PersonId): Promise<BrowserContext> {
  const { cookieName, cookieValue } = await openSession(room.editor, person)
  const made = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
  await made.addCookies([{ name: cookieName, value: cookieValue, url: room.paper.url }])
  return made
}

const open = async () => {
  await page.goto(`${room.paper.url}/newsroom/articles/${id}`)
  await page.locator('.ProseMirror').waitFor()
}
const newest = async () => {
  const article = await findArticle(room.editor.db, id)
  const revision = article && (await findRevision(room.editor.db, id, article.version))
  return revision && { ...revision, copy: writeCopy(revision.body) }
}
const said = (words: string) => page.locator('[data-own="saved"]', { hasText: words }).waitFor()
const saved = () => page.locator('[data-own="saved"] .mark.good').waitFor()

describe('the editor with scripts', () => {
  test('leaves a straight quotation mark where its writer took the set one back', async () => {
    await open()
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(` a "b"`)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+s')
    await said('Saved')
    expect((await newest())?.copy).toMatch(/ a “b"$/)
  })

  test('writes what is typed with its signs, and saves it without leaving the page', async () => {
    const picture = await room.picture({ alt: 'A quay', colour: '#405060' })
    await open()
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('It is “only” a bridge -- they said.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('## What it costs')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- Steel')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Paint')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('> We move fish.')
    await page.getByLabel('Who said it').fill('A manager')
    await page.locator('.ProseMirror blockquote p').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/pic')
    await page.locator('.slash [role="option"]', { hasText: 'Picture' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('dialog.chooser li button').first().click()
    await page.locator('.ProseMirror figure img').waitFor()
    await page.getByRole('button', { name: 'Save' }).first().click()
    await saved()
    expect((await newest())?.copy).toBe(
      `It is “only” a bridge — they said.\n\n## What it costs\n\n- Steel\n- Paint\n\n> We move fish.\n> — A manager\n\n![picture:${picture}]`,
    )
    expect(page.url()).toBe(`${room.paper.url}/newsroom/articles/${id}`)
    if (process.env['PICTURES']) {
      mkdirSync(process.env['PICTURES'], { recursive: true })
      await page.screenshot({ path: `${process.env['PICTURES']}/editor.png`, fullPage: true })
    }
    await page.locator('.ProseMirror > p').last().click()
    await page.keyboard.type('More.')
    await page.keyboard.press('Control+s')
    await page.locator('[popovertarget="versions"]', { hasText: 'Version 3' }).waitFor()
    expect(faults).toEqual([])
  })

  test('keeps on this device what could not be saved, and puts it back', async () => {
    await open()
    await page.locator('#headline').fill('A headline that the line down must not lose')
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Nor this.')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Save' }).first().click()
    await said('the server is not responding')
    await context.setOffline(false)
    await page.goto(`${room.paper.url}/newsroom/articles`)
    await open()
    expect(await page.locator('#headline').inputValue()).toBe('Harbour bridge to close')
    await page.getByRole('button', { name: 'Put it back' }).click()
    await page.getByRole('button', { name: 'Save' }).first().click()
    await saved()
    expect(await newest()).toMatchObject({
      headline: 'A headline that the line down must not lose',
      copy: 'The bridge will close. Nor this.',
    })
    await open()
    expect(await page.getByRole('button', { name: 'Put it back' }).count()).toBe(0)
  })

  test('shows both texts when somebody else has saved, and keeps both', async () => {
    await open()
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Mine.')
    await saveArticle(room.journalist, {
      article: id,
      version: 1,
      headline: 'Theirs',
      body: textBody('Their text.'),
    })
    await page.getByRole('button', { name: 'Save' }).first().click()
    await page.locator('#both').waitFor()
    expect(await page.locator('.both').innerText()).toContain('Their text.')
    expect(await page.locator('.ProseMirror').innerText()).toContain('Mine.')
    await page.getByRole('button', { name: 'Keep mine' }).click()
    await saved()
    // What only the other changed is not emptied.
    expect(await newest()).toMatchObject({
      version: 3,
      headline: 'Theirs',
      copy: 'The bridge will close. Mine.',
    })
    expect(await page.locator('#headline').inputValue()).toBe('Theirs')
    expect(await page.locator('#both').count()).toBe(0)
  })

  test('takes a picture from this machine into the library and the text', async () => {
    await open()
    await page.locator('.ProseMirror').click()
    await page.getByRole('toolbar').getByRole('button', { name: 'Picture' }).click()
    const bytes = await sharp({
      create: { width: 700, height: 400, channels: 3, background: '#990033' },
    })
      .jpeg()
      .toBuffer()
    await page
      .locator('dialog.chooser input[type="file"]')
      .setInputFiles({ name: 'red field.jpg', mimeType: 'image/jpeg', buffer: bytes })
    await page.getByRole('button', { name: 'Upload', exact: true }).click()
    await page.locator('.ProseMirror figure img[src*="640.webp"]').waitFor()
    await page.getByLabel('Caption, if it differs').fill('A red field')
    await page.getByRole('button', { name: 'Set it to the wide line' }).click()
    await page.getByRole('button', { name: 'Save' }).first().click()
    await saved()
    expect((await newest())?.copy).toMatch(
      /^The bridge will close\.\n\n!\[picture:[0-9a-f-]{36} wide\]\ncaption: A red field$/,
    )
    await page.getByRole('toolbar').getByRole('button', { name: 'Picture' }).click()
    await page.locator('dialog.chooser input[type="file"]').setInputFiles({
      name: 'x.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg/>'.padEnd(99)),
    })
    await page.getByRole('button', { name: 'Upload', exact: true }).click()
    await page.getByText('x.svg was not taken.').waitFor()
  })

  test('does not take for saved what was typed while it was sent', async () => {
    await open()
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Sent.')
    const answered = Promise.withResolvers<void>()
    await page.route('**/revisions', async (route) => {
      await answered.promise
      await route.continue()
    })
    await page.keyboard.press('Control+s')
    await said('Saving')
    await page.keyboard.type(' Typed meanwhile.')
    await page.keyboard.press('Control+s')
    await page.keyboard.type(' And more.')
    answered.resolve()
    await page.locator('[popovertarget="versions"]', { hasText: 'Version 3' }).waitFor()
    expect((await findRevision(room.editor.db, id, 2))?.words).toBe(5)
    await page.keyboard.type('.')
    await said('Not saved, kept on this device')
    await page.keyboard.press('Control+s')
    await saved()
    expect((await newest())?.copy).toBe('The bridge will close. Sent. Typed meanwhile. And more..')
  })

  test('makes a link of good addresses alone', async () => {
    await open()
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+k')
    await page.getByLabel('Address', { exact: true }).last().fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.getByText('An address begins with https://').waitFor()
    await page.locator('#link-address').fill('https://paper.example/')
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.keyboard.press('Control+s')
    await saved()
    expect((await newest())?.copy).toBe('[The bridge will close.](https://paper.example/)')
    expect(faults).toEqual([])
  })

  test('publishes what stands on the page', async () => {
    await open()
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' At once.')
    await page.getByRole('button', { name: 'Publish now' }).click()
    await page.getByText('Published. Readers have it now.').waitFor()
    expect(await newest()).toMatchObject({ copy: 'The bridge will close. At once.' })
    expect(await findArticle(room.editor.db, id)).toMatchObject({
      state: 'published',
      publishedVersion: 2,
    })
  })

  test('takes nothing from a page that is pasted but its words and good links', async () => {
    await open()
    await page.locator('.ProseMirror').click()
    await page.keyboard.press('Control+A')
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData(
        'text/html',
        '<h3 style="color:red">Head</h3><p onclick="alert(1)">A <b>bold</b> <a href="javascript:alert(1)">trap</a>, a <a href="https://paper.example/">link</a><script>alert(1)</script><img src=x onerror=alert(1)></p>',
      )
      document
        .querySelector('.ProseMirror')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
    })
    await page.getByRole('button', { name: 'Save' }).first().click()
    await saved()
    expect((await newest())?.copy).toBe(
      '## Head\n\nA **bold** trap, a [link](https://paper.example/)',
    )
    expect(faults).toEqual([])
  })
})
