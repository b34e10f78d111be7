import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#platform/i18n'
import { announcedBy, type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { findPaperPage } from './paper-pages.queries.ts'
import { paperPageSlugs, savePaperPage } from './save-paper-page.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

describe.each(paperPageSlugs)('the page /%s', (slug) => {
  test('is written in each language by itself, and its readers have it at once', async () => {
    for (const language of languages) {
      const page = { slug, language, title: `${slug} in ${language}`, html: '<p>True words.</p>' }
      const events = await announcedBy(room.editor, () => savePaperPage(room.editor, page))
      expect(events).toMatchObject([
        { type: 'paper-page.changed', purges: [{ kind: 'fresh', keys: [`paper-page:${slug}`] }] },
      ])
    }
    for (const language of languages)
      expect(await findPaperPage(room.editor.db, slug, language)).toMatchObject({
        title: `${slug} in ${language}`,
        html: '<p>True words.</p>',
        changedAt: room.paper.clock.now(),
      })
  })
})

test('what is written again takes the place of what was there', async () => {
  const page = { slug: 'about', language: 'en', title: 'About', html: '<p>One.</p>' } as const
  await savePaperPage(room.editor, page)
  await savePaperPage(room.editor, { ...page, html: '<p>Two.</p>' })
  expect((await findPaperPage(room.editor.db, 'about', 'en'))?.html).toBe('<p>Two.</p>')
})

test('a page runs no script of whoever wrote it', async () => {
  const html =
    '<p onclick="x()">Words<script>alert(1)</script><a href="javascript:x()">here</a></p>'
  await savePaperPage(room.editor, { slug: 'privacy', language: 'en', title: 'Privacy', html })
  const kept = (await findPaperPage(room.editor.db, 'privacy', 'en'))?.html ?? ''
  expect(kept).toContain('Words')
  expect(kept).not.toMatch(/onclick|script/)
})

test.each(['', ' \u200b ', 'x'.repeat(121)])(
  'the title %j is refused at its field',
  async (title) => {
    const page = { slug: 'contact', language: 'en', title, html: '<p>x</p>' } as const
    await expect(savePaperPage(room.editor, page)).rejects.toMatchObject({
      details: { field: 'title' },
    })
  },
)

test('nobody but editors writes what the paper says of itself', async () => {
  const page = { slug: 'ownership', language: 'en', title: 'Mine', html: '<p>x</p>' } as const
  for (const who of [room.journalist, room.reader, room.paper.context()])
    await expect(savePaperPage(who, page)).rejects.toThrow()
  expect((await findPaperPage(room.editor.db, 'ownership', 'en'))?.title).not.toBe('Mine')
})
