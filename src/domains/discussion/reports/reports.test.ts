import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#platform/clock'
import { listMails } from '#platform/mail'
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
  expect(answer.location).toBe(
    `/comments/${id}/report/received?as=reported&ground=abuse&words=kept&told=mail`,
  )
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

test('the very same report sent again is one, also tomorrow in the same browser', async () => {
  const id = await thread.comment('colm', 'Reported twice.')
  const client = await thread.paper.client()
  const report = { ground: 'abuse', words: 'Name-calling.' }
  await client.post(`/comments/${id}/reports`, report)
  thread.paper.clock.advance(day)
  const again = await client.post(`/comments/${id}/reports`, report)
  expect(again.location).toContain('as=already-reported')
  expect((await client.follow(again)).text).toContain('It counts once')
  expect(await reportsOn(id)).toHaveLength(1)
})

test('of people behind one address every statement is kept, and what says something else is another', async () => {
  const id = await thread.comment('colm', 'Reported from one office.')
  const notice = { ground: 'unlawful', words: 'Defamation Act 2009, section 6.', goodFaith: 'yes' }
  const statements = [
    { ground: 'spam' },
    notice,
    { ...notice, words: 'It names a child.' },
    { ...notice, name: 'A. Solicitor', email: 'office@example.org' },
    { ...notice, email: 'another@example.org' },
  ]
  for (const statement of statements) {
    const client = await thread.paper.client()
    const answer = await client.post(`/comments/${id}/reports`, statement)
    expect(answer.location).toContain('as=reported')
    const page = await client.follow(answer)
    expect(page.text).toContain(
      statement.ground === 'spam' ? 'Spam or advertising' : 'Against the law',
    )
    expect(page.text).toContain(
      'words' in statement ? 'explanation was recorded too' : 'no explanation',
    )
  }
  expect(await reportsOn(id)).toHaveLength(statements.length)
  expect(await waiting(id)).toMatchObject({ openReports: statements.length })
})

test('a receipt goes by mail where an address was left, without a word that a stranger chose', async () => {
  const id = await thread.comment('colm', 'A receipt is owed.')
  const client = await thread.paper.client()
  const words = 'You won EUR 500, collect at https://evil.example/claim now'
  const report = { ground: 'abuse', words, name: words, email: 'receipt@example.org' }
  for (let round = 0; round < 8; round += 1)
    await client.post(`/comments/${id}/reports`, { ...report, words: `${words} ${round}` })
  const letters = (await listMails(thread.paper.context().db)).filter(
    ({ recipient }) => recipient === 'receipt@example.org',
  )
  // Every report is kept; a stranger’s mailbox gets six letters an hour at most.
  expect(await reportsOn(id)).toHaveLength(8)
  expect(letters).toHaveLength(6)
  for (const { textPart, htmlPart } of letters) {
    expect(textPart).toContain('Article 16(4)')
    expect(textPart + htmlPart).not.toContain('evil.example')
  }
})

test('an account hears by mail that its notice under the law has been received', async () => {
  const id = await thread.comment('colm', 'Unlawful words.')
  const client = await thread.paper.client(thread.people.amina)
  await client.post(`/comments/${id}/reports`, {
    ground: 'unlawful',
    words: 'Why.',
    goodFaith: 'yes',
  })
  const letters = (await listMails(thread.paper.context().db)).filter(
    ({ recipient, kind }) => recipient === 'amina@example.org' && kind === 'report-receipt',
  )
  expect(letters).toHaveLength(1)
})

test('the form is the same in the thread and on its page, and asks a signed-in reader for no address', async () => {
  const id = await thread.comment('colm', 'One form.')
  const fields = (html: string): string[] =>
    [...html.matchAll(/<form class="panel report".*?<\/form>/gs)].flatMap(([form]) =>
      [...form.matchAll(/ name="(\w+)"/g)].map(([, name = '']) => name),
    )
  const client = await thread.paper.client()
  const onPage = fields((await client.get(`/comments/${id}/report`)).text)
  expect(new Set(onPage)).toEqual(new Set(['ground', 'words', 'name', 'email', 'goodFaith']))
  const inThread = fields((await client.get(`${thread.path}/comments`)).text)
  expect(inThread).toEqual(onPage)
  const signedIn = await thread.paper.client(thread.people.amina)
  expect(fields((await signedIn.get(`/comments/${id}/report`)).text)).not.toContain('email')
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
  expect(asked.text).toContain('a notice under Article 16')
  expect(asked.text).toContain('Say which words are unlawful, and why.')
  expect(asked.text).toContain('Tick the box to confirm that you say this in good faith.')
  expect(asked.text).toContain('&lt;b>A. Solicitor&lt;/b>')
  const fields = {
    ground: 'unlawful',
    words: 'He has not, and it is defamatory.',
    goodFaith: 'yes',
  }
  expect((await client.post(`/comments/${id}/reports`, fields)).location).toContain(
    'as=reported&ground=unlawful&words=kept&told=nobody',
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
  expect(answer.text).toContain('Choose the rule that the comment breaks.')
  expect(answer.text).toContain('Enter the whole e-mail address')
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
