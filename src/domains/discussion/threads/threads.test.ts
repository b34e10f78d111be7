import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { minute, second } from '#platform/clock'
import { addPerson } from '#domains/accounts'
import { latestArticles, saveArticle, withdrawArticle } from '#domains/publishing'
import { systemActor } from '#platform/context'
import { likeComment } from '../comments/like-comment.ts'
import { pickComment } from '../comments/pick-comment.ts'
import { postComment } from '../comments/post-comment.ts'
import { counting, type TestThread, testThread, threadOf } from '../testing-thread.ts'
import { countsOf } from './counts.queries.ts'
import { cursorSchema } from './cursor.ts'
import { foldCounts } from './fold-counts.ts'
import { openThread } from './open-thread.ts'
import { type Order, orders } from './thread-model.ts'
import { threadFor } from './thread-for.ts'
import { rootsOnPage } from './thread-page.queries.ts'

let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
})
afterAll(() => thread.paper.stop())

const minutesAgo = (minutes: number) =>
  new Date(thread.paper.clock.now().getTime() - minutes * minute)

/** All roots of a thread as one reads it page after page; `between` happens after each page. */
async function readThrough(
  article: string,
  order: Order,
  between: () => Promise<void> = async () => {},
): Promise<string[]> {
  const ctx = thread.paper.context()
  const seen: string[] = []
  let after: string | null = null
  do {
    const page = await threadOf(ctx, article, {
      order,
      after: after === null ? undefined : cursorSchema.parse(after),
    })
    seen.push(...page.conversations.map(({ root }) => root.id))
    after = page.next
    if (after !== null) await between()
  } while (after !== null)
  return seen
}

describe('paging', () => {
  test('no comment is lost or shown twice while new ones arrive, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          likes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 0, maxLength: 60 }),
          arrivals: fc.integer({ min: 0, max: 4 }),
          order: fc.constantFrom(...orders),
        }),
        async ({ likes, arrivals, order }) => {
          const { article } = await thread.publish('Paging')
          const likers = [thread.people.teasie, thread.people.colm]
          const ids: string[] = []
          for (const [index, count] of likes.entries()) {
            const at = minutesAgo(600 - index)
            ids.push(
              await thread.comment('amina', `Number ${index}.`, {
                article,
                at,
                likedBy: likers.slice(0, count).map((person) => ({ person, at })),
              }),
            )
          }
          let arrived = 0
          const seen = await readThrough(article, order, async () => {
            for (let n = 0; n < arrivals; n += 1) {
              arrived += 1
              await thread.comment('teasie', `Arrived ${arrived}.`, {
                article,
                at: minutesAgo(100 - arrived),
              })
            }
          })
          expect(new Set(seen).size).toBe(seen.length)
          const known = new Set(ids)
          const inOrder = ids.map((id, index) => ({ id, likes: likes[index] ?? 0 }))
          if (order === 'newest') inOrder.reverse()
          if (order === 'liked') inOrder.sort((a, b) => b.likes - a.likes || (a.id < b.id ? 1 : -1))
          expect(seen.filter((id) => known.has(id))).toEqual(inOrder.map(({ id }) => id))
        },
      ),
      { numRuns: 12 },
    )
  })

  test('a place in the thread that is none is no page', async () => {
    const client = await thread.paper.client()
    for (const query of ['after=7', 'order=worst', 'of=me', 'after=0.not-an-id']) {
      expect((await client.get(`${thread.path}/comments?${query}`)).status).toBe(404)
    }
  })
})

test('a page of a thread is three queries, however many comments, replies and names are on it', async () => {
  const { article } = await thread.publish('Queries')
  for (let n = 0; n < rootsOnPage + 5; n += 1) {
    const root = await thread.comment('amina', `Root ${n}.`, { article, at: minutesAgo(500 - n) })
    const reply = await thread.comment('teasie', `Reply ${n}.`, {
      article,
      parent: root,
      at: minutesAgo(400 - n),
    })
    if (n % 5 === 0)
      await thread.comment('colm', `Answer ${n}.`, {
        article,
        parent: reply,
        at: minutesAgo(300 - n),
      })
  }
  const { ctx, statements } = counting(thread.paper.context())
  const page = await threadOf(ctx, article)
  expect(statements).toHaveLength(3)
  expect(page.conversations).toHaveLength(rootsOnPage)
  expect(page.conversations[0]?.replies[0]?.followUps[0]).toMatchObject({
    text: 'Answer 0.',
    inReplyTo: { name: 'Teasie Moloney-Krug' },
  })
  expect(page.count).toBe(2 * (rootsOnPage + 5) + 6)
  expect(page.commenters).toBe(3)
})

