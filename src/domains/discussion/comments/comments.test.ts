import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { minute } from '#platform/clock'
import { addPerson } from '#domains/accounts'
import { systemActor } from '#platform/context'
import { closeThread } from '../threads/close-thread.ts'
import { type TestThread, testThread } from '../testing-thread.ts'

let thread: TestThread
beforeEach(async () => {
  thread = await testThread()
})
afterEach(() => thread.paper.stop())

const hostile = '<script>alert(1)</script> & "quotes" <img src=x onerror=alert(2)>'
const escaped = '&lt;script>alert(1)&lt;/script>'
const idIn = (location: string | undefined) =>
  /^\/comments\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''
const stored = async (id: string) => {
  const { rows } = await sql<{ text: string; state: string; revision: number }>`
    select w.text, c.state, c.revision from discussion.comments c
    join discussion.comment_texts w on w.comment_id = c.id and w.revision = c.revision where c.id = ${id}`.execute(
    thread.paper.context().db,
  )
  return rows[0]
}

test('a signed-in reader writes without scripts and lands on the comment', async () => {
  const client = await thread.paper.client(thread.people.amina)
  const form = await client.get(`/articles/${thread.article}/comments/new`)
  expect(form.status).toBe(200)
  const submission = /name="submission" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
  const answer = await client.post(`/articles/${thread.article}/comments`, {
    text: 'From the form.',
    submission,
  })
  expect(answer.status).toBe(303)
  const shown = await client.follow(answer)
  expect(shown.text).toContain('From the form.')
  expect(shown.text).toContain('Your comment is posted')
  expect(shown.text).toContain('Edit, 5 minutes left')
  expect(
    (
      await client.post(`/articles/${thread.article}/comments`, {
        text: 'From the form.',
        submission,
      })
    ).location,
  ).toBe(answer.location)
  const everybodys = await (await thread.paper.client()).get(`${thread.path}/comments`)
  expect(everybodys.text).toContain('From the form.')
  expect(everybodys.text).not.toContain('minutes left')
})

test('markup and script in a comment are text on every page that shows it', async () => {
  const { article, path: articlePath } = await thread.publish('Hostile words')
  const client = await thread.paper.client(thread.people.amina)
  const answer = await client.post(`/articles/${article}/comments`, { text: hostile })
  const id = idIn(answer.location)
  for (const path of [`/comments/${id}`, `/comments/${id}/edit`]) {
    const { text } = await client.get(path)
    expect(text).toContain(escaped)
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<img src=x')
  }
  const other = await thread.paper.client()
  for (const path of [`${articlePath}/comments`, `/comments/${id}/report`]) {
    const { text } = await other.get(path)
    expect(text).toContain(escaped)
    expect(text).not.toContain('<script>alert')
  }
})

test('a name with markup is text in the thread and in its forms', async () => {
  const ctx = thread.paper.context(systemActor('test'))
  const person = await addPerson(ctx, {
    name: '<b>Bold</b> & "co"',
    email: 'bold@example.org',
    roles: [],
    emailConfirmed: true,
  })
  const { article, path } = await thread.publish('A name')
  await thread.comment('amina', 'Hello.', { article, commenter: person })
  const { text } = await (await thread.paper.client()).get(`${path}/comments`)
  expect(text).toContain('&lt;b>Bold')
  expect(text).not.toContain('<b>Bold')
})

test('NUL and characters that turn the direction don’t get into a comment', async () => {
  const client = await thread.paper.client(thread.people.teasie)
  const answer = await client.post(`/articles/${thread.article}/comments`, {
    text: 'a\u0000b\u202Ec\u2066d',
  })
  expect((await stored(idIn(answer.location)))?.text).toBe('a\uFFFDbcd')
})

test('3,001 characters are refused with the rule named and every one of them kept', async () => {
  const client = await thread.paper.client(thread.people.teasie)
  const text = 'Round and round. '.repeat(180).slice(0, 3000) + 'x'
  const answer = await client.post(`/articles/${thread.article}/comments`, { text })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('The comment has 3,001 characters. The limit is 3,000.')
  expect(answer.text).toContain(text)
  expect(answer.text).not.toContain('maxlength')
})

