import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { day, hour, minute, second } from '#platform/clock'
import { anonymous, type Context } from '#platform/context'
import { Refusal } from '#platform/refusals'
import { addPerson } from '#domains/accounts'
import { articleSummaries } from '#domains/publishing'
import { countsOf } from '../threads/counts.queries.ts'
import { openThread } from '../threads/open-thread.ts'
import { closeThread } from '../threads/close-thread.ts'
import { counting, type TestThread, testThread, threadOf } from '../testing-thread.ts'
import { deleteComment } from './delete-comment.ts'
import { postComment } from './post-comment.ts'

let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
})
afterAll(() => thread.paper.stop())
// What was written for one test counts for no limit of the next.
beforeEach(() => thread.paper.clock.advance(hour))

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

const rowsOf = async (id: string) => {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*) from discussion.comments where id = ${id}) as comments,
    (select count(*) from discussion.comment_texts where comment_id = ${id}) as texts,
    (select count(*) from discussion.count_deltas where comment_id = ${id}) as deltas,
    (select count(*) from discussion.decisions where comment_id = ${id}) as decisions,
    (select count(*) from platform.outbox where payload->>'commentId' = ${id}) as events,
    (select count(*) from platform.submissions where result = ${id}) as submissions`.execute(
    thread.paper.context().db,
  )
  return rows[0]
}

test('a comment is one query for the facts and one statement that writes every row', async () => {
  const { ctx, statements } = counting(thread.as('amina'))
  const { id, outcome } = await postComment(ctx, {
    to: { article: thread.article },
    text: 'They will meet again, and that is something.',
  })
  expect(outcome).toBe('posted')
  expect(statements).toHaveLength(2)
  expect(await rowsOf(id)).toEqual({
    comments: 1,
    texts: 1,
    deltas: 1,
    decisions: 0,
    events: 1,
    submissions: 1,
  })
})

test('a new reader’s comment is held by one decision, in as many statements, and readers don’t see it', async () => {
  const { ctx, statements } = counting(thread.as('rosaleen'))
  const { id, outcome } = await postComment(ctx, {
    to: { article: thread.article },
    text: 'Has anybody asked the people in the villages?',
  })
  expect(outcome).toBe('held')
  expect(statements).toHaveLength(2)
  expect(await rowsOf(id)).toEqual({
    comments: 1,
    texts: 1,
    deltas: 0,
    decisions: 1,
    events: 1,
    submissions: 1,
  })
  const { rows } =
    await sql`select measure, ground, source, automation, rule, rule_version, text_revision, decider_id
    from discussion.decisions where comment_id = ${id}`.execute(ctx.db)
  expect(rows).toEqual([
    {
      measure: 'hold',
      ground: null,
      source: 'phase',
      automation: 'full',
      rule: 'first-comments',
      ruleVersion: '1',
      textRevision: 1,
      deciderId: null,
    },
  ])
  const shown = await threadOf(ctx, thread.article)
  expect(shown.conversations.map(({ root }) => root.id)).not.toContain(id)
})

test('sent twice with the form’s own key, and sent twice without one, it is one comment', async () => {
  const ctx = thread.as('teasie')
  const to = { article: thread.article }
  const first = await postComment(ctx, {
    to,
    text: 'Once with a key.',
    submission: 'a-key-of-the-form',
  })
  expect(
    await postComment(ctx, { to, text: 'Once with a key.', submission: 'a-key-of-the-form' }),
  ).toEqual({ id: first.id, outcome: 'already' })
  const second = await postComment(ctx, { to, text: 'Once without.' })
  expect(await postComment(ctx, { to, text: 'Once without.' })).toEqual({
    id: second.id,
    outcome: 'already',
  })
})

test('sent ten times at once it is one comment, and every sender is given it', async () => {
  const ctx = thread.as('colm')
  const sent = await Promise.all(
    Array.from({ length: 10 }, () =>
      postComment(ctx, {
        to: { article: thread.article },
        text: 'Ten at once.',
        submission: 'ten-at-once',
      }),
    ),
  )
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  expect(sent.filter(({ outcome }) => outcome === 'posted')).toHaveLength(1)
  expect(await rowsOf(sent[0]?.id ?? '')).toMatchObject({
    comments: 1,
    texts: 1,
    deltas: 1,
    events: 1,
  })
})

test.each([12, 40])(
  'of %i comments that one reader posts at once five are posted',
  async (many) => {
    thread.paper.clock.advance(day)
    const { article } = await thread.publish(`Posted at once, ${many}`)
    const outcomes = await Promise.all(
      Array.from({ length: many }, (_, n) =>
        codeOf(
          postComment(thread.as('colm'), {
            to: { article },
            text: `${n} of ${many}`,
            submission: `at once ${n} of ${many}`,
          }),
        ),
      ),
    )
    expect(outcomes.filter((outcome) => outcome === 'no refusal')).toHaveLength(5)
    expect(outcomes.filter((outcome) => outcome === 'discussion.too_fast')).toHaveLength(many - 5)
  },
)

test('what is posted and taken back counts for the limits all the same, and may be written again', async () => {
  thread.paper.clock.advance(day)
  const { article } = await thread.publish('Posted and taken back')
  const ctx = thread.as('teasie')
  for (let n = 0; n < 5; n += 1) {
    const { id } = await postComment(ctx, { to: { article }, text: 'Again and again.' })
    await deleteComment(ctx, { comment: id })
    thread.paper.clock.advance(second)
    await sql`delete from platform.submissions`.execute(ctx.db)
  }
  expect(await codeOf(postComment(ctx, { to: { article }, text: 'A sixth.' }))).toBe(
    'discussion.too_fast',
  )
})

test('of the same words sent at once by different forms one is posted', async () => {
  thread.paper.clock.advance(day)
  const { article } = await thread.publish('The same words')
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, (_, n) =>
      codeOf(
        postComment(thread.as('colm'), {
          to: { article },
          text: 'The same words.',
          submission: `the same words ${n}`,
        }),
      ),
    ),
  )
  expect(outcomes.toSorted()).toEqual([
    'discussion.repeated',
    'discussion.repeated',
    'discussion.repeated',
    'no refusal',
  ])
})

test('eight readers at once in one thread are eight comments, counted', async () => {
  const before =
    (await countsOf(thread.paper.context().db, [thread.article])).get(thread.article) ?? 0
  const authors = ['amina', 'teasie', 'colm', 'orla'] as const
  await Promise.all(
    authors.flatMap((name) =>
      [1, 2].map((n) =>
        postComment(thread.as(name), {
          to: { article: thread.article },
          text: `${name} at once ${n}`,
        }),
      ),
    ),
  )
  expect((await countsOf(thread.paper.context().db, [thread.article])).get(thread.article)).toBe(
    before + 8,
  )
})

test('the same words under another key are a repetition, within a day', async () => {
  const ctx = thread.as('orla')
  const to = { article: thread.article }
  await postComment(ctx, { to, text: 'I have asked both offices.' })
  expect(
    await codeOf(
      postComment(ctx, { to, text: 'I have  ASKED both offices.', submission: 'another-key' }),
    ),
  ).toBe('discussion.repeated')
  thread.paper.clock.advance(day + minute)
  expect(
    (await postComment(ctx, { to, text: 'I have asked both offices.', submission: 'a-third-key' }))
      .outcome,
  ).toBe('posted')
})

test('the sixth within a minute waits for the next', async () => {
  const ctx = thread.as('amina')
  const to = { article: thread.article }
  for (let n = 1; n <= 5; n += 1) await postComment(ctx, { to, text: `Quickly, ${n}.` })
  expect(await codeOf(postComment(ctx, { to, text: 'Quickly, 6.' }))).toBe('discussion.too_fast')
  thread.paper.clock.advance(minute)
  expect((await postComment(ctx, { to, text: 'Quickly, 6.' })).outcome).toBe('posted')
})

test('a reply takes its place under what it answers, however deep', async () => {
  thread.paper.clock.advance(minute)
  const root = await postComment(thread.as('amina'), {
    to: { article: thread.article },
    text: 'The root of it.',
  })
  const reply = await postComment(thread.as('teasie'), {
    to: { comment: root.id },
    text: 'An answer.',
  })
  const deeper = await postComment(thread.as('amina'), {
    to: { comment: reply.id },
    text: 'An answer to it.',
  })
  const { rows } =
    await sql`select root_id, parent_id, depth from discussion.comments where id in (${reply.id}, ${deeper.id}) order by depth`.execute(
      thread.paper.context().db,
    )
  expect(rows).toEqual([
    { rootId: root.id, parentId: root.id, depth: 1 },
    { rootId: root.id, parentId: reply.id, depth: 2 },
  ])
})

test('whoever is not signed in, or has not confirmed the address, posts nothing', async () => {
  const input = { to: { article: thread.article }, text: 'Hello.' }
  expect(await codeOf(postComment(thread.paper.context(anonymous), input))).toBe('platform.sign_in')
  const unconfirmed: Context = thread.paper.context({
    kind: 'person',
    id: thread.people.amina,
    name: 'A',
    roles: [],
    sessionId: 's',
    emailConfirmed: false,
  })
  expect(await codeOf(postComment(unconfirmed, input))).toBe('discussion.unconfirmed')
})

test('an article that was published a moment ago takes a comment before the job has opened its thread', async () => {
  const { article } = await thread.publish('Just out')
  const ctx = thread.as('teasie')
  await sql`delete from discussion.threads where article_id = ${article}`.execute(ctx.db)
  expect((await postComment(ctx, { to: { article }, text: 'First.' })).outcome).toBe('posted')
  expect((await articleSummaries(ctx.db, [article])).get(article)?.commentsOpen).toBe(true)
})

test('a thread that was closed meanwhile stores nothing', async () => {
  const { article } = await thread.publish('Soon over')
  const ctx = thread.as('teasie')
  await closeThread(ctx, article)
  expect(await codeOf(postComment(ctx, { to: { article }, text: 'Too late.' }))).toBe(
    'discussion.thread_closed',
  )
  await openThread(ctx, {
    article,
    openedAt: thread.paper.clock.now(),
    closesAt: new Date(thread.paper.clock.now().getTime() + day),
  })
  expect((await postComment(ctx, { to: { article }, text: 'In time.' })).outcome).toBe('posted')
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from discussion.comments where article_id = ${article}`.execute(ctx.db)
  expect(rows[0]?.n).toBe(1)
})

