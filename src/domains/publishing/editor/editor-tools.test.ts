import { sql } from 'kysely'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSession } from '#domains/accounts'
import { onPageError, openBrowser } from '../../../../testing/browser.ts'
import type { ArticleId } from '../articles/article.ts'
import { findArticle, findRevision } from '../articles/articles.queries.ts'
import { writeCopy } from '../body/write-copy.ts'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'

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
  const { cookieName, cookieValue } = await openSession(room.editor, room.people.editor)
  context = await browser.newContext({ baseURL: room.paper.url })
  await context.addCookies([{ name: cookieName, value: cookieValue, url: room.paper.url }])
  page = await context.newPage()
  faults = []
  onPageError(page, (fault) => faults.push(fault))
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text())
  })
  id = await room.draft()
})
afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})

const open = async () => {
  await page.goto(`/newsroom/articles/${id}`)
  await page.locator('.ProseMirror').waitFor()
}
const copy = async () => {
  await page.keyboard.press('Control+s')
  await page.locator('[data-own="saved"] .mark.good').waitFor()
  const article = await findArticle(room.editor.db, id)
  const revision = article && (await findRevision(room.editor.db, id, article.version))
  return revision && writeCopy(revision.body)
}
const bring = (act: 'paste' | 'drop', name: string, type: string) =>
  page.evaluate(
    ([act, name, type]) => {
      const data = new DataTransfer()
      data.items.add(new File(['not a picture at all'], name, { type }))
      const place = document.querySelector('.ProseMirror')
      const { x, y } = place?.getBoundingClientRect() ?? { x: 0, y: 0 }
      const options = { bubbles: true, cancelable: true, clientX: x + 5, clientY: y + 5 }
      place?.dispatchEvent(
        act === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data }),
      )
    },
    [act, name, type] as const,
  )

test('a paste or drop that the library refuses says why, whatever kind of file it is', async () => {
  await open()
  await page.locator('.ProseMirror').click()
  await bring('paste', 'a.png', 'image/png')
  await bring('drop', 'b.heic', '')
  await bring('drop', 'c.pdf', 'application/pdf')
  for (const name of ['a.png', 'b.heic', 'c.pdf']) {
    const said = page.locator('.uploads li', { hasText: `${name} was not taken.` })
    await said.waitFor()
    expect((await said.innerText()).length).toBeGreaterThan(
      `${name} was not taken. Close`.length + 10,
    )
  }
  await page.locator('.uploads button').first().click()
  expect(await page.locator('.uploads li').count()).toBe(2)
  expect(await page.locator('.ProseMirror').innerText()).toBe('The bridge will close.')
})

test('an upload shows how far it has come', async () => {
  await open()
  await page.locator('.ProseMirror').click()
  const answered = Promise.withResolvers<void>()
  await page.route('**/newsroom/pictures', async (route) => {
    await answered.promise
    await route.continue()
  })
  await bring('paste', 'slow.png', 'image/png')
  await page.locator('.uploads progress').waitFor()
  answered.resolve()
  await page.locator('.uploads', { hasText: 'slow.png was not taken.' }).waitFor()
})

test('the chooser finds pictures by words and reaches beyond the newest', async () => {
  const old = await room.picture({ alt: 'The oldest', colour: '#010203' })
  await sql`
    insert into publishing.pictures
    select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'file_name', 'newer.jpg',
      'uploaded_at', p.uploaded_at + interval '1 hour', 'digest', md5(n::text) || md5(n::text)))).*
    from publishing.pictures p, generate_series(1, 62) as n where p.id = ${old}`.execute(
    room.editor.db,
  )
  await open()
  await page.getByRole('toolbar').getByRole('button', { name: 'Picture' }).click()
  const items = page.locator('dialog.chooser .grid li')
  await expect.poll(() => items.count()).toBe(60)
  await page.getByRole('button', { name: 'Older pictures' }).click()
  await expect.poll(() => items.count()).toBeGreaterThan(62)
  await page.getByLabel('Search the library').fill('010203')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect.poll(() => items.count()).toBe(1)
  await items.first().getByRole('button').click()
  await page.locator('.ProseMirror figure').waitFor()
  expect(await copy()).toContain(`![picture:${old}]`)
})

test('a link’s address is changed and taken away where the cursor stands in it', async () => {
  id = await room.draft(room.editor, {
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'See ' },
            {
              type: 'text',
              text: 'this',
              marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }],
            },
          ],
        },
      ],
    },
  })
  await open()
  await page.locator('.ProseMirror a').click()
  await page.keyboard.press('Control+k')
  expect(await page.locator('#link-address').inputValue()).toBe('https://a.example/')
  await page.locator('#link-address').fill('https://b.example/')
  await page.getByRole('button', { name: 'Change the link' }).click()
  expect(await copy()).toBe('See [this](https://b.example/)')
  await page.locator('.ProseMirror a').click()
  await page.keyboard.press('Control+k')
  await page.getByRole('button', { name: 'Take the link away' }).click()
  expect(await copy()).toBe('See this')
})

test('without a selection a link asks for its words', async () => {
  await open()
  await page.locator('.ProseMirror').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' ')
  await page.keyboard.press('Control+k')
  await page.locator('#link-words').fill('The report')
  await page.locator('#link-address').fill('https://a.example/')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await page.keyboard.type('.')
  expect(await copy()).toBe('The bridge will close. [The report](https://a.example/).')
})

test.each([
  `<p style=color:red>One</p>`,
  `<p STYLE = 'color:red'>One</p>`,
  `<style>p { color: red }</style><p/style="color:red">One</p>`,
  `<!--StartFragment--><b style="font-weight:normal" id="docs-internal"><span style="font-size:11pt">One</span></b>`,
])('pasting %s logs no error', async (html) => {
  await open()
  await page.locator('.ProseMirror').click()
  await page.keyboard.press('Control+A')
  await page.evaluate((html) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
  }, html)
  expect(await page.locator('.ProseMirror').innerText()).toContain('One')
})

test('Enter leads from the headline to the standfirst and on to the text; Tab in four presses', async () => {
  await open()
  await page.locator('#headline').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('ProseMirror')
  await page.locator('#headline').focus()
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('ProseMirror')
})

test('on a phone the head is low and does not cover the toolbar', async () => {
  const text = Array.from({ length: 40 }, (_, n) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `Paragraph ${n} of a long article.` }],
  }))
  id = await room.draft(room.editor, { body: { type: 'doc', content: text } })
  await page.setViewportSize({ width: 360, height: 740 })
  await open()
  await page.locator('.ProseMirror p').nth(30).scrollIntoViewIfNeeded()
  const [head, tools] = await page.evaluate(() =>
    ['.state', '.put'].map((part) => {
      const { top, bottom } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect()
      return { top, bottom }
    }),
  )
  expect(head?.bottom).toBeLessThan(70)
  expect(tools?.top).toBeGreaterThanOrEqual((head?.bottom ?? 0) - 1)
  expect(tools?.bottom).toBeLessThan(140)
})