test('a page made again is one query, and the very same conversations until something is new in them', async () => {
  const { article } = await thread.publish('Made again')
  await thread.comment('amina', 'First.', { article, at: minutesAgo(9) })
  const { ctx, statements } = counting(thread.paper.context())
  const [summary] = await latestArticles(ctx.db, { limit: 1 })
  if (summary?.id !== article) throw new Error('no article')
  const page = await threadFor(ctx, summary)
  statements.length = 0
  expect((await threadFor(ctx, summary)).conversations).toBe(page.conversations)
  expect(statements).toHaveLength(1)
  await thread.comment('rosaleen', 'Second.', { article, at: minutesAgo(8) })
  const grown = await threadFor(ctx, summary)
  expect(grown.conversations.map(({ root }) => [root.name, root.text])).toEqual([
    ['Amina Farrell-Diallo', 'First.'],
    ['Rosaleen Tuohy-Lindgren', 'Second.'],
  ])
})

test('somebody’s new name stands over all that they wrote, without waiting for the next comment', async () => {
  const { article, path } = await thread.publish('Renamed')
  const name = 'Peadar Mac Suibhne'
  const renamed = await addPerson(thread.paper.context(), {
    name,
    email: 'peadar@example.org',
    roles: [],
    emailConfirmed: true,
  })
  const own = { article, commenter: renamed, at: minutesAgo(5) }
  await thread.comment('colm', 'Say who you are.', own)
  const client = await thread.paper.client()
  expect((await client.get(path)).text).toContain(name)
  await (
    await thread.paper.client(renamed)
  ).post('/account/profile', { name: 'Peadar Sweeney', language: 'en' })
  await expect.poll(async () => (await client.get(path)).text).toContain('Peadar Sweeney')
  expect((await client.get(path)).text).not.toContain(name)
})

test('a long conversation is shown in parts, whole and in order', async () => {
  const { article, path } = await thread.publish('Long')
  const root = await thread.comment('amina', 'Begin.', { article, at: minutesAgo(900) })
  const ids: string[] = []
  for (let n = 0; n < 70; n += 1)
    ids.push(
      await thread.comment('teasie', `Reply ${n}.`, {
        article,
        parent: root,
        at: minutesAgo(800 - n),
      }),
    )
  const ctx = thread.paper.context()
  const seen: string[] = []
  let page = await threadOf(ctx, article)
  for (;;) {
    const [conversation] = page.conversations
    seen.push(...(conversation?.replies ?? []).map(({ comment }) => comment.id))
    if (!conversation?.moreAfter) break
    page = await threadOf(ctx, article, {
      order: 'oldest',
      of: { root, after: conversation.moreAfter },
    })
  }
  expect(seen).toEqual(ids)
  const client = await thread.paper.client()
  const more =
    /href="([^"]+of=[^"]+)"/
      .exec((await client.get(`${path}/comments`)).text)?.[1]
      ?.replaceAll('&amp;', '&') ?? ''
  expect((await client.get(more)).text).toContain('Reply 8.')
})

describe('counts', () => {
  test('are the same before and after folding, and folding twice changes nothing', async () => {
    const { article } = await thread.publish('Counting')
    thread.paper.clock.advance(minute)
    const { id } = await postComment(thread.as('amina'), { to: { article }, text: 'One.' })
    await postComment(thread.as('teasie'), { to: { article }, text: 'Two.' })
    await postComment(thread.as('amina'), { to: { comment: id }, text: 'Three.' })
    await likeComment(thread.as('teasie'), { comment: id })
    await likeComment(thread.as('colm'), { comment: id })
    const figures = async () => {
      const { count, commenters, conversations } = await threadOf(thread.paper.context(), article)
      return { count, commenters, likes: conversations[0]?.root.likes }
    }
    const before = await figures()
    expect(before).toEqual({ count: 3, commenters: 2, likes: 2 })
    expect(await foldCounts(thread.paper.context())).toBeGreaterThan(4)
    expect(await figures()).toEqual(before)
    expect(await foldCounts(thread.paper.context())).toBe(0)
    expect(await figures()).toEqual(before)
  })

  test('two processes folding at once count nothing twice', async () => {
    const { article } = await thread.publish('Folding at once')
    thread.paper.clock.advance(minute)
    for (let n = 0; n < 4; n += 1)
      await postComment(thread.as('colm'), { to: { article }, text: `Number ${n}.` })
    await Promise.all([1, 2, 3].map(() => foldCounts(thread.paper.context())))
    expect((await countsOf(thread.paper.context().db, [article])).get(article)).toBe(4)
    const { rows } =
      await sql`select comments, commenters from discussion.threads where article_id = ${article}`.execute(
        thread.paper.context().db,
      )
    expect(rows).toEqual([{ comments: 4, commenters: 1 }])
  })

  test('a hundred likes at once by a hundred readers are a hundred', async () => {
    const { article } = await thread.publish('Liked by many')
    const id = await thread.comment('amina', 'Everybody likes this.', { article })
    const system = thread.paper.context(systemActor('test'))
    const readers = []
    for (let n = 0; n < 100; n += 1)
      readers.push(
        await addPerson(system, {
          name: `Reader ${n}`,
          email: `crowd${n}@example.org`,
          roles: [],
          emailConfirmed: true,
        }),
      )
    await Promise.all(
      readers.map((person) =>
        likeComment(
          thread.paper.context({
            kind: 'person',
            id: person,
            name: 'R',
            roles: [],
            sessionId: 's',
            emailConfirmed: true,
          }),
          { comment: id },
        ),
      ),
    )
    expect((await threadOf(system, article)).conversations[0]?.root.likes).toBe(100)
    await foldCounts(system)
    expect((await threadOf(system, article)).conversations[0]?.root.likes).toBe(100)
  })
})

