import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { minute } from '#platform/clock'
import { systemActor } from '#platform/context'
import { postMail } from '#platform/mail'
import { type TestClient, testPaper, type TestPaper } from '#testing'

let paper: TestPaper
let administrator: TestClient
beforeAll(async () => {
  paper = await testPaper()
  administrator = await paper.client(
    await addPerson(paper.context(systemActor('test')), {
      name: 'Orla Quirke',
      email: 'orla@tholsel.example',
      roles: ['administrator'],
      emailConfirmed: true,
    }),
  )
})
afterAll(() => paper.stop())
beforeEach(() => sql`delete from platform.mails`.execute(paper.runtime.db))

const post = (subject: string, paragraphs: readonly string[] = ['Words']): Promise<string> =>
  paper.context().transaction((tx) =>
    postMail(tx, {
      kind: 'receipt',
      to: 'aoife@example.com',
      language: 'ga',
      subject,
      paragraphs,
    }),
  )
const subjectsIn = (text: string) =>
  [...text.matchAll(/mailbox\/[^"]{36}">([^<]+)</g)].map(([, one]) => one)

test('an empty mailbox says so', async () => {
  const { status, text } = await administrator.get('/newsroom/mailbox')
  expect(status).toBe(200)
  expect(text).toContain('Nothing has been written yet.')
})

describe('a letter', () => {
  test.each([
    ['waits', {}, 'In the mailbox'],
    ['has left', { sent_at: '2026-11-24T14:32:00Z' }, 'Sent'],
    ['was not taken and is tried again', { failure: '451 later' }, 'Failed, tried again'],
    [
      'is refused for good',
      { failure: '550 nobody', parked_at: '2026-11-24T14:32:00Z' },
      'Refused, parked',
    ],
  ])(
    'that %s is marked as that, in the list and alone, with what the server said',
    async (_what, columns, mark) => {
      const id = await post('Your receipt')
      for (const [column, value] of Object.entries(columns))
        await sql`update platform.mails set ${sql.ref(column)} = ${value} where id = ${id}`.execute(
          paper.runtime.db,
        )
      for (const path of ['/newsroom/mailbox', `/newsroom/mailbox/${id}`]) {
        const { status, text } = await administrator.get(path)
        expect(status).toBe(200)
        expect(text).toContain(`>${mark}</span>`)
      }
      const { text } = await administrator.get(`/newsroom/mailbox/${id}`)
      expect(text.includes('The mail server said')).toBe('failure' in columns)
    },
  )

  test('is shown as text in its language, its links can be followed, and its words are no markup', async () => {
    const id = await post('A subject <b>', ['See https://paper.example/a?b=1 or <i>not</i>.'])
    const { text } = await administrator.get(`/newsroom/mailbox/${id}`)
    expect(text).toContain('<section class="panel letter-text" lang="ga">')
    expect(text).toContain('<a href="https://paper.example/a?b=1">')
    expect(text).toContain('A subject &lt;b>')
    expect(text).not.toMatch(/<i>not|<b>/)
  })

  test('that nobody has written is not found', async () => {
    const { status, text } = await administrator.get(
      '/newsroom/mailbox/01a20df8-8300-73ba-8149-40038fb8f1a6',
    )
    expect(status).toBe(404)
    expect(text).toContain('letter')
  })
})

test('letters are listed newest first, fifty a page, each once, also those of one instant', async () => {
  for (let made = 0; made < 120; made += 1) {
    await post(`Letter ${made}.`)
    if (made % 7 === 0) paper.clock.advance(minute)
  }
  const seen: (string | undefined)[] = []
  let next: string | undefined = '/newsroom/mailbox'
  const lengths: number[] = []
  while (next) {
    const page = await administrator.get(next)
    expect(page.status).toBe(200)
    const subjects = subjectsIn(page.text)
    lengths.push(subjects.length)
    seen.push(...subjects)
    next = /href="(\/newsroom\/mailbox\?before=[^"]+)"/.exec(page.text)?.[1]
  }
  expect(lengths).toEqual([50, 50, 20])
  expect(new Set(seen).size).toBe(120)
  expect(seen[0]).toBe('Letter 119.')
})
