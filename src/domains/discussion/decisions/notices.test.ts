import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { second } from '#platform/clock'
import { systemActor } from '#platform/context'
import { type TestThread, testThread } from '../testing-thread.ts'
import { decideOnComment } from './decide-on-comment.ts'
import { postDueNotices } from './post-due-notices.ts'
import { decisionTools, removal } from './testing-decisions.ts'
let thread: TestThread
beforeAll(async () => {
  thread = await testThread()
})
afterAll(() => thread.paper.stop())
const { reported, lettersTo, settleNotices } = decisionTools(() => thread)

test('every notifier is told, however many have reported', async () => {
  const { paper } = thread
  const id = await thread.comment('colm', 'Reported by a hundred and thirty.')
  const { db } = paper.context()
  await sql`insert into discussion.reports (id, comment_id, ground, words, notifier_key, email, language, in_good_faith, text_revision, state, reported_at)
    select gen_random_uuid(), ${id}, 'abuse', '', 'key ' || n, 'notifier-' || n || '@example.org', 'en', false, 1, 'open', ${paper.clock.now()}
    from generate_series(1, 130) as n`.execute(db)
  await sql`update discussion.comments set open_reports = 130, waiting_since = ${paper.clock.now()} where id = ${id}`.execute(
    db,
  )
  await decideOnComment(thread.as('malachy'), removal(id))
  await settleNotices()
  const { rows } = await sql`select distinct recipient from platform.mails
    where kind = 'report-outcome' and recipient like 'notifier-%'`.execute(db)
  expect(rows).toHaveLength(130)
})

test('notices leave when the window has passed: a statement of reasons, and the outcome to each notifier in their language', async () => {
  const id = await reported('Words to be quoted.')
  const { decisionId } = await decideOnComment(thread.as('malachy'), removal(id))
  thread.paper.clock.advance(59 * second)
  await postDueNotices(thread.paper.context())
  expect(
    (await lettersTo('colm@example.org')).filter(({ textPart }) => textPart.includes(decisionId)),
  ).toHaveLength(0)
  thread.paper.clock.advance(second)
  await Promise.all([
    postDueNotices(thread.paper.context()),
    postDueNotices(thread.paper.context()),
  ])
  await postDueNotices(thread.paper.context())
  const mine = (recipient: string) =>
    lettersTo(recipient).then((all) => all.filter(({ textPart }) => textPart.includes(decisionId)))
  const [statement, ...more] = await mine('colm@example.org')
  expect(more).toHaveLength(0)
  for (const part of [
    'removed the comment that you posted on',
    'Talks go on',
    '> Words to be quoted.',
    'The measure:',
    'The decision is based on rule 1 (no abuse of a person) of our comments policy, version 1.',
    '> Leave the person out of it.',
    'because it had been reported',
    'The decision was not automated',
    'within six months',
    'out-of-court',
    'courts',
    decisionId,
    '/account/notices',
  ])
    expect(statement?.textPart).toContain(part)
  expect(statement?.textPart).not.toContain('Malachy')
  expect(statement?.textPart).not.toContain('Amina')
  const [outcome] = await mine('amina@example.org')
  expect(outcome?.textPart).toContain('The comment was removed.')
  expect(outcome?.textPart).toContain('> Rude.')
  const [irish] = await mine('tell@example.org')
  expect(irish?.language).toBe('ga')
  expect(irish?.textPart).toContain('Baineadh an trácht anuas.')
  expect(irish?.textPart).toContain('Talks go on')
})

test('notices stand on the page of the person they concern, and on nobody else’s', async () => {
  const id = await reported('Words to be quoted.')
  await decideOnComment(thread.as('malachy'), removal(id))
  await settleNotices()
  const { text } = await (await thread.paper.client(thread.people.colm)).get('/account/notices')
  expect(text).toContain('Words to be quoted.')
  expect(text).toContain('Leave the person out of it.')
  // The way back to the account, and from each notice to the comment that it is about.
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
  expect(main).toContain('<a href="/account">')
  expect(main).toMatch(/<a href="\/comments\/[0-9a-f-]{36}">/)
  expect(
    (await (await thread.paper.client(thread.people.teasie)).get('/account/notices')).text,
  ).not.toContain('Words to be quoted.')
  expect((await (await thread.paper.client()).get('/account/notices')).location).toContain(
    '/sign-in?next=',
  )
})

test('a notifier learns that a comment stays', async () => {
  const id = await reported('It stays.')
  const { decisionId } = await decideOnComment(thread.as('malachy'), {
    ...removal(id),
    measure: 'keep',
    ground: undefined,
  })
  await settleNotices()
  const [outcome] = (await lettersTo('amina@example.org')).filter(({ textPart }) =>
    textPart.includes(decisionId),
  )
  expect(outcome?.textPart).toContain('The comment stays.')
  expect(
    (await lettersTo('colm@example.org')).filter(({ textPart }) => textPart.includes(decisionId)),
  ).toHaveLength(0)
})

test('notices are posted in the language of whom they are for', async () => {
  const siofra = await addPerson(thread.paper.context(systemActor('test')), {
    name: 'Síofra Ní Bhriain',
    email: 'siofra@example.org',
    roles: [],
    emailConfirmed: true,
    language: 'ga',
  })
  const id = await thread.comment('amina', 'Focail.', { commenter: siofra })
  await decideOnComment(thread.as('malachy'), removal(id))
  await settleNotices()
  const [letter] = await lettersTo('siofra@example.org')
  expect(letter?.subject).toContain('baineadh do thrácht anuas, agus cén fáth')
  expect(letter?.textPart).toContain(
    'Riail 1 (gan duine a mhaslú) dár bpolasaí tráchtanna, leagan 1, is bun leis.',
  )
})
