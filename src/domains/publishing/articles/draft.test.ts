import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authorBySlug } from '../authors/authors.queries.ts'
import { type TestNewsroom, testNewsroom, textBody } from '../testing-newsroom.ts'
import { findRevision, revisionLines } from './articles.queries.ts'
import { createArticle } from './create-article.ts'
import { saveArticle } from './save-article.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

const facts = { headline: 'Harbour bridge to close', standfirst: 'For fourteen months' }

describe('a draft', () => {
  test('begins with whoever began it in the byline, and with a first revision', async () => {
    const id = await room.draft()
    const revision = await findRevision(room.editor.db, id, 1)
    const author = await authorBySlug(room.editor.db, 'jo-journalist')
    expect(revision).toMatchObject({
      headline: 'Harbour bridge to close',
      authors: [author?.id],
      words: 4,
      savedBy: room.people.journalist,
    })
    expect(author?.personId).toBe(room.people.journalist)
  })

  test('sent twice by the same form is one article', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () =>
        createArticle(room.journalist, {
          headline: 'Once',
          sending: { submission: 'one-form', step: 1 },
        }),
      ),
    )
    expect(new Set(made).size).toBe(1)
  })

  test('is saved as a revision, and the same text again changes nothing', async () => {
    const id = await room.draft()
    const text = {
      article: id,
      ...facts,
      section: room.sections.world,
      authors: (await findRevision(room.editor.db, id, 1))?.authors ?? [],
      body: textBody('The bridge *will* close.\n\n> No.\n> — The port'),
    }
    expect(await saveArticle(room.journalist, { ...text, version: 1 })).toBe(2)
    expect(await saveArticle(room.journalist, { ...text, version: 2 })).toBe(2)
    expect(await saveArticle(room.journalist, { ...text, version: 1 })).toBe(2)
    expect((await revisionLines(room.editor.db, id, 10)).map(({ version }) => version)).toEqual([
      2, 1,
    ])
  })

  test('made from an older version is refused, and nobody’s text is overwritten', async () => {
    const id = await room.draft()
    await saveArticle(room.editor, { article: id, version: 1, headline: 'By the editor' })
    await expect(
      saveArticle(room.journalist, { article: id, version: 1, headline: 'By the journalist' }),
    ).rejects.toMatchObject({
      code: 'publishing.article_changed',
      details: { version: 2, who: 'Edna Editor' },
    })
    expect((await findRevision(room.editor.db, id, 2))?.headline).toBe('By the editor')
    expect(await findRevision(room.editor.db, id, 3)).toBeUndefined()
  })

  test('keeps every revision as it was written', async () => {
    const id = await room.draft()
    await expect(
      sql`update publishing.revisions set headline = 'x' where article_id = ${id}`.execute(
        room.editor.db,
      ),
    ).rejects.toThrow(/append-only/)
    await expect(
      sql`delete from publishing.revisions where article_id = ${id}`.execute(room.editor.db),
    ).rejects.toThrow(/append-only/)
  })

  test.each([
    ['a reader', () => room.reader, 'platform.not_allowed'],
    ['a colleague', () => room.colleague, 'platform.not_allowed'],
  ])('is not changed by %s', async (_name, actor, code) => {
    const id = await room.draft()
    await expect(saveArticle(actor(), { article: id, version: 1, ...facts })).rejects.toMatchObject(
      { code },
    )
  })

  test.each<[string, object, string]>([
    ['a body that is none', { body: { type: 'doc', content: [{ type: 'script' }] } }, 'body'],
    [
      'a picture that does not exist',
      {
        body: {
          type: 'doc',
          content: [
            { type: 'picture', attrs: { picture: '01938f3a-0000-7000-8000-00000000dead' } },
          ],
        },
      },
      'body',
    ],
    [
      'a section that does not exist',
      { section: '01938f3a-0000-7000-8000-00000000dead' },
      'section',
    ],
    ['a headline without end', { headline: 'x'.repeat(301) }, 'headline'],
    [
      'an agency’s year of two figures',
      { agency: { id: '01938f3a-0000-7000-8000-00000000dead', year: 22 } },
      'agency',
    ],
  ])('with %s is refused by the field’s name', async (_name, changes, field) => {
    await expect(room.draft(room.journalist, changes)).rejects.toMatchObject({ details: { field } })
  })
})
