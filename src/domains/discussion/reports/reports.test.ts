import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#platform/clock'
import { type TestThread, testThread } from '../testing-thread.ts'
import { reportComment } from './report-comment.ts'

let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
})
afterAll(() => thread.paper.stop())

const plain = {
  ground: 'abuse',
  words: '',
  notifierKey: 'key',
  language: 'en',
  inGoodFaith: false,
} as const
const reportsOn = async (comment: string) => {
  const { rows } = await sql<{
    ground: string
    words: string
    notifierId: string | null
    email: string | null
    state: string
  }>`
    select ground, words, notifier_id, email, state from discussion.reports where comment_id = ${comment} order by id`.execute(
    thread.paper.context().db,
  )
  return rows
}
const waiting = async (comment: string) => {
  const { rows } = await sql<{ openReports: number; waitingSince: Date | null; state: string }>`
    select open_reports, waiting_since, state from discussion.comments where id = ${comment}`.execute(
    thread.paper.context().db,
  )
  return rows[0]
}

test('somebody without an account reports from the page, and the comment waits in the queue, still there', async () => {
  const id = await thread.comment('colm', 'Hand back your vote.')
  const client = await thread.paper.client()
  expect((await client.get(`/comments/${id}/report`)).text).toContain(
    'What is wrong with this comment?',
  )
  const answer = await client.post(`/comments/${id}/reports`, {
    ground: 'abuse',
    words: 'Name-calling.',
    email: 'nobody@example.org',
  })
  expect(answer.location).toBe(`/comments/${id}/report/received?as=reported&told=yes`)
  expect((await client.follow(answer)).text).toContain(
    'Thank you. Your report is with the moderators',
  )
  expect(await reportsOn(id)).toEqual([
    {
      ground: 'abuse',
      words: 'Name-calling.',
      notifierId: null,
      email: 'nobody@example.org',
      state: 'open',
    },
  ])
  expect(await waiting(id)).toMatchObject({ openReports: 1, state: 'visible' })
  expect((await client.get(`/comments/${id}`)).status).toBe(200)
})

test('a second report by the same notifier changes nothing, also tomorrow in the same browser', async () => {
  const id = await thread.comment('colm', 'Reported twice.')
  const client = await thread.paper.client()
  await client.post(`/comments/${id}/reports`, { ground: 'abuse' })
  thread.paper.clock.advance(day)
  expect((await client.post(`/comments/${id}/reports`, { ground: 'spam' })).location).toContain(
    'as=already-reported',
  )
  expect(await reportsOn(id)).toHaveLength(1)
  const another = await thread.paper.client()
  expect((await another.post(`/comments/${id}/reports`, { ground: 'spam' })).location).toContain(
    'as=reported',
  )
})

test('ten reports at once by one reader are one; by three readers three', async () => {
  const id = await thread.comment('colm', 'Reported at once.')
  await Promise.all(
    Array.from({ length: 10 }, () => reportComment(thread.as('amina'), { ...plain, comment: id })),
  )
  expect(await waiting(id)).toMatchObject({ openReports: 1 })
  await Promise.all(
    (['teasie', 'rosaleen', 'orla'] as const).map((name) =>
      reportComment(thread.as(name), { ...plain, comment: id }),
    ),
  )
  expect(await waiting(id)).toMatchObject({ openReports: 4 })
})

test('a notice under the law asks for reasons and good faith, keeping what was typed', async () => {
  const id = await thread.comment('colm', 'The chairman has taken money.')
  const client = await thread.paper.client()
  const asked = await client.post(`/comments/${id}/reports`, {
    ground: 'unlawful',
    name: '<b>A. Solicitor</b>',
    email: 'law@example.org',
  })
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('For what is against the law we need a little more')
  expect(asked.text).toContain('Say which words are unlawful, and why.')
  expect(asked.text).toContain('Tick that you say this in good faith.')
  expect(asked.text).toContain('&lt;b>A. Solicitor&lt;/b>')
  const fields = {
    ground: 'unlawful',
    words: 'He has not, and it is defamatory.',
    goodFaith: 'yes',
  }
  expect((await client.post(`/comments/${id}/reports`, fields)).location).toContain(
    'as=reported&told=no',
  )
})

test('a report without a rule, or with an address that is none, is shown again with its words', async () => {
  const id = await thread.comment('colm', 'Anything.')
  const client = await thread.paper.client()
  const answer = await client.post(`/comments/${id}/reports`, {
    words: 'My <i>words</i>.',
    email: 'nobody',
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Choose the rule that it breaks.')
  expect(answer.text).toContain('Write the address in full')
  expect(answer.text).toContain('My &lt;i>words&lt;/i>.')
  expect(await reportsOn(id)).toHaveLength(0)
})

test('nobody reports their own comment, nor one that is gone', async () => {
  const own = await thread.comment('amina', 'My own.')
  const client = await thread.paper.client(thread.people.amina)
  expect((await client.post(`/comments/${own}/reports`, { ground: 'abuse' })).status).toBe(403)
  await client.post(`/comments/${own}/deletion`)
  expect(
    (
      await (
        await thread.paper.client()
      ).post(`/comments/${own}/reports`, { ground: 'abuse', words: 'Kept words.' })
    ).status,
  ).toBe(410)
  expect((await (await thread.paper.client()).get(`/comments/${own}/report`)).status).toBe(410)
})

test('what the writer takes back leaves no report open', async () => {
  const id = await thread.comment('teasie', 'Taken back in time.')
  await reportComment(thread.as('amina'), { ...plain, comment: id })
  await (await thread.paper.client(thread.people.teasie)).post(`/comments/${id}/deletion`)
  expect((await reportsOn(id)).map(({ state }) => state)).toEqual(['moot'])
  expect(await waiting(id)).toMatchObject({ openReports: 0, waitingSince: null })
})
