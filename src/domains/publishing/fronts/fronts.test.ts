import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day, minute } from '#platform/clock'
import type { ArticleId } from '../articles/article.ts'
import { publishArticle } from '../articles/publish-article.ts'
import { withdrawArticle } from '../articles/withdraw-article.ts'
import { type TestNewsroom, testNewsroom } from '../testing-newsroom.ts'
import { frontOf } from './front-of.ts'
import { findFront } from './fronts.queries.ts'
import { setFront } from './set-front.ts'

let room: TestNewsroom
let picture: Awaited<ReturnType<TestNewsroom['picture']>>
beforeEach(async () => {
  room = await testNewsroom()
  picture = await room.picture()
})
afterEach(() => room.paper.stop())

let ids: ArticleId[]
beforeEach(async () => {
  ids = []
  for (let nth = 0; nth < 4; nth += 1) ids.push(await published())
})

async function published(
  changes: { headline?: string; pictured?: boolean } = {},
): Promise<ArticleId> {
  room.paper.clock.advance(minute)
  const id = await room.draft(room.journalist, {
    headline: changes.headline ?? 'A piece',
    leadPicture: changes.pictured ? { picture, caption: null, credit: null } : null,
  })
  await publishArticle(room.editor, { article: id, version: 1 })
  return id
}

const set = async (containers: Parameters<typeof setFront>[1]['containers']) =>
  setFront(room.editor, { version: (await findFront(room.editor.db, 'home')).version, containers })
const shown = async () =>
  (await frontOf(room.editor.db)).containers.map(({ parts }) =>
    parts.map((cards) => cards.map(({ id }) => id)),
  )

