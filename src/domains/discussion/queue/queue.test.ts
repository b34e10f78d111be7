import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { minute, second } from '#platform/clock'
import { Refusal } from '#platform/refusals'
import { postComment } from '../comments/post-comment.ts'
import { reportComment } from '../reports/report-comment.ts'
import { counting, type TestThread, testThread } from '../testing-thread.ts'
import { claimComment } from './claim-comment.ts'
import { queueCounts } from './queue-counts.queries.ts'
import { queuePageFor } from './queue-page.ts'
import { itemsOnPage, type Place } from './queue.queries.ts'

let thread: TestThread
beforeEach(async () => {
  thread = await testThread()
})
afterEach(() => thread.paper.stop())

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )
const report = (comment: string) =>
  reportComment(thread.as('amina'), {
    comment,
    ground: 'private-details',
    words: 'That is <b>my</b> street.',
    notifierKey: '',
    language: 'en',
    inGoodFaith: false,
  })
const field = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
const decisionFields = (text: string) => ({
  revision: field(text, 'revision'),
  seen: field(text, 'seen'),
})
const moderator = (name: 'malachy' | 'ruth' = 'malachy') => thread.paper.client(thread.people[name])

test('a moderator reads, removes with a reason, and undoes, without scripts', async () => {
  const { id } = await postComment(thread.as('teasie'), {
    to: { article: thread.article },
    text: 'Her house is 14 Slip Row, the blue door.',
  })
  const client = await moderator()
  const page = await client.get(`/newsroom/queue?item=${id}`)
  expect(page.status).toBe(200)
  for (const part of [
    '<mark>14 Slip Row</mark>',
    'looks like a private address',
    'Why it is here',
    'Teasie Moloney-Krug',
    'checked',
  ])
    expect(page.text).toContain(part)
  const answer = await client.post(`/newsroom/comments/${id}/decisions`, {
    measure: 'remove',
    ground: 'private-details',
    words: 'Please post it again without the house.',
    law: '',
    kind: 'held',
    ...decisionFields(page.text),
  })
  expect(answer.location).toMatch(/^\/newsroom\/queue\?kind=held&done=[0-9a-f-]{36}$/)
  const after = await client.follow(answer)
  expect(after.text).toContain('Removed.')
  const undo = /action="(\/newsroom\/decisions\/[0-9a-f-]+\/reversals)"/.exec(after.text)?.[1] ?? ''
  expect((await client.post(undo, { kind: 'all' })).location).toBe(`/newsroom/queue?item=${id}`)
  expect((await client.get('/newsroom/queue')).text).toContain('14 Slip Row')
})

test('which watched word held a comment is said, as it was written', async () => {
  const { id } = await postComment(thread.as('teasie'), {
    to: { article: thread.article },
    text: 'Only a h4lfwit would sign that off.',
  })
  const { text } = await (await moderator()).get(`/newsroom/queue?item=${id}`)
  const why = text.slice(text.indexOf('Why it is here'))
  expect(why).toMatch(/<mark>h4lfwit<\/mark>/)
  expect(why).toContain('watched words')
})

test('what was decided meanwhile is told with the words kept', async () => {
  const id = await thread.comment('colm', 'To be decided by two.')
  await report(id)
  const [first, second_] = [await moderator(), await moderator('ruth')]
  const page = await first.get(`/newsroom/queue?item=${id}`)
  const fields = { measure: 'keep', words: '', kind: 'all', ...decisionFields(page.text) }
  expect((await first.post(`/newsroom/comments/${id}/decisions`, fields)).status).toBe(303)
  const late = await second_.post(`/newsroom/comments/${id}/decisions`, {
    ...fields,
    measure: 'remove',
    ground: 'abuse',
    words: 'My <i>careful</i> words.',
  })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Malachy Tobin-Sauer has already decided on this comment.')
  expect(late.text).toContain('My &lt;i>careful&lt;/i> words.')
})

