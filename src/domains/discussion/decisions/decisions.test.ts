import { afterAll, beforeAll, expect, test } from 'vitest'
import { editComment } from '../comments/edit-comment.ts'
import { postComment } from '../comments/post-comment.ts'
import { reportComment } from '../reports/report-comment.ts'
import { type TestThread, testThread } from '../testing-thread.ts'
import { decideOnComment } from './decide-on-comment.ts'
import { decisionsOn } from './decisions.queries.ts'
import { findStanding } from './standings.queries.ts'
import { codeOf, decisionTools, removal } from './testing-decisions.ts'
let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
})
afterAll(() => thread.paper.stop())
const { reported, placeOf, reportStates, count } = decisionTools(() => thread)

test('a decision that removes is one row with ground, source and revision; the thread says so, reports and standing follow', async () => {
  const id = await reported('You are all sheep.')
  await thread.comment('teasie', 'An answer to it.', { parent: id })
  const before = {
    count: await count(),
    standing: await findStanding(thread.paper.context().db, thread.people.colm),
  }
  const { decisionId } = await decideOnComment(thread.as('malachy'), removal(id))
  const [decision] = await decisionsOn(thread.paper.context().db, id)
  expect(decision).toMatchObject({
    id: decisionId,
    measure: 'remove',
    ground: 'abuse',
    source: 'report',
    automation: 'none',
    policyVersion: 1,
    textRevision: 1,
    deciderId: thread.people.malachy,
    personId: thread.people.colm,
    words: 'Leave the person out of it.',
    law: null,
    supersedes: null,
  })
  expect(await placeOf(id)).toEqual({
    state: 'removed',
    listed: true,
    openReports: 0,
    waitingSince: null,
  })
  expect(await reportStates(id)).toEqual(['upheld', 'upheld'])
  expect(await count()).toBe(before.count - 1)
  expect((await findStanding(thread.paper.context().db, thread.people.colm)).removed).toBe(
    before.standing.removed + 1,
  )
  const { text } = await (await thread.paper.client()).get(`${thread.path}/comments?order=newest`)
  expect(text).toContain(
    'A comment was removed here by a moderator because it contained abuse. The replies to it stay.',
  )
  expect(text).toContain('href="/comments-policy#abuse"')
  expect(text).not.toContain('You are all sheep.')
  const page = await (await thread.paper.client()).get(`/comments/${id}`)
  expect(page.status).toBe(410)
  expect(page.text).not.toContain('You are all sheep.')
})

test('a decision that keeps dismisses the reports and leaves the comment', async () => {
  const id = await reported('Hard but fair.')
  await decideOnComment(thread.as('malachy'), {
    ...removal(id),
    measure: 'keep',
    ground: undefined,
  })
  expect(await placeOf(id)).toEqual({
    state: 'visible',
    listed: true,
    openReports: 0,
    waitingSince: null,
  })
  expect(await reportStates(id)).toEqual(['dismissed', 'dismissed'])
})

test('a decision on a held comment publishes it, counts it and lets its writer pass from then on', async () => {
  const { id } = await postComment(thread.as('rosaleen'), {
    to: { article: thread.article },
    text: 'My first comment here.',
  })
  const before = await count()
  const [hold] = await decisionsOn(thread.paper.context().db, id)
  await decideOnComment(thread.as('malachy'), {
    ...removal(id, { seen: hold?.id ?? '' }),
    measure: 'publish',
    ground: undefined,
    words: '',
  })
  expect(await placeOf(id)).toMatchObject({ state: 'visible', listed: true })
  expect(await count()).toBe(before + 1)
  expect((await decisionsOn(thread.paper.context().db, id))[0]).toMatchObject({
    measure: 'publish',
    source: 'phase',
    automation: 'partial',
    rule: 'first-comments',
  })
  expect(
    (
      await postComment(thread.as('rosaleen'), {
        to: { article: thread.article },
        text: 'My second comment here.',
      })
    ).outcome,
  ).toBe('posted')
})

test('a decision that removes what was held leaves nothing in the thread', async () => {
  const { id } = await postComment(thread.as('amina'), {
    to: { article: thread.article },
    text: 'Only a halfwit would say so.',
  })
  const [hold] = await decisionsOn(thread.paper.context().db, id)
  expect(hold).toMatchObject({
    rule: 'watched-words',
    ground: 'abuse',
    matches: [{ rule: 'watched-words', version: '1', from: 7, to: 14 }],
  })
  const before = await count()
  await decideOnComment(thread.as('malachy'), removal(id, { seen: hold?.id ?? '' }))
  expect(await placeOf(id)).toMatchObject({ state: 'removed', listed: false })
  expect(await count()).toBe(before)
})