test('what begins with an empty line is shown again as it was', async () => {
  const client = await thread.paper.client(thread.people.teasie)
  const answer = await client.post(`/articles/${thread.article}/comments`, {
    text: `\nhttp://a.ie http://b.ie http://c.ie`,
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toMatch(/<textarea[^>]*>\n\nhttp:\/\/a\.ie/)
})

test('a form whose thread was closed meanwhile is shown again with its text', async () => {
  const { article } = await thread.publish('Closing')
  const client = await thread.paper.client(thread.people.teasie)
  await closeThread(thread.as('malachy'), article)
  const answer = await client.post(`/articles/${article}/comments`, { text: 'A moment too late.' })
  expect(answer.status).toBe(403)
  expect(answer.text).toContain('This thread is closed')
  expect(answer.text).toContain('A moment too late.')
})

test('a form from another origin is refused, and posts nothing', async () => {
  const client = await thread.paper.client(thread.people.teasie)
  const answer = await client.post(
    `/articles/${thread.article}/comments`,
    { text: 'From elsewhere.' },
    { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
  )
  expect(answer.status).toBe(403)
  const { rows } =
    await sql`select 1 from discussion.comment_texts where text = 'From elsewhere.'`.execute(
      thread.paper.context().db,
    )
  expect(rows).toHaveLength(0)
})

test('a held comment is there for its writer and for moderators, and for nobody else', async () => {
  const client = await thread.paper.client(thread.people.rosaleen)
  const answer = await client.post(`/articles/${thread.article}/comments`, {
    text: 'My first, about the villages.',
  })
  const path = answer.location?.split('#')[0] ?? ''
  expect((await client.follow(answer)).text).toContain('Your comment is waiting for review')
  expect((await (await thread.paper.client(thread.people.amina)).get(path)).status).toBe(404)
  expect((await (await thread.paper.client()).get(path)).status).toBe(404)
  expect((await (await thread.paper.client(thread.people.malachy)).get(path)).status).toBe(200)
  const own = (await client.get(`/articles/${thread.article}/comments/mine`)).json<{
    waiting: { id: string; html: string }[]
  }>()
  expect(own.waiting).toHaveLength(1)
  expect(own.waiting[0]?.html).toContain('My first, about the villages.')
  expect(
    (await (await thread.paper.client()).get(`/articles/${thread.article}/comments/mine`)).json(),
  ).toEqual({ liked: [], written: [], waiting: [] })
})

test('its writer changes a comment within five minutes; the earlier text is kept', async () => {
  const client = await thread.paper.client(thread.people.amina)
  thread.paper.clock.advance(minute)
  const id = idIn(
    (await client.post(`/articles/${thread.article}/comments`, { text: 'With a mistkae.' }))
      .location,
  )
  const form = await client.get(`/comments/${id}/edit`)
  expect(form.text).toContain('With a mistkae.')
  expect((await client.post(`/comments/${id}/edits`, { text: 'With a mistake.' })).location).toBe(
    `/comments/${id}#c-${id}`,
  )
  expect(await stored(id)).toEqual({ text: 'With a mistake.', state: 'visible', revision: 2 })
  const { rows } =
    await sql`select text from discussion.comment_texts where comment_id = ${id} order by revision`.execute(
      thread.paper.context().db,
    )
  expect(rows).toEqual([{ text: 'With a mistkae.' }, { text: 'With a mistake.' }])
  thread.paper.clock.advance(5 * minute)
  const late = await client.post(`/comments/${id}/edits`, { text: 'Too late now.' })
  expect(late.status).toBe(403)
  expect(late.text).toContain('Too late now.')
  expect((await stored(id))?.revision).toBe(2)
})

test('a change passes the phases again: what it puts in may be held', async () => {
  const client = await thread.paper.client(thread.people.amina)
  const id = idIn(
    (await client.post(`/articles/${thread.article}/comments`, { text: 'Harmless at first.' }))
      .location,
  )
  await client.post(`/comments/${id}/edits`, { text: 'Ring me at 086 123 4567.' })
  expect((await stored(id))?.state).toBe('held')
  expect((await (await thread.paper.client()).get(`${thread.path}/comments`)).text).not.toContain(
    'Harmless at first.',
  )
})

test('nobody else changes or deletes a comment', async () => {
  const id = await thread.comment('teasie', 'Mine alone.', { at: thread.paper.clock.now() })
  const client = await thread.paper.client(thread.people.amina)
  expect((await client.get(`/comments/${id}/edit`)).status).toBe(403)
  expect((await client.post(`/comments/${id}/edits`, { text: 'Not theirs.' })).status).toBe(403)
  expect((await client.post(`/comments/${id}/deletion`)).status).toBe(403)
  expect((await (await thread.paper.client()).post(`/comments/${id}/deletion`)).status).toBe(401)
  expect(await stored(id)).toEqual({ text: 'Mine alone.', state: 'visible', revision: 1 })
})

test('a deleted comment leaves a sentence where it was answered, and nothing where it was not', async () => {
  const { article, path } = await thread.publish('Taken back')
  const answered = await thread.comment('amina', 'Answered and taken back.', { article })
  await thread.comment('teasie', 'The answer stays.', { article, parent: answered })
  const alone = await thread.comment('amina', 'Alone and taken back.', { article })
  const client = await thread.paper.client(thread.people.amina)
  for (const id of [answered, alone])
    expect((await client.follow(await client.post(`/comments/${id}/deletion`))).status).toBe(410)
  const { text } = await (await thread.paper.client()).get(`${path}/comments`)
  expect(text).toContain('A comment was deleted here by its commenter. The replies to it stay.')
  expect(text).toContain('The answer stays.')
  expect(text).not.toContain(`c-${alone}`)
  expect(text).toContain('<b>1</b> comment by one reader')
})

test('a like counts once for a reader, and is taken back', async () => {
  const id = await thread.comment('teasie', 'Likable.')
  const client = await thread.paper.client(thread.people.amina)
  for (let n = 0; n < 2; n += 1) await client.post(`/comments/${id}/likes`)
  const liked = await client.get(`/comments/${id}`)
  expect(liked.text).toContain('You like this')
  expect(liked.text).toContain('Like · 1')
  expect(
    (await client.get(`/articles/${thread.article}/comments/mine`)).json<{ liked: string[] }>()
      .liked,
  ).toContain(id)
  await client.post(`/comments/${id}/likes/removal`)
  expect((await client.get(`/comments/${id}`)).text).toContain('Like · 0')
  expect((await (await thread.paper.client()).post(`/comments/${id}/likes`)).location).toBe(
    `/sign-in?next=${encodeURIComponent(`/comments/${id}#c-${id}`)}`,
  )
  expect(
    (await (await thread.paper.client(thread.people.teasie)).post(`/comments/${id}/likes`)).status,
  ).toBe(403)
})

test('an address where no comment is is 404, and so is one that is none', async () => {
  const client = await thread.paper.client()
  expect((await client.get(`/comments/${thread.article}`)).status).toBe(404)
  expect((await client.get('/comments/not-an-id')).status).toBe(404)
})
