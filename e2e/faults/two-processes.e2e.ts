import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { addPerson, type PersonId } from '#domains/accounts'
import { addPicture, addSection, type SectionId } from '#domains/publishing'
import { systemActor } from '#platform/context'
import { changeSettings } from '#platform/settings'
import { type Answer, TestClient, testPaper, type TestPaper } from '#testing'
import { dataFolder, removeFolder, startProgram } from '../running-paper.ts'
import { eventsOfGift, gatewayOf } from './gateway.ts'
import { publish, type ReadPaper, withReaders } from './readers.ts'

let here: TestPaper
let there: TestPaper
let paper: ReadPaper
let section: SectionId
let editor: PersonId

beforeAll(async () => {
  here = await testPaper({ background: true })
  there = await here.another()
  paper = await withReaders(here, 8)
  const system = here.context(systemActor('test'))
  section = await addSection(system, { name: 'Business', hue: 'business' })
  editor = await addPerson(system, {
    name: 'Gráinne Holohan-Weiss',
    email: 'grainne@example.org',
    roles: ['editor'],
    emailConfirmed: true,
  })
})
afterAll(() => here.stop())

const read = async (from: TestPaper, path: string): Promise<Answer> =>
  (await from.client()).get(path)
/** Asks until it is so: what one process has done reaches the other through the database. */
const shows = (from: TestPaper, path: string, words: string) =>
  expect
    .poll(async () => (await read(from, path)).text, { timeout: 10_000, interval: 20 })
    .toContain(words)

test('what is published in one process is in the other’s front, section, feed and at its address', async () => {
  for (const path of ['/', '/sections/business', '/feed.xml'])
    expect((await read(there, path)).status).toBe(200)
  const { path } = await publish(here, { section, headline: 'A bank comes back' })
  for (const list of ['/', '/sections/business', '/feed.xml'])
    await shows(there, list, 'A bank comes back')
  expect((await read(there, path)).status).toBe(200)
})

test('a correction in one process is under the article in the other', async () => {
  const { article, path } = await publish(here, { section, headline: 'Wages rise by a third' })
  expect((await read(there, path)).text).not.toContain('It was a tenth.')
  const desk = await here.client(editor)
  expect(
    (await desk.post(`/newsroom/articles/${article}/corrections`, { words: 'It was a tenth.' }))
      .location,
  ).toContain('done=corrected')
  await shows(there, path, 'It was a tenth.')
  await shows(there, '/corrections', 'It was a tenth.')
})

test('when a withdrawal is answered, no process serves the article any more', async () => {
  const desk = await here.client(editor)
  for (let n = 0; n < 8; n += 1) {
    const { article, path } = await publish(here, {
      section,
      headline: `To be withdrawn, number ${n}`,
    })
    expect((await read(there, path)).status).toBe(200)
    expect((await read(there, '/sections/business')).status).toBe(200)
    const answer = await desk.post(`/newsroom/articles/${article}/withdrawals`, {
      reason: 'A court has ordered it.',
    })
    expect(answer.location).toContain('done=withdrawn')
    const gone = await read(there, path)
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('A court has ordered it.')
    expect((await read(there, '/sections/business')).text).not.toContain(
      `To be withdrawn, number ${n}`,
    )
  }
})

test('when a picture’s takedown is answered, no process serves it or a page that shows it', async () => {
  const system = here.context(systemActor('test'))
  const bytes = await sharp({
    create: { width: 700, height: 400, channels: 3, background: '#336699' },
  })
    .jpeg()
    .toBuffer()
  const { id } = await addPicture(system, { bytes, fileName: 'a.jpg', alt: 'A blue field' })
  const lead = { picture: id, caption: null, credit: null }
  const { path } = await publish(here, { section, headline: 'With a picture', leadPicture: lead })
  const file = `/pictures/${id}/640.webp`
  for (const process of [here, there]) {
    expect((await read(process, path)).text).toContain(file)
    expect((await read(process, file)).status).toBe(200)
  }
  const desk = await here.client(editor)
  const answer = await desk.post(`/newsroom/pictures/${id}/takedowns`, {
    reason: 'The photographer objects.',
  })
  expect(answer.location).toContain('done=taken-down')
  for (const process of [there, here]) {
    expect((await read(process, file)).status).toBe(410)
    for (const page of [path, '/', '/sections/business', '/feed.xml'])
      expect((await read(process, page)).text).not.toContain(id)
  }
})

test('a comment in one process appears in the other’s thread, and the same form sent to both is one comment', async () => {
  expect((await read(there, paper.path)).status).toBe(200)
  const one = { text: 'Seen from the other side.', submission: 'a-form-for-one' }
  await paper.browser(0, here.url).post(`/articles/${paper.article}/comments`, one)
  await shows(there, paper.path, 'Seen from the other side.')
  const fields = { text: 'Seen from both sides.', submission: 'a-form-for-two' }
  const target = `/articles/${paper.article}/comments`
  const answers = await Promise.all(
    [here, there, here, there].map((process) => paper.browser(1, process.url).post(target, fields)),
  )
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  await shows(there, paper.path, 'Seen from both sides.')
  await shows(here, paper.path, 'Seen from both sides.')
})

