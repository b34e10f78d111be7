import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson, openSession } from '#domains/accounts'
import { addSection, createArticle, type SectionId } from '#domains/publishing'
import { type Role, systemActor } from '#platform/context'
import { type Answer, TestClient, testPaper, type TestPaper } from '#testing'
import { eventsOfGift, gatewayOf } from './gateway.ts'
import { publish, type ReadPaper, withReaders } from './readers.ts'

type Fields = Record<string, string>

/** A form: how somebody comes to it, and what it changes. */
interface Form {
  readonly path: string
  readonly fields: Fields
  /** The session's cookie; none for somebody without an account. */
  readonly cookie?: string | undefined
  /** Rows that one sending makes one more. */
  readonly rows: RawBuilder<unknown>
}

let here: TestPaper
let there: TestPaper
let paper: ReadPaper
let section: SectionId
const staff = {} as Record<
  'editor' | 'moderator' | 'commercial' | 'membership' | 'administrator',
  string
>

beforeAll(async () => {
  here = await testPaper({ background: true })
  there = await here.another()
  paper = await withReaders(here, 40)
  const system = here.context(systemActor('test'))
  section = await addSection(system, { name: 'World', hue: 'world' })
  for (const role of [
    'editor',
    'moderator',
    'commercial',
    'membership',
    'administrator',
  ] as const satisfies readonly Role[]) {
    const person = await addPerson(system, {
      name: `The ${role}`,
      email: `${role}@example.org`,
      roles: [role],
      emailConfirmed: true,
    })
    const { cookieName, cookieValue } = await openSession(system, person)
    staff[role] = `${cookieName}=${cookieValue}`
  }
}, 120_000)
afterAll(() => here.stop())

let reader = 0
/** A reader who has not done anything yet. */
const nextReader = () => {
  const session = paper.browser((reader += 1), here.url).cookies.get('session')
  return { cookie: `session=${session}`, id: paper.readers[reader % paper.readers.length] ?? '' }
}
const idIn = ({ location }: Answer) => location?.split('/comments/')[1]?.slice(0, 36) ?? ''

function send(process: TestPaper, { path, fields, cookie }: Omit<Form, 'rows'>): Promise<Answer> {
  const client = new TestClient(process.url)
  return client.post(path, fields, cookie ? { cookie } : {})
}
const count = async (rows: RawBuilder<unknown>) => (await rows.execute(here.runtime.db)).rows.length

const commented = async (by = nextReader()) => {
  const text = `A comment by reader ${reader}.`
  const id = idIn(
    await send(here, {
      path: `/articles/${paper.article}/comments`,
      fields: { text, submission: `arranged-${reader}` },
      cookie: by.cookie,
    }),
  )
  return { id, text, by }
}
const published = async () =>
  publish(here, { section, headline: `Published for a form ${(made += 1)}` })
let made = 0