test('an article that is not there has no thread', async () => {
  const ctx = thread.as('teasie')
  expect(
    await codeOf(postComment(ctx, { to: { article: thread.people.amina }, text: 'Where?' })),
  ).toBe('discussion.no_thread')
  expect(
    await codeOf(postComment(ctx, { to: { comment: thread.people.amina }, text: 'Whom?' })),
  ).toBe('discussion.no_comment')
})

test('the database refuses to change or delete texts and decisions', async () => {
  const { db } = thread.paper.context()
  const refused = (statement: Promise<unknown>) => expect(statement).rejects.toThrow(/append-only/)
  await refused(
    sql`update discussion.comment_texts set text = 'changed' where revision = 1`.execute(db),
  )
  await refused(sql`delete from discussion.comment_texts where revision = 1`.execute(db))
  await refused(sql`truncate discussion.comment_texts`.execute(db))
  await refused(sql`update discussion.decisions set words = 'changed'`.execute(db))
  await refused(sql`delete from discussion.decisions`.execute(db))
  await refused(sql`delete from discussion.policy_versions`.execute(db))
})

const postsAs = async (name: 'amina' | 'teasie') => {
  const client = await thread.paper.client(thread.people[name])
  return (article: string, text: string) => client.post(`/articles/${article}/comments`, { text })
}