describe('the thread of an article', () => {
  test('is opened by its publication, and hidden by its withdrawal', async () => {
    const { article, path } = await thread.publish('Comes and goes')
    await sql`delete from discussion.threads where article_id = ${article}`.execute(
      thread.paper.context().db,
    )
    await thread.paper.settle()
    await thread.comment('amina', 'Under it.', { article })
    expect((await countsOf(thread.paper.context().db, [article])).get(article)).toBe(1)
    await withdrawArticle(thread.paper.context(systemActor('test')), {
      article,
      reason: 'It was not so.',
    })
    await thread.paper.settle()
    expect((await countsOf(thread.paper.context().db, [article])).has(article)).toBe(false)
    expect((await (await thread.paper.client()).get(`${path}/comments`)).status).toBe(410)
  })

  test('that its article closes is made anew in every process, after the thread has changed', async () => {
    const ctx = thread.paper.context(systemActor('test'))
    const { article } = await thread.publish('Not to be discussed')
    await thread.paper.settle()
    const closed = { headline: 'Not to be discussed', standfirst: 'And will again' }
    await saveArticle(ctx, { ...closed, article, version: 1, commentsOpen: false })
    await thread.paper.settle()
    const { rows } = await sql<{ purges: unknown }>`
      select purges from platform.outbox where type = 'thread.changed' and payload->>'articleId' = ${article}`.execute(
      ctx.db,
    )
    expect(rows).toEqual([{ purges: [{ kind: 'soft', keys: [`thread:${article}`] }] }])
  })

  test('shows marks in words, and closed and empty threads as such', async () => {
    const { article, path } = await thread.publish('Marks')
    const client = await thread.paper.client()
    expect((await client.get(`${path}/comments`)).text).toContain('Nobody has written yet')
    const picked = await thread.comment('amina', 'Picked.', { article })
    await thread.comment('orla', 'From the newsroom.', { article })
    await pickComment(thread.as('malachy'), { comment: picked, isPick: true })
    thread.paper.clock.advance(second)
    await openThread(thread.paper.context(), {
      article,
      openedAt: minutesAgo(60),
      closesAt: minutesAgo(1),
    })
    const fresh = await (await thread.paper.client()).get(`${path}/comments?order=newest`)
    expect(fresh.text).toContain('<span class="mark">Editors’ pick</span>')
    expect(fresh.text).toContain('<span class="mark">From the newsroom</span>')
    expect(fresh.text).toContain('This thread is closed')
    expect(fresh.text).not.toContain('/replies"')
    expect(fresh.text).toContain('/reports"')
  })

  test('is the same page for everybody: it neither reads nor sets a cookie', async () => {
    await thread.comment('amina', 'For everybody.')
    const signedIn = await (
      await thread.paper.client(thread.people.amina)
    ).get(`${thread.path}/comments`)
    const anybody = await (await thread.paper.client()).get(`${thread.path}/comments`)
    expect(signedIn.text).toBe(anybody.text)
    expect(signedIn.headers['set-cookie']).toBeUndefined()
  })

  test('is where a comment’s own page leads, at the comment itself', async () => {
    const root = await thread.comment('amina', 'The bridge was always going to shut.')
    const client = await thread.paper.client()
    const page = await client.get(`/comments/${root}`)
    const place = `${thread.path}/comments?of=${root}#c-${root}`
    expect(page.text).toContain(`href="${place}"`)
    expect((await client.get(`${thread.path}/comments?of=${root}`)).text).toContain(
      `id="c-${root}"`,
    )
    const levels = [...page.text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    const main = levels.slice(levels.indexOf(1))
    for (const [at, level] of main.entries())
      expect(level - (main[at - 1] ?? 0), `h${level}`).toBeLessThanOrEqual(1)
  })

  test('shows a time of today alone, and an older one with its day', async () => {
    const { article, path } = await thread.publish('Times')
    await thread.comment('amina', 'Now.', { article, at: minutesAgo(1) })
    await thread.comment('amina', 'Earlier.', { article, at: minutesAgo(3 * 24 * 60) })
    const { text } = await (await thread.paper.client()).get(`${path}/comments`)
    expect(text).toMatch(/<time[^>]*>\d\d:\d\d<\/time>/)
    expect(text).toMatch(/<time[^>]*>\d+ November, \d\d:\d\d<\/time>/)
  })
})
