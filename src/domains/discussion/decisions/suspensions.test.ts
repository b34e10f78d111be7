import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#platform/clock'
import { postComment } from '../comments/post-comment.ts'
import { type TestThread, testThread } from '../testing-thread.ts'
import { endSuspension, suspendReader } from './suspend-reader.ts'
import { codeOf, decisionTools } from './testing-decisions.ts'
let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
})
afterAll(() => thread.paper.stop())
const { lettersTo, settleNotices } = decisionTools(() => thread)

const until = () => new Date(thread.paper.clock.now().getTime() + 7 * day)

test('a suspension stops comments until its end, leaves liking and reporting, and is told with its reasons', async () => {
  const id = await thread.comment('amina', 'To be liked and reported.')
  const decision = await suspendReader(thread.as('malachy'), {
    person: thread.people.teasie,
    ground: 'abuse',
    words: 'Three in a month.',
    until: until(),
  })
  expect(
    await suspendReader(thread.as('malachy'), {
      person: thread.people.teasie,
      ground: 'abuse',
      words: 'Three in a month.',
      until: until(),
    }),
  ).toBe(decision)
  const client = await thread.paper.client(thread.people.teasie)
  const refused = await client.post(`/articles/${thread.article}/comments`, {
    text: 'Let me in.',
  })
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('You cannot comment until')
  expect(refused.text).toContain('Let me in.')
  expect((await client.post(`/comments/${id}/likes`)).status).toBe(303)
  expect((await client.post(`/comments/${id}/reports`, { ground: 'spam' })).status).toBe(303)
  await settleNotices()
  const [letter] = (await lettersTo('teasie@example.org')).filter(({ textPart }) =>
    textPart.includes(decision),
  )
  expect(letter?.textPart).toContain('suspended you from commenting until')
  expect(letter?.textPart).toContain('> Three in a month.')
  thread.paper.clock.advance(7 * day)
  expect(
    (await client.post(`/articles/${thread.article}/comments`, { text: 'I am back.' })).status,
  ).toBe(303)
})

test('a suspension is ended before its time, once, and the reader is told', async () => {
  await suspendReader(thread.as('malachy'), {
    person: thread.people.amina,
    ground: 'spam',
    words: 'Advertising.',
    until: until(),
  })
  await settleNotices()
  await endSuspension(thread.as('ruth'), { person: thread.people.amina })
  expect(await codeOf(endSuspension(thread.as('ruth'), { person: thread.people.amina }))).toBe(
    'discussion.not_suspended',
  )
  expect(
    (
      await postComment(thread.as('amina'), {
        to: { article: thread.article },
        text: 'Free again.',
      })
    ).outcome,
  ).toBe('posted')
  await settleNotices()
  expect(
    (await lettersTo('amina@example.org')).some(({ subject }) =>
      subject.includes('you may comment again'),
    ),
  ).toBe(true)
})

test('a suspension is not for the staff, not for yesterday, and not by readers', async () => {
  const input = {
    person: thread.people.orla,
    ground: 'abuse' as const,
    words: 'No.',
    until: until(),
  }
  expect(await codeOf(suspendReader(thread.as('malachy'), input))).toBe(
    'discussion.staff_suspended',
  )
  expect(
    await codeOf(
      suspendReader(thread.as('malachy'), {
        ...input,
        person: thread.people.colm,
        until: thread.paper.clock.now(),
      }),
    ),
  ).toBe('discussion.until_past')
  expect(
    await codeOf(suspendReader(thread.as('amina'), { ...input, person: thread.people.colm })),
  ).toBe('platform.not_allowed')
})

test('a reader’s page in the newsroom leads to the suspension and back; that of staff does not', async () => {
  const client = await thread.paper.client(thread.people.malachy)
  const page = (id: string) => `/newsroom/readers/${id}`
  const suspension = `${page(thread.people.teasie)}/suspensions/new`
  expect((await client.get(page(thread.people.teasie))).text).toContain(`href="${suspension}"`)
  expect((await client.get(suspension)).text).toContain(`href="${page(thread.people.teasie)}"`)
  expect((await client.get(page(thread.people.orla))).text).not.toContain('/suspensions/new')
})

test('a suspension is a form in the newsroom, with what is missing named', async () => {
  const client = await thread.paper.client(thread.people.malachy)
  const path = `/newsroom/readers/${thread.people.colm}/suspensions`
  const answer = await client.post(path, { words: '', until: 'soon' })
  expect(answer.status).toBe(422)
  for (const message of [
    'Choose the rule that was broken.',
    'Enter a day, as in 2026-12-24.',
    'Say what happened',
  ])
    expect(answer.text).toContain(message)
  expect(
    (await client.post(path, { ground: 'abuse', words: 'Enough.', until: '2027-03-01' })).location,
  ).toBe(`${path}/new`)
  expect((await client.get(`${path}/new`)).text).toContain(
    'Suspended until 1 March 2027, 00:00 (Irish time)',
  )
  expect(
    (
      await (
        await thread.paper.client(thread.people.amina)
      ).post(path, { ground: 'abuse', words: 'x', until: '2027-03-01' })
    ).status,
  ).toBe(403)
})

test.each([
  ['ends today', { until: '2026-11-24' }, 422, 'The day must be in the future.'],
  [
    'names no law',
    { ground: 'unlawful' },
    422,
    'Name the law that the comment breaks, and explain why.',
  ],
])('a suspension that %s is refused, and its words stay', async (_, fault, status, message) => {
  const client = await thread.paper.client(thread.people.malachy)
  const answer = await client.post(`/newsroom/readers/${thread.people.rosaleen}/suspensions`, {
    ground: 'abuse',
    words: 'Four in a week.',
    until: '2027-03-01',
    ...fault,
  })
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(message)
  expect(answer.text).toContain('Four in a week.')
})

test('who is no reader is not suspended, and who is not suspended is not let back in', async () => {
  const client = await thread.paper.client(thread.people.malachy)
  const sent = { ground: 'abuse', words: 'Four in a week.', until: '2027-03-01' }
  const staff = await client.post(`/newsroom/readers/${thread.people.orla}/suspensions`, sent)
  expect(staff.status).toBe(409)
  expect(staff.text).toContain('A member of the staff cannot be suspended. End their roles')
  expect(staff.text).toContain('Four in a week.')
  const nobody = await client.get(`/newsroom/readers/${thread.article}/suspensions/new`)
  expect(nobody.status).toBe(404)
  expect(nobody.text).toContain('There is no such reader.')
  const free = await client.post(`/newsroom/readers/${thread.people.rosaleen}/suspensions/end`)
  expect(free.status).toBe(409)
  expect(free.text).toContain('This reader is not suspended.')
})
