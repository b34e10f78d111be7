import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctArticle } from '../corrections/correct-article.ts'
import { latestCorrections, latestWithdrawals } from '../corrections/corrections.queries.ts'
import { announcedBy, type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import type { ArticleId } from './article.ts'
import { findArticle } from './articles.queries.ts'
import { latestArticles } from './latest-articles.ts'
import { publishArticle } from './publish-article.ts'
import { publishedArticle } from './published-article.ts'
import { saveArticle } from './save-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

const day = '2026-11-24'
const facts = { headline: 'Harbour bridge to close', standfirst: 'For fourteen months' }

const announced = (work: () => Promise<unknown>) => announcedBy(room.editor, work)

// One article’s life, in its order.
describe('a published article', { shuffle: false }, () => {
  let id: ArticleId
  const slug = 'council-buys-waterworks'
  beforeAll(async () => {
    id = await room.draft(room.journalist, { ...facts, headline: 'Council buys waterworks' })
    await publishArticle(room.editor, { article: id, version: 1 })
  })

  test('is corrected in public, once for one form', async () => {
    const words = 'An earlier version gave the vote as 32 to 27; it was 31 to 28.'
    const events = await announced(async () => {
      const made = await Promise.all(
        Array.from({ length: 5 }, () =>
          correctArticle(room.editor, { article: id, words, submission: 'one-form' }),
        ),
      )
      expect(new Set(made).size).toBe(1)
    })
    expect(events).toEqual([
      {
        type: 'article.corrected',
        purges: [{ kind: 'fresh', keys: [`article:${id}`, 'corrections'] }],
      },
    ])
    expect(await publishedArticle(room.reader, { day, slug })).toMatchObject({
      corrections: [{ words }],
      updatedAt: room.paper.clock.now(),
    })
    expect(await latestCorrections(room.reader.db, { limit: 5 })).toMatchObject([
      { words, article: { id, path: `/2026/11/24/${slug}` } },
    ])
  })

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'without words',
      () => correctArticle(room.editor, { article: id, words: ' \n ' }),
      'publishing.words_invalid',
    ],
    [
      'by a journalist',
      () => correctArticle(room.journalist, { article: id, words: 'x' }),
      'platform.not_allowed',
    ],
    [
      'before it is published',
      async () => correctArticle(room.editor, { article: await room.draft(), words: 'x' }),
      'publishing.article_not_published',
    ],
  ])('is not corrected %s', async (_name, work, code) => {
    await expect(work()).rejects.toMatchObject({ code })
  })

  test('is withdrawn for good: gone from its address and every list, dropped hard', async () => {
    await expect(
      withdrawArticle(room.journalist, { article: id, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'platform.not_allowed' })
    await expect(withdrawArticle(room.editor, { article: id, reason: '' })).rejects.toMatchObject({
      details: { field: 'reason' },
    })
    const reason = 'A court has ordered it.'
    const events = await announced(async () => {
      expect(await withdrawArticle(room.editor, { article: id, reason })).toMatchObject({
        droppedEverywhere: expect.any(Boolean),
      })
      await withdrawArticle(room.editor, { article: id, reason: 'Another' })
    })
    expect(events).toEqual([
      {
        type: 'article.withdrawn',
        purges: [
          {
            kind: 'hard',
            keys: [
              `article:${id}`,
              'front:home',
              `day:${day}`,
              'section:world',
              'author:jo-journalist',
              `thread:${id}`,
              'corrections',
            ],
          },
        ],
      },
    ])
    expect(await publishedArticle(room.reader, { day, slug })).toMatchObject({
      kind: 'withdrawn',
      reason,
    })
    expect(
      (await latestArticles(room.reader.db, { limit: 50 })).map((card) => card.id),
    ).not.toContain(id)
    expect(await latestCorrections(room.reader.db, { limit: 5 })).toEqual([])
    expect(await latestWithdrawals(room.reader.db, { limit: 5 })).toEqual([
      {
        reason,
        withdrawnAt: room.paper.clock.now(),
        article: {
          id,
          headline: 'Council buys waterworks',
          language: 'en',
          path: `/2026/11/24/${slug}`,
        },
      },
    ])
    await expect(publishArticle(room.editor, { article: id, version: 1 })).rejects.toMatchObject({
      code: 'publishing.article_withdrawn',
    })
    await expect(
      saveArticle(room.editor, { article: id, version: 1, ...facts }),
    ).rejects.toMatchObject({ code: 'publishing.article_withdrawn' })
    expect(await findArticle(room.editor.db, id)).toMatchObject({ state: 'withdrawn' })
  })
})

test('a list is paged by the article that it ended on, without gaps or doubles', async () => {
  // All at the same moment, so that the key alone parts them.
  for (let nth = 0; nth < 8; nth += 1)
    await publishArticle(room.editor, { article: await room.draft(), version: 1 })
  const all = (await latestArticles(room.reader.db, { limit: 100 })).map(({ id }) => id)
  const paged: string[] = []
  for (let after: string | undefined; ;) {
    const some = await latestArticles(room.reader.db, { limit: 3, after })
    if (some.length === 0) break
    paged.push(...some.map(({ id }) => id))
    after = some.at(-1)?.id
  }
  expect(paged).toEqual(all)
  expect(all.length).toBeGreaterThan(6)
})

test.each(['2026-02-31', '2026-13-01', 'nothing', ''])(
  'an address of the day %j is none',
  async (given) => {
    await expect(
      publishedArticle(room.reader, { day: given, slug: 'storm' }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  },
)
