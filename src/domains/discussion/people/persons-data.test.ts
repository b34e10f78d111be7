import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minute } from '#platform/clock'
import { likeComment } from '../comments/like-comment.ts'
import { reportComment } from '../reports/report-comment.ts'
import { foldCounts } from '../threads/fold-counts.ts'
import { type TestThread, testThread, threadOf } from '../testing-thread.ts'
import { erasePerson, exportOf } from './persons-data.ts'

let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
})
afterAll(() => thread.paper.stop())

test('an erasure empties the words, keeps the thread readable and the counts right, and forgets who reported', async () => {
  const ctx = thread.paper.context()
  const at = new Date(thread.paper.clock.now().getTime() - minute)
  const answered = await thread.comment('amina', 'To be erased, answered.', { at })
  const alone = await thread.comment('amina', 'To be erased, alone.', { at })
  const other = await thread.comment('teasie', 'Another’s.', { parent: answered })
  await likeComment(thread.as('amina'), { comment: other })
  await reportComment(thread.as('amina'), {
    comment: other,
    ground: 'abuse',
    words: '',
    notifierKey: '',
    language: 'en',
    inGoodFaith: false,
  })
  const before = await threadOf(ctx, thread.article)
  const keys = await ctx.transaction((tx) => erasePerson(tx, thread.people.amina))
  expect(keys).toContain(`thread:${thread.article}`)
  const after = await threadOf(ctx, thread.article)
  expect(after.count).toBe(before.count - 2)
  expect(after.commenters).toBe(before.commenters - 1)
  const root = after.conversations.find((conversation) => conversation.root.id === answered)
  expect(root).toMatchObject({
    root: { state: 'deleted', text: '' },
    replies: [{ comment: { text: 'Another’s.', likes: 0 } }],
  })
  expect(after.conversations.some((conversation) => conversation.root.id === alone)).toBe(false)
  const { rows } = await sql<{ n: number }>`select count(*) as n from discussion.comment_texts w
    join discussion.comments c on c.id = w.comment_id where c.commenter_id = ${thread.people.amina} and w.text <> ''`.execute(
    ctx.db,
  )
  expect(rows[0]?.n).toBe(0)
  const { rows: reports } =
    await sql`select notifier_id, email from discussion.reports where comment_id = ${other}`.execute(
      ctx.db,
    )
  expect(reports).toEqual([{ notifierId: null, email: null }])
  await foldCounts(ctx)
  expect((await threadOf(ctx, thread.article)).count).toBe(after.count)
})

test('an export holds what was written with every text, likes, reports and decisions, and names no moderator', async () => {
  const id = await thread.comment('colm', 'Exported.', {
    removal: {
      by: thread.people.malachy,
      ground: 'abuse',
      words: 'Why.',
      at: thread.paper.clock.now(),
    },
  })
  const data = JSON.stringify(await exportOf(thread.paper.context(), thread.people.colm))
  expect(data).toContain('Exported.')
  expect(data).toContain(id)
  expect(data).toContain('"words":"Why."')
  expect(data).not.toContain(thread.people.malachy)
})

test('the data handed out are whole, however much there is', async () => {
  const ctx = thread.paper.context()
  const person = thread.people.teasie
  const comment = await thread.comment('teasie', 'Much decided on.')
  await sql`insert into discussion.decisions (id, comment_id, number, person_id, measure, ground, source, automation, rule, rule_version,
      policy_version, text_revision, decider_id, words, matches, before, decided_at)
    select gen_random_uuid(), ${comment}, 100 + n, ${person}, 'keep', null, 'report', 'none', '', '', 1, 1, ${thread.people.malachy}, '', '[]', '{}', ${ctx.clock.now()}
    from generate_series(1, 230) as n`.execute(ctx.db)
  await sql`insert into discussion.reports (id, comment_id, ground, words, notifier_id, notifier_key, language, in_good_faith, text_revision, state, reported_at)
    select gen_random_uuid(), ${comment}, 'abuse', '', ${person}, 'key ' || n, 'en', false, 1, 'moot', ${ctx.clock.now()}
    from generate_series(1, 230) as n`.execute(ctx.db)
  const data = (await exportOf(ctx, person)) as Record<string, unknown[]>
  expect(data['decisions']).toHaveLength(230)
  expect(data['reports']).toHaveLength(230)
})