test('a decision sent twice, and ten times at once by one moderator, is one', async () => {
  const id = await reported('Sent ten times.')
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => decideOnComment(thread.as('malachy'), removal(id))),
  )
  expect(new Set(answers.map(({ decisionId }) => decisionId)).size).toBe(1)
  expect(await decisionsOn(thread.paper.context().db, id)).toHaveLength(1)
})

test('a decision of two moderators at once is one, and the other is told whose it is', async () => {
  const id = await reported('Two at once.')
  const outcomes = await Promise.all([
    codeOf(decideOnComment(thread.as('malachy'), removal(id))),
    codeOf(
      decideOnComment(thread.as('ruth'), { ...removal(id), measure: 'keep', ground: undefined }),
    ),
  ])
  expect(outcomes.toSorted()).toEqual(['discussion.decided_meanwhile', 'no refusal'])
  expect(await decisionsOn(thread.paper.context().db, id)).toHaveLength(1)
  expect(await codeOf(decideOnComment(thread.as('orla'), removal(id)))).toBe('platform.not_allowed')
})

test('a decision binds to the text that was read: a text changed meanwhile is not decided on', async () => {
  const { id } = await postComment(thread.as('teasie'), {
    to: { article: thread.article },
    text: 'The first text.',
  })
  await reportComment(thread.as('amina'), {
    comment: id,
    ground: 'abuse',
    words: '',
    notifierKey: '',
    language: 'en',
    inGoodFaith: false,
  })
  await editComment(thread.as('teasie'), { comment: id, text: 'The second text.' })
  expect(await codeOf(decideOnComment(thread.as('malachy'), removal(id)))).toBe(
    'discussion.edited_meanwhile',
  )
  expect(await codeOf(decideOnComment(thread.as('malachy'), removal(id, { revision: 2 })))).toBe(
    'no refusal',
  )
})

test('a decision needs a ground to remove, and a law where it is unlawful', async () => {
  const id = await reported('Needs a ground.')
  expect(
    await codeOf(decideOnComment(thread.as('malachy'), removal(id, { ground: undefined }))),
  ).toBe('discussion.ground_missing')
  expect(
    await codeOf(decideOnComment(thread.as('malachy'), removal(id, { ground: 'unlawful' }))),
  ).toBe('discussion.law_missing')
  await decideOnComment(
    thread.as('malachy'),
    removal(id, { ground: 'unlawful', law: 'Defamation Act 2009, section 6' }),
  )
  expect((await decisionsOn(thread.paper.context().db, id))[0]).toMatchObject({
    ground: 'unlawful',
    law: 'Defamation Act 2009, section 6',
  })
})

test('a decision on what nobody reported and nothing holds can only remove', async () => {
  const id = await thread.comment('colm', 'Nobody minds.')
  expect(
    await codeOf(decideOnComment(thread.as('malachy'), { ...removal(id), measure: 'keep' })),
  ).toBe('discussion.no_such_measure')
  await decideOnComment(thread.as('malachy'), removal(id))
  expect((await decisionsOn(thread.paper.context().db, id))[0]).toMatchObject({
    source: 'moderator',
  })
})

test.each([
  [
    'names no law',
    { ground: 'unlawful' },
    422,
    'Name the law that the comment breaks, and explain why.',
  ],
  ['was made about an earlier text', { revision: '2' }, 409, 'The commenter has changed the text.'],
  [
    'cannot be made',
    { measure: 'keep' },
    409,
    'This measure is not possible in the current state of the comment',
  ],
])('a decision that %s is refused, and its words stay', async (_, fault, status, message) => {
  const { id } = await postComment(thread.as('rosaleen'), {
    to: { article: thread.article },
    text: `Ring me at 086 123 4567, ${message}`,
  })
  const [hold] = await decisionsOn(thread.paper.context().db, id)
  const client = await thread.paper.client(thread.people.malachy)
  const answer = await client.post(`/newsroom/comments/${id}/decisions`, {
    measure: 'remove',
    ground: 'abuse',
    words: 'Leave the person out of it.',
    revision: '1',
    seen: hold?.id ?? '',
    kind: 'held',
    ...fault,
  })
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(message)
  expect(answer.text).toContain('Leave the person out of it.')
  expect(await placeOf(id)).toMatchObject({ state: 'held' })
})
