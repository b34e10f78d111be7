import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { systemActor } from '#platform/context'
import { day, minute } from '#platform/clock'
import { listMails } from '#platform/mail'
import type { TestClient } from '#testing'
import { closeThread } from '../threads/close-thread.ts'
import { type TestThread, testThread } from '../testing-thread.ts'

let thread: TestThread
const password = 'nine hens and a heron'
beforeAll(async () => {
  thread = await testThread()
  const system = thread.paper.context(systemActor('test'))
  await addPerson(system, {
    name: 'Vera Victim',
    email: 'vera@example.org',
    roles: [],
    emailConfirmed: true,
    password,
  })
})
afterAll(() => thread.paper.stop())

/** Writes signed out; gives the name of the draft, as in `comment.TOKEN`. */
async function write(client: TestClient, text: string, path?: string): Promise<string> {
  const answer = await client.post(path ?? `/articles/${thread.article}/comments`, { text })
  expect(answer.location).toMatch(/^\/sign-in\?draft=comment\.[\w-]{32}$/)
  return answer.location?.split('draft=')[1] ?? ''
}

async function newestLink(email: string): Promise<string> {
  const letter = (await listMails(thread.paper.context().db)).find(
    ({ recipient }) => recipient === email,
  )
  return new URL(/https?:\/\/\S+/.exec(letter?.textPart ?? '')?.[0] ?? '').pathname
}

