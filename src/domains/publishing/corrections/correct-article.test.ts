import { afterAll, beforeAll, expect, test } from 'vitest'
import { minute } from '#platform/clock'
import type { ArticleId } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { publishArticle } from '../articles/publish-article.ts'
import { withdrawArticle } from '../articles/withdraw-article.ts'
import { announcedBy, type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { correctArticle } from './correct-article.ts'
import { correctionsOf, latestCorrections, latestWithdrawals } from './corrections.queries.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

const published = async (): Promise<ArticleId> => {
  const article = await room.draft()
  await publishArticle(room.editor, { article, version: 1 })
  return article
}
const words = 'An earlier version gave the vote as 32 to 27; it was 31 to 28.'
const all = () => latestCorrections(room.editor.db, { limit: 500 })

test('a correction stands under its article and first among the paper’s, and pages of both are made anew', async () => {
  const article = await published()
  room.paper.clock.advance(minute)
  const events = await announcedBy(room.editor, () =>
    correctArticle(room.editor, { article, words }),
  )
  expect(events).toMatchObject([
    {
      type: 'article.corrected',
      purges: [{ kind: 'fresh', keys: [`article:${article}`, 'corrections'] }],
    },
  ])
  expect(await correctionsOf(room.editor.db, article)).toMatchObject([
    { words, correctedAt: room.paper.clock.now() },
  ])
  expect((await all())[0]).toMatchObject({
    words,
    article: { id: article, headline: 'Harbour bridge to close' },
  })
  expect((await findArticle(room.editor.db, article))?.updatedAt).toEqual(room.paper.clock.now())
})

test('corrections of one article stand in the order in which they were made', async () => {
  const article = await published()
  for (const one of ['The first.', 'The second.', 'The third.']) {
    room.paper.clock.advance(minute)
    await correctArticle(room.editor, { article, words: one })
  }
  const given = await correctionsOf(room.editor.db, article)
  expect(given.map((one) => one.words)).toEqual(['The first.', 'The second.', 'The third.'])
})

test.each([
  ['no words', { words: ' \u200b ' }, 'words'],
  ['too many words', { words: 'x'.repeat(2001) }, 'words'],
])('a correction of %s is refused at its field', async (_what, changes, field) => {
  const article = await published()
  await expect(correctArticle(room.editor, { article, ...changes })).rejects.toMatchObject({
    details: { field },
  })
  expect(await correctionsOf(room.editor.db, article)).toEqual([])
})

test('what readers have not seen is not corrected in public', async () => {
  const article = await room.draft()
  await expect(correctArticle(room.editor, { article, words })).rejects.toMatchObject({
    code: 'publishing.article_not_published',
  })
})

test('a journalist and a reader correct nothing', async () => {
  const article = await published()
  for (const who of [room.journalist, room.colleague, room.reader])
    await expect(correctArticle(who, { article, words })).rejects.toThrow()
  expect(await correctionsOf(room.editor.db, article)).toEqual([])
})

test('a form that is sent ten times at once corrects once; another form corrects again', async () => {
  const article = await published()
  const submission = 'one form'
  const ids = await Promise.all(
    Array.from({ length: 10 }, () => correctArticle(room.editor, { article, words, submission })),
  )
  expect(new Set(ids).size).toBe(1)
  await correctArticle(room.editor, { article, words, submission: 'another form' })
  expect(await correctionsOf(room.editor.db, article)).toHaveLength(2)
})

test('an article that is withdrawn leaves the corrections and stands among the withdrawals, with its reason', async () => {
  const article = await published()
  await correctArticle(room.editor, { article, words })
  await withdrawArticle(room.editor, { article, reason: 'It was not so.' })
  await room.paper.settle()
  expect((await all()).some((one) => one.article.id === article)).toBe(false)
  expect((await latestWithdrawals(room.editor.db, { limit: 1 }))[0]).toMatchObject({
    reason: 'It was not so.',
    article: { id: article },
  })
})

test('pages of corrections follow on without a gap or a repetition, also where several have one instant', async () => {
  const article = await published()
  for (let made = 0; made < 5; made += 1)
    await correctArticle(room.editor, { article, words: `Number ${made}.` })
  const whole = (await all()).map(({ id }) => id)
  const paged: string[] = []
  for (let after: string | undefined; ;) {
    const next = await latestCorrections(room.editor.db, { limit: 2, after })
    paged.push(...next.map(({ id }) => id))
    after = next.at(-1)?.id
    if (!after) break
  }
  expect(paged).toEqual(whole)
})
