import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { type Role, systemActor } from '#platform/context'
import { postMail } from '#platform/mail'
import { type TestClient, testPaper, type TestPaper } from '#testing'
import { insertEvent } from '../../domains/contributions/gateways/gateway-events.queries.ts'

let paper: TestPaper
let clients: Record<'administrator' | 'membership' | 'editor', TestClient>
beforeAll(async () => {
  paper = await testPaper()
  const as = async (role: Role) =>
    paper.client(
      await addPerson(paper.context(systemActor('test')), {
        name: `The ${role}`,
        email: `${role}@tholsel.example`,
        roles: [role],
        emailConfirmed: true,
      }),
    )
  clients = {
    administrator: await as('administrator'),
    membership: await as('membership'),
    editor: await as('editor'),
  }
})
afterAll(() => paper.stop())

let letter: string
let job: string
beforeEach(async () => {
  const { db } = paper.runtime
  await sql`delete from platform.let_go`.execute(db)
  await sql`delete from platform.mails`.execute(db)
  await sql`delete from contributions.gateway_events`.execute(db)
  await paper.settle()
  const ctx = paper.context()
  letter = await ctx.transaction((tx) =>
    postMail(tx, {
      kind: 'receipt',
      to: 'aoife@example.com',
      language: 'en',
      subject: 'Your receipt',
      paragraphs: ['Thank you'],
    }),
  )
  await paper.settle()
  await sql`update platform.mails set parked_at = ${ctx.clock.now()}, failure = '550 no such mailbox' where id = ${letter}`.execute(
    db,
  )
  await insertEvent(ctx, {
    gateway: 'demo',
    eventId: 'evt_parked',
    kind: 'payment.refunded',
    payload: JSON.stringify({
      id: 'evt_parked',
      type: 'clock.moved',
      at: ctx.clock.now(),
      data: {},
    }),
  })
  await sql`update contributions.gateway_events set state = 'parked', failure = 'It never came'`.execute(
    db,
  )
  await sql`delete from graphile_worker._private_jobs`.execute(db)
  const { rows } = await sql<{ id: string }>`
    select id::text as id from graphile_worker.add_job('contributions.recount', '{"thing":"bridge"}'::json)`.execute(
    db,
  )
  job = rows[0]?.id ?? ''
  await sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'It burst'`.execute(
    db,
  )
})

const room = async (who: keyof typeof clients) => (await clients[who].get('/newsroom/failed')).text
const desk = async (who: keyof typeof clients) => (await clients[who].get('/newsroom')).text

test('each sees the kinds of work that they may do something about, and the count on the desk', async () => {
  const all = await room('administrator')
  for (const words of ['550 no such mailbox', 'It never came', 'It burst', 'contributions.recount'])
    expect(all).toContain(words)
  const money = await room('membership')
  expect(money).toContain('It never came')
  expect(money).not.toContain('550 no such mailbox')
  expect(money).not.toContain('It burst')
  expect((await clients.editor.get('/newsroom/failed')).status).toBe(403)
  expect(await desk('administrator')).toContain('href="/newsroom/failed#kind-letters"')
  expect(await desk('membership')).toContain('href="/newsroom/failed#kind-gateway-events"')
  expect(await desk('editor')).not.toContain('/newsroom/failed#')
})

test('a letter that is tried again leaves the room and is on its way', async () => {
  const answer = await clients.administrator.post(`/newsroom/failed/letters/${letter}/tries`)
  expect(answer.location).toBe('/newsroom/failed?done=again')
  expect(await room('administrator')).not.toContain('550 no such mailbox')
  const { rows } = await sql<{ waits: boolean }>`
    select parked_at is null as waits from platform.mails where id = ${letter}`.execute(
    paper.runtime.db,
  )
  expect(rows).toEqual([{ waits: true }])
})

test('an event of a gateway that is tried again is applied', async () => {
  await clients.membership.post('/newsroom/failed/gateway-events/demo%3Aevt_parked/tries')
  const { rows } = await sql<{ applied: boolean }>`
    select applied_at is not null as applied from contributions.gateway_events`.execute(
    paper.runtime.db,
  )
  expect(rows).toEqual([{ applied: true }])
})

test('a job that is tried again is done', async () => {
  await clients.administrator.post(`/newsroom/failed/jobs/${job}/tries`)
  await paper.settle()
  const { rows } = await sql`select from graphile_worker._private_jobs`.execute(paper.runtime.db)
  expect(rows).toEqual([])
})

test.each([
  ['letters', (): string => letter],
  ['jobs', (): string => job],
  ['gateway-events', (): string => 'demo:evt_parked'],
])('%s let go are gone, and the reason is kept', async (kind, id) => {
  const path = `/newsroom/failed/${kind}/${encodeURIComponent(id())}/end`
  const without = await clients.administrator.post(path, { reason: '  ' })
  expect(without.status).toBe(422)
  expect(without.text).toContain('Enter the reason for letting it go')
  const answer = await clients.administrator.post(path, { reason: 'They have left <us>' })
  expect(answer.location).toBe('/newsroom/failed?done=let-go')
  const after = await room('administrator')
  expect(after).toContain('They have left &lt;us>')
  expect(after).not.toContain(`id="kind-${kind}"`)
  expect((await clients.administrator.post(path, { reason: 'Twice' })).status).toBe(404)
})

test('nobody handles failed work of a kind that is for others', async () => {
  const tries = await clients.membership.post(`/newsroom/failed/letters/${letter}/tries`)
  expect(tries.status).toBe(403)
  const end = await clients.membership.post(`/newsroom/failed/jobs/${job}/end`, { reason: 'Mine' })
  expect(end.status).toBe(403)
  expect((await clients.editor.post(`/newsroom/failed/jobs/${job}/tries`)).status).toBe(403)
  expect(await room('administrator')).toContain('It burst')
})