test('what says nothing is not posted, and its writer is told to write something', async () => {
  const answer = await (await postsAs('amina'))(thread.article, ' \u200B\n ')
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Enter a text first.')
})

test('the same words under another article are refused, and stay in the form', async () => {
  const { article } = await thread.publish('Told twice')
  const post = await postsAs('amina')
  expect((await post(thread.article, 'Read my book about it.')).status).toBe(303)
  const again = await post(article, 'Read my book about it.')
  expect(again.status).toBe(422)
  expect(again.text).toContain('You have already posted this text today.')
  expect(again.text).toContain('>Read my book about it.</textarea>')
  thread.paper.clock.advance(day + second)
  expect((await post(article, 'Read my book about it.')).status).toBe(303)
})

test('the sixth comment of a minute is refused with when it may be posted, and its words stay', async () => {
  const { article } = await thread.publish('Six in a minute')
  const post = await postsAs('teasie')
  for (let at = 1; at <= 5; at += 1) expect((await post(article, `Point ${at}.`)).status).toBe(303)
  const sixth = await post(article, 'And another thing.')
  expect(sixth.status).toBe(429)
  expect(sixth.headers['retry-after']).toBe('60')
  expect(sixth.text).toContain('You are posting too fast. Please post this in a minute.')
  expect(sixth.text).toContain('And another thing.')
})

test('where there is no thread the words are shown again beside the reason', async () => {
  const nowhere = thread.people.amina
  const answer = await (await postsAs('amina'))(nowhere, 'To nobody in particular.')
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('There is no thread at this address.')
  expect(answer.text).toContain('To nobody in particular.')
})

test('who has not confirmed the address neither likes nor changes anything, and is told where the link is', async () => {
  const id = await thread.comment('teasie', 'Likable, but not yet.')
  const person = await addPerson(thread.paper.context(), {
    name: 'Unconfirmed',
    email: 'unconfirmed@example.org',
    roles: [],
    emailConfirmed: false,
  })
  const client = await thread.paper.client(person)
  const answer = await client.post(`/comments/${id}/likes`)
  expect(answer.status).toBe(403)
  expect(answer.text).toContain('Confirm your e-mail address first')
  expect((await client.get(`/comments/${id}`)).text).toContain('Like · 0')
})
