import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { announcedBy, type TestNewsroom, testNewsroom, textBody } from '../testing-newsroom.ts'
import { addTopic } from '../topics/add-topic.ts'
import { articleSummaries } from './article-summaries.ts'
import { latestArticles } from './latest-articles.ts'
import { publishArticle } from './publish-article.ts'
import { publishedArticle } from './published-article.ts'
import { saveArticle } from './save-article.ts'

let room: TestNewsroom
beforeAll(async () => {
  room = await testNewsroom()
})
afterAll(() => room.paper.stop())

const day = '2026-11-24'
const facts = { headline: 'Harbour bridge to close', standfirst: 'For fourteen months' }

const announced = (work: () => Promise<unknown>) => announcedBy(room.editor, work)

describe('publication', () => {
  test('sets the article before readers, purges what names it, and says so once', async () => {
    const topic = await addTopic(room.editor, { name: 'Bridges' })
    const id = await room.draft(room.journalist, {
      ...facts,
      headline: 'A bridge of their own',
      topics: [topic],
    })
    const events = await announced(async () =>
      expect(await publishArticle(room.editor, { article: id, version: 1 })).toEqual({
        outcome: 'published',
        path: `/2026/11/24/a-bridge-of-their-own`,
      }),
    )
    expect(events).toEqual([
      {
        type: 'article.published',
        purges: [
          {
            kind: 'fresh',
            keys: [
              `article:${id}`,
              'front:home',
              `day:${day}`,
              'section:world',
              'topic:bridges',
              'author:jo-journalist',
            ],
          },
        ],
      },
    ])
    expect(
      await publishedArticle(room.reader, { day, slug: 'a-bridge-of-their-own' }),
    ).toMatchObject({
      kind: 'article',
      kicker: 'Bridges',
      updatedAt: null,
      words: 4,
      minutes: 1,
      bylines: [{ name: 'Jo Journalist' }],
      topics: [{ slug: 'bridges' }],
    })
    for (const list of [
      { section: 'world' },
      { topic: 'bridges' },
      { author: 'jo-journalist' },
      { day },
    ]) {
      expect(
        (await latestArticles(room.reader.db, { ...list, limit: 5 })).map((card) => card.id),
      ).toContain(id)
    }
  })

  test.each([90_000, 86_400_000])(
    'where the clock is %i ms behind the first publication, the update bears no earlier time',
    async (behind) => {
      const headline = `Published ahead by ${behind}`
      const id = await room.draft(room.journalist, { ...facts, headline })
      const { clock } = room.paper
      const now = clock.now()
      clock.set(new Date(now.getTime() + behind))
      await publishArticle(room.editor, { article: id, version: 1 })
      clock.set(now)
      await saveArticle(room.editor, {
        article: id,
        version: 1,
        ...facts,
        headline,
        section: room.sections.world,
        body: textBody('Two.'),
      })
      const { path } = await publishArticle(room.editor, { article: id, version: 2 })
      const [, year, month, date, slug = ''] = path.split('/')
      const first = new Date(now.getTime() + behind)
      expect(
        await publishedArticle(room.reader, { day: `${year}-${month}-${date}`, slug }),
      ).toMatchObject({ publishedAt: first, updatedAt: first })
    },
  )

  test('ten times at once publishes once', async () => {
    const id = await room.draft(room.journalist, { ...facts, headline: 'Ten at once' })
    const events = await announced(async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => publishArticle(room.editor, { article: id, version: 1 })),
      )
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
        ...Array.from({ length: 9 }, () => 'already'),
        'published',
      ])
      expect(new Set(outcomes.map(({ path }) => path))).toEqual(
        new Set(['/2026/11/24/ten-at-once']),
      )
    })
    expect(events).toHaveLength(1)
  })

  test('of pieces with one headline on one day gives each an address, also at the same moment', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => room.draft(room.journalist, { ...facts, headline: 'Storm' })),
    )
    const paths = await Promise.all(
      ids.map(async (article) => (await publishArticle(room.editor, { article, version: 1 })).path),
    )
    expect(paths.toSorted()).toEqual([
      '/2026/11/24/storm',
      ...[2, 3, 4, 5].map((nth) => `/2026/11/24/storm-${nth}`),
    ])
  })

  test('again keeps the address and the first time, and tells the time of the update', async () => {
    const id = await room.draft(room.journalist, { ...facts, headline: 'First words' })
    const { path } = await publishArticle(room.editor, { article: id, version: 1 })
    room.paper.clock.advance(hour)
    await saveArticle(room.editor, {
      article: id,
      version: 1,
      ...facts,
      headline: 'Better words',
      section: room.sections.ireland,
      body: textBody('Two.'),
    })
    expect((await articleSummaries(room.editor.db, [id])).get(id)).toMatchObject({
      headline: 'First words',
      path,
    })
    const events = await announced(async () =>
      expect(await publishArticle(room.editor, { article: id, version: 2 })).toEqual({
        outcome: 'updated',
        path,
      }),
    )
    expect(events[0]).toMatchObject({
      type: 'article.updated',
      purges: [
        { kind: 'fresh', keys: expect.arrayContaining(['section:world', 'section:ireland']) },
      ],
    })
    const found = await publishedArticle(room.reader, { day, slug: 'first-words' })
    expect(await publishedArticle(room.reader, { day, slug: 'first-words' })).toBe(found)
    expect(found).toMatchObject({ headline: 'Better words', section: { slug: 'ireland' } })
    if (found.kind !== 'article') throw new Error(found.kind)
    expect(found.updatedAt?.getTime()).toBe(found.publishedAt.getTime() + hour)
  })

  test('with another slug leaves a redirect, and going back to the first one works', async () => {
    const id = await room.draft(room.journalist, { ...facts, headline: 'Old name' })
    await publishArticle(room.editor, { article: id, version: 1 })
    const text = {
      article: id,
      ...facts,
      headline: 'Old name',
      section: room.sections.world,
      body: textBody('One.'),
    }
    await saveArticle(room.editor, { ...text, version: 1, slug: 'New Name!' })
    expect((await publishArticle(room.editor, { article: id, version: 2 })).path).toBe(
      '/2026/11/24/new-name',
    )
    expect(await publishedArticle(room.reader, { day, slug: 'old-name' })).toEqual({
      kind: 'moved',
      movedTo: '/2026/11/24/new-name',
    })
    await saveArticle(room.editor, { ...text, version: 2, slug: 'old-name' })
    expect((await publishArticle(room.editor, { article: id, version: 3 })).path).toBe(
      '/2026/11/24/old-name',
    )
    expect(await publishedArticle(room.reader, { day, slug: 'new-name' })).toEqual({
      kind: 'moved',
      movedTo: '/2026/11/24/old-name',
    })
  })

  test('on the day that it is in the newsroom’s zone', async () => {
    const { clock } = room.paper
    const before = clock.now()
    clock.set(new Date('2026-06-30T23:30:00Z'))
    const id = await room.draft(room.journalist, { ...facts, headline: 'Past midnight in Dublin' })
    expect((await publishArticle(room.editor, { article: id, version: 1 })).path).toBe(
      '/2026/07/01/past-midnight-in-dublin',
    )
    clock.set(before)
  })

  test.each<[string, object, string]>([
    ['a headline', { headline: '' }, 'headline'],
    ['a standfirst', { standfirst: '  ' }, 'standfirst'],
    ['a section', { section: null }, 'section'],
    ['a text', { body: textBody('') }, 'body'],
  ])('without %s is refused by its name', async (_name, changes, field) => {
    const id = await room.draft(room.journalist, changes)
    await expect(publishArticle(room.editor, { article: id, version: 1 })).rejects.toMatchObject({
      code: 'publishing.not_ready',
      details: { field },
    })
  })

  test('with a picture that says nothing to those who cannot see it is refused', async () => {
    const picture = await room.picture({ alt: '', colour: '#010203' })
    const id = await room.draft(room.journalist, {
      ...facts,
      leadPicture: { picture, caption: null, credit: null },
    })
    await expect(publishArticle(room.editor, { article: id, version: 1 })).rejects.toMatchObject({
      code: 'publishing.not_ready',
      details: { field: `picture:${picture}` },
    })
  })

  test.each([
    ['a journalist', () => room.journalist],
    ['a reader', () => room.reader],
  ])('is not for %s', async (_name, actor: () => Context) => {
    const id = await room.draft()
    await expect(publishArticle(actor(), { article: id, version: 1 })).rejects.toMatchObject({
      code: 'platform.not_allowed',
    })
  })

  test('of a version that was overtaken is refused', async () => {
    const id = await room.draft()
    await saveArticle(room.journalist, { article: id, version: 1, headline: 'Later' })
    await expect(publishArticle(room.editor, { article: id, version: 1 })).rejects.toMatchObject({
      code: 'publishing.article_changed',
    })
  })
})
