import { afterAll, beforeAll, expect, test } from 'vitest'
import { minute } from '#platform/clock'
import { type TestThread, testThread } from '../testing-thread.ts'
import { decideOnComment } from './decide-on-comment.ts'
import { decisionsOn } from './decisions.queries.ts'
import { reverseDecision } from './reverse-decision.ts'
import { findStanding } from './standings.queries.ts'
import { codeOf, decisionTools, removal } from './testing-decisions.ts'
let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
})
afterAll(() => thread.paper.stop())
const { reported, placeOf, reportStates, count, lettersTo, settleNotices } = decisionTools(
  () => thread,
)

test('undoing a removal puts everything back, is itself a decision, and tells nobody', async () => {
  const id = await reported('Removed by mistake.')
  const before = {
    count: await count(),
    standing: await findStanding(thread.paper.context().db, thread.people.colm),
    place: await placeOf(id),
  }
  const { decisionId } = await decideOnComment(thread.as('malachy'), removal(id))
  const first = await reverseDecision(thread.as('malachy'), { decision: decisionId })
  expect(await reverseDecision(thread.as('ruth'), { decision: decisionId })).toMatchObject({
    decisionId: first.decisionId,
    eventId: undefined,
  })
  expect(await placeOf(id)).toEqual(before.place)
  expect(await reportStates(id)).toEqual(['open', 'open'])
  expect(await count()).toBe(before.count)
  expect(await findStanding(thread.paper.context().db, thread.people.colm)).toEqual(before.standing)
  expect((await decisionsOn(thread.paper.context().db, id)).map(({ measure }) => measure)).toEqual([
    'reversal',
    'remove',
  ])
  const letters = (await lettersTo('colm@example.org')).length
  await settleNotices()
  expect(
    (await lettersTo('colm@example.org')).filter(({ textPart }) => textPart.includes(decisionId)),
  ).toHaveLength(0)
  expect((await lettersTo('colm@example.org')).length).toBeGreaterThanOrEqual(letters)
  expect((await (await thread.paper.client()).get(`/comments/${id}`)).status).toBe(200)
})

test('undoing is over with the window', async () => {
  const id = await reported('Undone too late.')
  const { decisionId } = await decideOnComment(thread.as('malachy'), removal(id))
  thread.paper.clock.advance(minute)
  expect(await codeOf(reverseDecision(thread.as('malachy'), { decision: decisionId }))).toBe(
    'discussion.undo_late',
  )
})

test('a later change of mind is a new decision, which puts the comment back and tells its writer', async () => {
  const id = await reported('Put back later.')
  const { decisionId } = await decideOnComment(thread.as('malachy'), removal(id))
  await settleNotices()
  await decideOnComment(thread.as('ruth'), {
    ...removal(id, { seen: decisionId }),
    measure: 'publish',
    ground: undefined,
    words: 'We were too strict.',
  })
  expect(await placeOf(id)).toMatchObject({ state: 'visible' })
  await settleNotices()
  const [letter] = (await lettersTo('colm@example.org')).filter(({ subject }) =>
    subject.includes('your comment is back'),
  )
  expect(letter?.textPart).toContain('We were too strict.')
})

test('who undoes too late, or what was never decided, is told so', async () => {
  const id = await reported('Undone a minute later.')
  const { decisionId } = await decideOnComment(thread.as('malachy'), removal(id))
  thread.paper.clock.advance(minute)
  const client = await thread.paper.client(thread.people.malachy)
  const late = await client.post(`/newsroom/decisions/${decisionId}/reversals`, { kind: 'all' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('The time for undoing is over and the notices have been sent.')
  expect(await placeOf(id)).toMatchObject({ state: 'removed' })
  const none = await client.post(`/newsroom/decisions/${id}/reversals`, { kind: 'all' })
  expect(none.status).toBe(404)
  expect(none.text).toContain('There is no such decision.')
})