test('a removal without its reason is shown again', async () => {
  const id = await thread.comment('colm', 'Which rule?')
  await report(id)
  const client = await moderator()
  const page = await client.get(`/newsroom/queue?item=${id}`)
  const answer = await client.post(`/newsroom/comments/${id}/decisions`, {
    measure: 'remove',
    words: 'Kept words.',
    kind: 'all',
    ...decisionFields(page.text),
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Choose the rule that the comment breaks.')
  expect(answer.text).toContain('Kept words.')
})

test('what a notifier wrote is text in the queue', async () => {
  const id = await thread.comment('colm', 'Reported with markup.')
  await report(id)
  const { text } = await (await moderator()).get(`/newsroom/queue?item=${id}`)
  expect(text).toContain('That is &lt;b>my&lt;/b> street.')
})

test('a claim holds for five minutes, is the claimant’s alone, and ends with the next', async () => {
  const id = await thread.comment('colm', 'Claimed.')
  const other = await thread.comment('colm', 'Claimed next.')
  await report(id)
  await claimComment(thread.as('malachy'), { comment: id })
  await claimComment(thread.as('malachy'), { comment: id })
  expect(await codeOf(claimComment(thread.as('ruth'), { comment: id }))).toBe('discussion.claimed')
  expect((await (await moderator('ruth')).get(`/newsroom/queue?kind=reported`)).text).toContain(
    'Malachy Tobin-Sauer is looking at this',
  )
  thread.paper.clock.advance(5 * minute)
  expect(await codeOf(claimComment(thread.as('ruth'), { comment: id }))).toBe('no refusal')
  await claimComment(thread.as('ruth'), { comment: other })
  expect(await codeOf(claimComment(thread.as('malachy'), { comment: id }))).toBe('no refusal')
})

test('who claims what somebody else is looking at is told who it is', async () => {
  const id = await thread.comment('teasie', 'Claimed by Malachy.')
  await claimComment(thread.as('malachy'), { comment: id })
  const answer = await (await moderator('ruth')).post(`/newsroom/comments/${id}/claims`)
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Malachy Tobin-Sauer is looking at this comment.')
})

test('of ten moderators’ claims at once one holds', async () => {
  const id = await thread.comment('colm', 'Claimed at once.')
  const names = ['malachy', 'ruth'] as const
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      codeOf(claimComment(thread.as(names[n % 2] ?? 'ruth'), { comment: id })),
    ),
  )
  expect(new Set(outcomes)).toEqual(new Set(['no refusal', 'discussion.claimed']))
  const { rows } =
    await sql`select moderator_id from discussion.claims where comment_id = ${id}`.execute(
      thread.paper.context().db,
    )
  expect(rows).toHaveLength(1)
})

test('the item that opens by itself is the first that nobody else has', async () => {
  for (const text of ['Waiting first.', 'Waiting next.'])
    await report(await thread.comment('colm', text))
  const page = await queuePageFor(thread.as('malachy'), {
    kind: 'all',
    after: null,
    item: undefined,
    done: undefined,
  })
  const [first, next] = page.items
  await claimComment(thread.as('ruth'), { comment: first?.id ?? '' })
  const opened = await queuePageFor(thread.as('malachy'), {
    kind: 'all',
    after: null,
    item: undefined,
    done: undefined,
  })
  expect(opened.item?.comment.id).toBe(next?.id)
})

test('four hundred items are read page by page, each once, in steps that don’t grow', async () => {
  const { article } = await thread.publish('Many waiting')
  const ids: string[] = []
  for (let n = 0; n < 400; n += 1) {
    const at = new Date(thread.paper.clock.now().getTime() - 30 * 24 * 60 * minute + n * second)
    ids.push(
      await thread.comment('rosaleen', `Waiting ${n}.`, {
        article,
        at,
        hold: { rule: 'first-comments' },
      }),
    )
  }
  const seen: string[] = []
  const steps = new Set<number>()
  let after: Place | null = null
  do {
    const { ctx, statements } = counting(thread.as('malachy'))
    const page = await queuePageFor(ctx, { kind: 'held', after, item: undefined, done: undefined })
    expect(page.items.length).toBeLessThanOrEqual(itemsOnPage)
    seen.push(...page.items.map(({ id }) => id))
    steps.add(statements.length)
    after = page.next
  } while (after)
  expect(seen.filter((id) => ids.includes(id))).toEqual(ids)
  expect(Math.max(...steps)).toBeLessThanOrEqual(11)
  expect(await queueCounts(thread.paper.context().db)).toMatchObject({ held: seen.length })
})

test('the queue and what is done in it are for moderators and editors', async () => {
  const id = await thread.comment('colm', 'Not for everybody.')
  for (const person of [thread.people.amina, thread.people.orla]) {
    const client = await thread.paper.client(person)
    expect((await client.get('/newsroom/queue')).status).toBe(403)
    expect(
      (
        await client.post(`/newsroom/comments/${id}/decisions`, {
          measure: 'remove',
          ground: 'abuse',
          revision: '1',
          seen: '',
        })
      ).status,
    ).toBe(403)
    expect((await client.post(`/newsroom/comments/${id}/claims`)).status).toBe(403)
  }
  expect((await (await thread.paper.client()).get('/newsroom/queue')).location).toContain(
    '/sign-in',
  )
  expect(
    (await (await thread.paper.client(thread.people.orla)).post(`/newsroom/comments/${id}/picks`))
      .status,
  ).toBe(303)
  expect(
    (await (await thread.paper.client(thread.people.amina)).post(`/newsroom/comments/${id}/picks`))
      .status,
  ).toBe(403)
})

test('what was decided can be looked up, and put back', async () => {
  const id = await thread.comment('colm', 'Removed and looked up.', {
    removal: {
      by: thread.people.ruth,
      ground: 'spam',
      words: 'Advertising.',
      at: thread.paper.clock.now(),
    },
  })
  const client = await moderator()
  const page = await client.get(`/newsroom/queue?kind=decided&item=${id}`)
  for (const part of ['Removed: Spam', 'Put back', 'Ruth Akande', 'Advertising.'])
    expect(page.text).toContain(part)
  await client.post(`/newsroom/comments/${id}/decisions`, {
    measure: 'publish',
    words: 'Our mistake.',
    kind: 'decided',
    ...decisionFields(page.text),
  })
  expect((await client.get(`/comments/${id}`)).status).toBe(200)
})