describe('a front that nobody has arranged', () => {
  test('makes itself from the newest, led by one with a picture', async () => {
    const other = await testNewsroom()
    expect(await frontOf(other.editor.db)).toMatchObject({ isArranged: false, containers: [] })
    await other.paper.stop()
    const lead = await published({ pictured: true })
    await published()
    const front = await frontOf(room.editor.db)
    expect(front).toMatchObject({
      isArranged: false,
      containers: [{ layout: 'lead' }, { layout: 'river' }],
    })
    expect(front.containers[0]?.parts[0]?.map(({ id }) => id)).toEqual([lead])
    expect(front.keys).toEqual(
      expect.arrayContaining(['front:home', `article:${lead}`, `pictures:${picture}`]),
    )
    const arranged = front.containers.filter(({ layout }) => layout !== 'river')
    const all = arranged.flatMap(({ parts }) => parts.flat())
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
})

describe('a front that was arranged', () => {
  test('stands as it was set, its river filled with the newest, wherever else it stands', async () => {
    const [, b, c, d] = ids as [ArticleId, ArticleId, ArticleId, ArticleId]
    await set([
      { layout: 'lead', heading: 'Top', length: null, parts: [[b], [], [d]] },
      { layout: 'river', heading: 'Latest', length: 2, parts: [] },
    ])
    expect(await shown()).toEqual([[[b], [], [d]], [[d, c]]])
  })

  test('goes on without what was withdrawn: the next in the stack leads', async () => {
    const [a, b, c] = ids as [ArticleId, ArticleId, ArticleId]
    await set([{ layout: 'lead', heading: 'Top', length: null, parts: [[a], [], [b, c]] }])
    await withdrawArticle(room.editor, { article: a, reason: 'Wrong' })
    expect(await shown()).toEqual([[[b], [], [c]]])
  })

  test('is set by one at a time: what was made from an older version is refused', async () => {
    const [a] = ids as [ArticleId]
    const { version } = await findFront(room.editor.db, 'home')
    const given = {
      version,
      containers: [{ layout: 'voices' as const, heading: 'Opinion', length: null, parts: [[a]] }],
    }
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => setFront(room.editor, given)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'publishing.front_changed' },
    })
  })

  test.each<[string, (ids: ArticleId[]) => Parameters<typeof setFront>[1]['containers']]>([
    [
      'an article twice',
      ([a]) => [
        { layout: 'voices', heading: 'x', length: null, parts: [[a as ArticleId, a as ArticleId]] },
      ],
    ],
    [
      'two leads',
      (given) => [{ layout: 'lead', heading: 'x', length: null, parts: [given.slice(0, 2)] }],
    ],
    ['a heading of nothing', () => [{ layout: 'voices', heading: ' ', length: null, parts: [] }]],
    ['a river without an end', () => [{ layout: 'river', heading: 'x', length: 4000, parts: [] }]],
  ])('is refused with %s', async (_name, containers) => {
    await expect(set(containers(ids))).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('takes only published articles, and only from editors', async () => {
    const draft = await room.draft()
    await expect(
      set([{ layout: 'voices', heading: 'x', length: null, parts: [[draft]] }]),
    ).rejects.toMatchObject({ code: 'publishing.front_invalid' })
    await expect(setFront(room.journalist, { version: 0, containers: [] })).rejects.toMatchObject({
      code: 'platform.not_allowed',
    })
  })
})

test('on its desk a piece of today has its time alone, one of yesterday its day too, placed or in the tray', async () => {
  const placed = await published({ headline: 'Placed the day before' })
  await published({ headline: 'In the tray since then' })
  await set([{ layout: 'lead', heading: 'Top', length: null, parts: [[placed]] }])
  const client = await room.paper.client(room.people.editor)
  const timesOf = async (headline: string) => {
    const { text } = await client.get('/newsroom/front')
    const desk = text.slice(text.indexOf('<main'))
    return new RegExp(`${headline}</a> <span class="muted[^"]*">([^<]*)</span>`).exec(desk)?.[1]
  }
  expect(await timesOf('Placed the day before')).toMatch(/^by hand · \d\d:\d\d$/)
  expect(await timesOf('In the tray since then')).toMatch(/^World, \d\d:\d\d$/)
  room.paper.clock.advance(day)
  expect(await timesOf('Placed the day before')).toMatch(/^by hand · 24 November, \d\d:\d\d$/)
  expect(await timesOf('In the tray since then')).toMatch(/^World, 24 November, \d\d:\d\d$/)
})

test('an arrangement that cannot stand is refused in words, and the front stays', async () => {
  await set([{ layout: 'lead', heading: 'Top', length: null, parts: [[ids[0] as ArticleId]] }])
  const client = await room.paper.client(room.people.editor)
  const version = String((await findFront(room.editor.db, 'home')).version)
  const place = '0.0'
  const draft = await client.post('/newsroom/front/cards', {
    version,
    article: await room.draft(),
    place,
  })
  expect(draft.status).toBe(422)
  expect(draft.text).toContain('Only published articles can be on the front.')
  expect(await shown()).toEqual([[[ids[0]], [], []]])
})

test('an editor arranges it by forms alone', async () => {
  await set([{ layout: 'lead', heading: 'Top', length: null, parts: [[ids[0] as ArticleId]] }])
  const client = await room.paper.client(room.people.editor)
  const version = async () =>
    /name="version" value="(\d+)"/.exec((await client.get('/newsroom/front')).text)?.[1] ?? ''
  const post = async (noun: string, fields: Record<string, string>) =>
    client.post(`/newsroom/front/${noun}`, { version: await version(), ...fields })
  expect((await post('cards', { article: ids[1] as string, place: '0.0' })).location).toBe(
    '/newsroom/front',
  )
  expect(await shown()).toEqual([[[ids[1]], [ids[0]], []]])
  await post('moves', { article: ids[0] as string, by: 'up' })
  expect(await shown()).toEqual([[[ids[0]], [ids[1]], []]])
  await post('removals', { article: ids[1] as string })
  await post('containers', { heading: '<b>Voices</b>', layout: 'voices' })
  await post('cards', { article: ids[2] as string, place: '1.0' })
  await post('container-moves', { container: '1', by: 'up' })
  expect(await shown()).toEqual([[[ids[2]]], [[ids[0]], [], []]])
  const overtaken = await client.post('/newsroom/front/container-removals', {
    version: '1',
    container: '0',
  })
  expect(overtaken.status).toBe(409)
  expect(overtaken.text).toContain('Somebody else has changed the front')
  expect(overtaken.text).toContain('&lt;b>Voices')
  await post('container-removals', { container: '0' })
  expect(await shown()).toEqual([[[ids[0]], [], []]])
  expect(
    (await (await room.paper.client(room.people.journalist)).get('/newsroom/front')).status,
  ).toBe(403)
})