const forms: Readonly<Record<string, () => Promise<Form>>> = {
  'a comment': async () => ({
    path: `/articles/${paper.article}/comments`,
    fields: { text: 'Sent more than once.', submission: `one-form-${(made += 1)}` },
    cookie: nextReader().cookie,
    rows: sql`select from discussion.comments`,
  }),
  'a comment whose form bears no key': async () => ({
    path: `/articles/${paper.article}/comments`,
    fields: { text: 'Sent more than once without a key.' },
    cookie: nextReader().cookie,
    rows: sql`select from discussion.comments`,
  }),
  'a reply': async () => ({
    path: `/comments/${(await commented()).id}/replies`,
    fields: { text: 'Answered more than once.', submission: `one-reply-${(made += 1)}` },
    cookie: nextReader().cookie,
    rows: sql`select from discussion.comments`,
  }),
  'a change of a comment': async () => {
    const { id, by } = await commented()
    return {
      path: `/comments/${id}/edits`,
      fields: { text: 'Changed more than once.' },
      cookie: by.cookie,
      rows: sql`select from discussion.comment_texts`,
    }
  },
  'a like': async () => ({
    path: `/comments/${(await commented()).id}/likes`,
    fields: {},
    cookie: nextReader().cookie,
    rows: sql`select from discussion.count_deltas where kind = 'likes'`,
  }),
  'a report by a reader': async () => ({
    path: `/comments/${(await commented()).id}/reports`,
    fields: { ground: 'abuse', words: 'It is abuse.' },
    cookie: nextReader().cookie,
    rows: sql`select from discussion.reports`,
  }),
  'taking back a comment': async () => {
    const { id, by } = await commented()
    return {
      path: `/comments/${id}/deletion`,
      fields: {},
      cookie: by.cookie,
      rows: sql`select from discussion.comments where state = 'deleted'`,
    }
  },
  'a decision': async () => ({
    path: `/newsroom/comments/${(await commented()).id}/decisions`,
    fields: {
      measure: 'remove',
      ground: 'abuse',
      words: 'It was abuse.',
      revision: '1',
      seen: '',
      kind: 'all',
    },
    cookie: staff.moderator,
    rows: sql`select from discussion.decisions`,
  }),
  'a suspension': async () => ({
    path: `/newsroom/readers/${nextReader().id}/suspensions`,
    fields: { ground: 'abuse', words: 'Three times in a month.', until: '2026-12-24' },
    cookie: staff.moderator,
    rows: sql`select from discussion.decisions where measure = 'suspend'`,
  }),
  'the end of a suspension': async () => {
    const { id } = nextReader()
    await send(here, {
      path: `/newsroom/readers/${id}/suspensions`,
      fields: { ground: 'abuse', words: 'Three times in a month.', until: '2026-12-24' },
      cookie: staff.moderator,
    })
    const { text } = await new TestClient(here.url).get(`/newsroom/readers/${id}/suspensions/new`, {
      cookie: staff.moderator,
    })
    const suspension = /name="suspension" value="([^"]+)"/.exec(text)?.[1] ?? ''
    return {
      path: `/newsroom/readers/${id}/suspensions/end`,
      fields: { suspension },
      cookie: staff.moderator,
      rows: sql`select from discussion.decisions where measure = 'end-suspension'`,
    }
  },
  'a new article': async () => ({
    path: '/newsroom/articles',
    fields: { headline: 'Begun more than once', submission: `one-article-${(made += 1)}` },
    cookie: staff.editor,
    rows: sql`select from publishing.articles`,
  }),
  'a publication': async () => {
    const headline = `To go out once ${(made += 1)}`
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Once.' }] }],
    }
    const article = await createArticle(here.context(systemActor('test')), {
      headline,
      standfirst: 'Once',
      section,
      body,
      authors: [],
    })
    return {
      path: `/newsroom/articles/${article}/publications`,
      fields: { headline, standfirst: 'Once', section: 'world', body: 'Once.', version: '1' },
      cookie: staff.editor,
      rows: sql`select from publishing.publications`,
    }
  },
  'a correction': async () => ({
    path: `/newsroom/articles/${(await published()).article}/corrections`,
    fields: { words: 'It was a tenth.' },
    cookie: staff.editor,
    rows: sql`select from publishing.corrections`,
  }),
  'a withdrawal': async () => ({
    path: `/newsroom/articles/${(await published()).article}/withdrawals`,
    fields: { reason: 'It was not ours.' },
    cookie: staff.editor,
    rows: sql`select from publishing.withdrawals`,
  }),
  'a sign-up': async () => ({
    path: '/sign-up',
    fields: {
      name: 'Once Only',
      email: `once-${(made += 1)}@example.org`,
      password: 'a long pass phrase',
    },
    rows: sql`select from accounts.people`,
  }),
  'an invitation': async () => ({
    path: '/newsroom/invitations',
    fields: {
      name: 'New Colleague',
      email: `colleague-${(made += 1)}@example.org`,
      roles: 'journalist',
    },
    cookie: staff.administrator,
    rows: sql`select from platform.mails where kind = 'invitation'`,
  }),
  'a section': async () => ({
    path: '/newsroom/sections',
    fields: { name: `A section ${(made += 1)}`, hue: 'world', description: '' },
    cookie: staff.editor,
    rows: sql`select from publishing.sections`,
  }),
  'a byline': async () => ({
    path: '/newsroom/authors',
    fields: { name: `A Writer ${String.fromCharCode(65 + (made += 1))}`, title: '', biography: '' },
    cookie: staff.editor,
    rows: sql`select from publishing.authors`,
  }),
  'an appeal': async () => ({
    path: '/newsroom/appeals/strip/en/versions',
    fields: {
      heading: 'Give',
      words: `Now, for the ${(made += 1)}th time.`,
      wordsUncounted: '',
      action: 'Give',
      signature: '',
    },
    cookie: staff.membership,
    rows: sql`select from contributions.appeals`,
  }),
  'a campaign': async () => ({
    path: '/newsroom/campaigns',
    fields: {
      advertiser: `Nore Valley Bicycles ${(made += 1)}`,
      kind: 'direct',
      slots: 'article-rail',
      starts: '2026-11-25',
      ends: '2026-12-01',
      weight: '1',
      headline: 'Ride',
      words: 'Ride well.',
      href: 'https://bicycles.example',
    },
    cookie: staff.commercial,
    rows: sql`select from advertising.campaigns`,
  }),
}