test('a thread that is closed by its article’s form in one process is closed in the other', async () => {
  const headline = 'Comments are not wanted'
  const { article, path } = await publish(here, { section, headline })
  expect((await read(there, path)).text).not.toContain('This thread is closed')
  const fields = {
    headline,
    standfirst: 'Buses go the long way round.',
    section: 'business',
    body: 'The deck is worn.',
    version: '1',
    comments: 'closed',
  }
  const answer = await (
    await here.client(editor)
  ).post(`/newsroom/articles/${article}/revisions`, fields)
  expect(answer.status).toBe(303)
  // Read all the while, so that a page is made between the change of the article and that of its thread.
  await shows(there, path, 'This thread is closed')
  await shows(here, path, 'This thread is closed')
})

test('a rate limit is one limit, however many processes count for it', async () => {
  const { location } = await paper
    .browser(2, here.url)
    .post(`/articles/${paper.article}/comments`, { text: 'To be reported often.' })
  const id = location?.slice('/comments/'.length, '/comments/'.length + 36)
  const report = (process: TestPaper) =>
    paper.browser(3, process.url).post(`/comments/${id}/reports`, { ground: 'abuse' })
  for (let n = 0; n < 20; n += 1)
    expect((await report(n % 2 === 0 ? here : there)).status).toBe(303)
  expect((await report(here)).status).toBe(429)
  expect((await report(there)).status).toBe(429)
})

test('each event becomes its job once, whichever process takes it', async () => {
  const gifts = await Promise.all(
    Array.from({ length: 10 }, async (_, number) => {
      const email = `giver-${number}@example.org`
      const { location } = await paper
        .browser(number, here.url)
        .post('/contributions', { often: 'once', own: '20', email })
      return eventsOfGift(location?.split('/pay/')[1] ?? '', {
        email,
        number,
        at: here.clock.now(),
      })
    }),
  )
  const bodies = gifts.flat().map(({ body }) => body)
  const { deliver } = gatewayOf(here)
  await Promise.all(bodies.map((body, n) => deliver((n % 2 === 0 ? here : there).url, body)))
  const receipts = async () =>
    (
      await sql<{
        count: number
      }>`select count(*) as count from platform.mails where kind = 'receipt'`.execute(
        here.runtime.db,
      )
    ).rows[0]?.count
  await expect.poll(receipts, { timeout: 30_000 }).toBe(gifts.length)
  await expect
    .poll(() => jobsDone('contributions.apply-event'), { timeout: 30_000 })
    .toBe(bodies.length)
})

test('settings that are changed in one process are the other’s', async () => {
  expect((await read(there, '/')).text).not.toContain('The Two Desks')
  await changeSettings(here.context(systemActor('test')), { name: 'The Two Desks' })
  await shows(there, '/', 'The Two Desks')
  expect(there.runtime.settings().name).toBe('The Two Desks')
  await shows(there, '/sign-in', 'The Two Desks')
})

test('a withdrawal says so where a process that may be alive has not heard of it', async () => {
  const { db } = here.runtime
  const silent = '019abcde-0000-7000-8000-000000000000'
  await sql`insert into platform.processes (id, started_at, heartbeat_at, read_transaction, read_id)
    values (${silent}, now(), now(), '0', ${silent})`.execute(db)
  const { article, path } = await publish(here, {
    section,
    headline: 'Withdrawn beside a silent one',
  })
  const withdraw = async () =>
    (
      await (
        await here.client(editor)
      ).post(`/newsroom/articles/${article}/withdrawals`, { reason: 'It was not ours.' })
    ).location
  expect(await withdraw()).toContain('done=withdrawing')
  expect((await read(there, path)).status).toBe(410)
  await sql`update platform.processes set heartbeat_at = now() - interval '7 seconds' where id = ${silent}`.execute(
    db,
  )
  expect(await withdraw()).toContain('done=withdrawn')
  await sql`delete from platform.processes where id = ${silent}`.execute(db)
})

test('a process that died without goodbye holds up withdrawals no longer than it could still be alive', async () => {
  const dataDir = dataFolder()
  const { host, user } = inject('server')
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
    here.runtime.db,
  )
  const third = await startProgram({
    dataDir,
    env: {
      DATABASE_URL: `postgres://${user}@localhost/${rows[0]?.name}?host=${encodeURIComponent(host)}`,
    },
  })
  const known = async () =>
    (
      await sql<{ count: number }>`select count(*) as count from platform.processes`.execute(
        here.runtime.db,
      )
    ).rows[0]?.count
  expect(await known()).toBe(3)
  await third.kill('program')
  removeFolder(dataDir)

  const desk = await here.client(editor)
  const withdraw = async (headline: string) => {
    const { article, path } = await publish(here, { section, headline })
    expect((await read(there, path)).status).toBe(200)
    const { location } = await desk.post(`/newsroom/articles/${article}/withdrawals`, {
      reason: 'It was not ours.',
    })
    // Whoever lives has dropped it, whatever is not known of the dead one.
    expect((await read(there, path)).status).toBe(410)
    return location
  }
  let n = 0
  await expect
    .poll(() => withdraw(`After a death, number ${(n += 1)}`), { timeout: 30_000, interval: 100 })
    .toContain('done=withdrawn')
  expect(await withdraw('Long after a death')).toContain('done=withdrawn')
  expect(await known()).toBe(3)
}, 180_000)

/** How often a job was done, in both processes together. */
async function jobsDone(name: string): Promise<number> {
  const texts = await Promise.all(
    [here, there].map(async ({ url }) => (await new TestClient(url).get('/metrics')).text),
  )
  return texts.reduce(
    (sum, text) =>
      sum +
      Number(
        text
          .split('\n')
          .find((line) => line.includes(`job="${name}"`) && line.includes('done'))
          ?.split(' ')
          .at(-1) ?? 0,
      ),
    0,
  )
}