const commentsOf = async (text: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from discussion.comment_texts where text like ${`%${text}%`}`.execute(
    thread.paper.context().db,
  )
  return rows[0]?.count ?? 0
}

test('what a stranger wrote is posted by no way of signing in: it acts only in the browser that wrote it', async () => {
  const stranger = await thread.paper.client()
  const draft = await write(stranger, 'The stranger’s words.')
  const email = 'vera@example.org'
  const ways: readonly [string, (victim: TestClient) => Promise<unknown>][] = [
    ['/sign-in-links', async (victim) => victim.follow(await victim.post(await newestLink(email)))],
    ['/sign-up', async (victim) => victim.follow(await victim.post(await newestLink(email)))],
    [
      '/forgotten-password',
      async (victim) => victim.follow(await victim.post(await newestLink(email), { password })),
    ],
  ]
  for (const [path, press] of ways) {
    thread.paper.clock.advance(minute)
    // What the stranger posts with the victim's address leads to a letter to the victim.
    await stranger.post(path, { name: 'Vera', email, password, draft })
    const victim = await thread.paper.client()
    const link = await victim.get(await newestLink(email))
    expect(link.text).not.toContain('The stranger’s words.')
    const arrived = (await press(victim)) as { text: string }
    expect(arrived.text).toContain('Nothing was posted.')
    await forced(victim, draft)
  }
  const victim = await thread.paper.client()
  await victim.post('/sign-in', { email, password, draft })
  await forced(victim, draft)
})

/** Whatever the signed-in victim's browser is led to with the token, it shows and posts nothing. */
async function forced(victim: TestClient, draft: string): Promise<void> {
  expect((await victim.get('/me')).json()).toMatchObject({ name: 'Vera Victim' })
  const token = draft.split('.')[1] ?? ''
  for (const path of [
    `/arrivals?draft=${draft}`,
    `/sign-in?draft=${draft}`,
    `/sign-in-links/sent?draft=${draft}`,
    `/articles/${thread.article}/comments/new?draft=${token}`,
  ])
    expect((await victim.follow(await victim.get(path))).text).not.toContain('stranger’s words')
  expect((await victim.post('/arrivals', { draft })).location).toBe(`/arrivals?draft=${draft}`)
  expect(await commentsOf('stranger’s words')).toBe(0)
}

test('the writer is shown the words once, asked with a button of their own, and lands on the comment', async () => {
  const client = await thread.paper.client()
  const hostile = '<script>alert(1)</script>'
  const draft = await write(client, `Written first. ${hostile}`)
  const signIn = await client.get(`/sign-in?draft=${draft}`)
  expect(signIn.text.match(/Written first\./g)).toHaveLength(1)
  expect(signIn.text).not.toContain(hostile)
  await client.post('/sign-in-links', { email: 'amina@example.org', draft })
  const asked = await client.follow(await client.post(await newestLink('amina@example.org')))
  expect(asked.text.match(/Written first\./g)).toHaveLength(1)
  expect(asked.text).toContain('Post the comment</button>')
  expect(await commentsOf('Written first.')).toBe(0)
  const posted = await client.post('/arrivals', { draft })
  expect((await client.follow(posted)).text).toContain('Your comment is posted')
  // Pressed again, or come back to, it is the same comment.
  expect((await client.post('/arrivals', { draft })).location).toBe(posted.location)
  expect((await client.get(`/arrivals?draft=${draft}`)).location).toBe(posted.location)
  expect(await commentsOf('Written first.')).toBe(1)
})

test('a link that is opened on another device signs in there; the words wait where they were written', async () => {
  const [laptop, phone] = [await thread.paper.client(), await thread.paper.client()]
  const root = await thread.comment('amina', 'To be answered.')
  const draft = await write(laptop, 'An answer that waited.', `/comments/${root}/replies`)
  const sent = await laptop.post('/sign-in-links', { email: 'teasie@example.org', draft })
  const waiting = await laptop.follow(sent)
  expect(waiting.text).toContain('An answer that waited.')
  expect(waiting.text).toContain(`href="/sign-in?draft=${draft}"`)
  const there = await phone.follow(await phone.post(await newestLink('teasie@example.org')))
  expect(there.text).toContain('is kept for a week in the browser in which you wrote it')
  expect((await phone.get('/me')).json()).toMatchObject({ name: 'Teasie Moloney-Krug' })

  thread.paper.clock.advance(day)
  await laptop.post('/sign-in-links', { email: 'teasie@example.org' })
  await laptop.post(await newestLink('teasie@example.org'))
  const asked = await laptop.follow(await laptop.get(`/sign-in?draft=${draft}`))
  expect(asked.text).toContain('Post the reply</button>')
  const posted = await laptop.follow(await laptop.post('/arrivals', { draft }))
  expect(posted.text).toContain('To be answered.')
  expect(posted.text).toContain('An answer that waited.')
})

test('a letter that signs in says that it posts nothing, and holds no word of what waits', async () => {
  const client = await thread.paper.client()
  const draft = await write(client, 'Secret words.')
  thread.paper.clock.advance(day)
  await client.post('/sign-in-links', { email: 'amina@example.org', draft })
  await client.post('/sign-up', { name: 'New', email: 'new-here@example.org', password, draft })
  const letters = (await listMails(thread.paper.context().db)).filter(({ recipient }) =>
    ['amina@example.org', 'new-here@example.org'].includes(recipient),
  )
  for (const { textPart } of [letters[0], letters[1]].flatMap((letter) => letter ?? [])) {
    expect(textPart).toContain('posts nothing')
    expect(textPart).not.toContain('Secret words.')
  }
})

test('what the phases refuse at the press of the button is back in its form, with the reason', async () => {
  const { article } = await thread.publish('Closes while signing in')
  const client = await thread.paper.client()
  const draft = await write(client, 'Waited too long.', `/articles/${article}/comments`)
  await closeThread(thread.as('malachy'), article)
  await client.post('/sign-in', { email: 'vera@example.org', password, draft })
  const form = await client.follow(await client.post('/arrivals', { draft }))
  expect(form.text).toContain('Waited too long.')
  expect(form.text).toContain('This thread is closed')
})

test('after a week nothing waits any more, and the page says so', async () => {
  const client = await thread.paper.client()
  const draft = await write(client, 'Forgotten.')
  await client.post('/sign-in', { email: 'vera@example.org', password, draft })
  thread.paper.clock.advance(7 * day + minute)
  const page = await client.get(`/arrivals?draft=${draft}`)
  expect(page.text).toContain('Nothing is waiting in this browser')
  expect(page.text).not.toContain('Forgotten.')
})

test('pressed twice at once it is one comment', async () => {
  const client = await thread.paper.client()
  const draft = await write(client, 'Pressed twice.')
  await client.post('/sign-in', { email: 'vera@example.org', password, draft })
  const [first, second] = await Promise.all([
    client.post('/arrivals', { draft }),
    client.post('/arrivals', { draft }),
  ])
  expect(first.location).toMatch(/^\/comments\//)
  expect(second.location).toBe(first.location)
})