describe.each(Object.entries(forms))('%s', (_name, arrange) => {
  test('sent twice, the second time to another process, changes things once', async () => {
    const form = await arrange()
    const before = await count(form.rows)
    const first = await send(here, form)
    const second = await send(there, form)
    expect([first.status, second.status], first.text.slice(0, 2000)).toEqual([303, 303])
    expect(await count(form.rows)).toBe(before + 1)
  })

  test('sent ten times at once to two processes changes things once', async () => {
    const form = await arrange()
    const before = await count(form.rows)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => send(n % 2 === 0 ? here : there, form)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
    expect(await count(form.rows)).toBe(before + 1)
  })
})

test('ten reports at once by one browser without an account are one', async () => {
  const { id } = await commented()
  const rows = sql`select from discussion.reports where comment_id = ${id}`
  const form = { path: `/comments/${id}/reports`, fields: { ground: 'abuse', words: '' } }
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => send(n % 2 === 0 ? here : there, form)),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
  expect(await count(rows)).toBe(1)
})

test('ten different versions of an appeal at once follow one another', async () => {
  const before = await count(sql`select from contributions.appeals`)
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => {
      const fields = {
        heading: 'Give',
        words: `Version ${n}.`,
        wordsUncounted: '',
        action: 'Give',
        signature: '',
      }
      return send(n % 2 === 0 ? here : there, {
        path: '/newsroom/appeals/below/en/versions',
        fields,
        cookie: staff.membership,
      })
    }),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
  expect(await count(sql`select from contributions.appeals`)).toBe(before + 10)
  expect(
    await count(
      sql`select from contributions.appeals where slot = 'below' and language = 'en' and ended_at is null`,
    ),
  ).toBe(1)
})

test('one delivery a hundred times at once to two processes is one payment with one receipt', async () => {
  const { location } = await send(here, {
    path: '/contributions',
    fields: { often: 'once', own: '20', email: 'giver@example.org' },
    cookie: nextReader().cookie,
  })
  const [completed, settled] = eventsOfGift(location?.split('/pay/')[1] ?? '', {
    email: 'giver@example.org',
    number: 1,
    at: here.clock.now(),
  })
  const { deliver } = gatewayOf(here)
  for (const event of [settled, completed]) {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        deliver((n % 2 === 0 ? here : there).url, event?.body ?? ''),
      ),
    )
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  }
  await expect
    .poll(() => count(sql`select from contributions.gateway_events where applied_at is not null`), {
      timeout: 30_000,
    })
    .toBe(2)
  await expect
    .poll(() => count(sql`select from platform.mails where kind = 'receipt'`), { timeout: 30_000 })
    .toBe(1)
  expect(await count(sql`select from contributions.payments`)).toBe(1)
  expect(await count(sql`select from contributions.ledger_transactions`)).toBe(1)
})
