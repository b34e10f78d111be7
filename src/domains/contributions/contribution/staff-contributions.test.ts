import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import type { Role } from '#platform/context'
import { testPaper, type TestClient, type TestPaper } from '#testing'
import { deliver, demoOf, give } from '../testing-giving.ts'

let paper: TestPaper
let desk: TestClient
beforeAll(async () => {
  paper = await testPaper()
  desk = await staff('membership')
  await give(paper, { often: 'month', own: '12', email: 'monthly@example.com' })
  await give(paper, { often: 'once', own: '40', email: 'once@example.com' })
  await paper.settle()
})
afterAll(() => paper.stop())

async function staff(...roles: Role[]): Promise<TestClient> {
  const name = roles.join('-') || 'reader'
  return paper.client(
    await addPerson(paper.context(), {
      name,
      email: `${name}@tholsel.example`,
      roles,
      emailConfirmed: true,
    }),
  )
}

const rooms = [
  '/newsroom/contributions',
  '/newsroom/contributions/ledger',
  '/newsroom/contributions/inbox',
]

describe('the rooms about money', () => {
  test('are open to the supporters’ desk and administrators alone', async () => {
    for (const room of rooms) {
      for (const role of ['journalist', 'editor', 'moderator', 'commercial'] as const) {
        const client = await staff(role).catch(() => undefined)
        if (client) expect((await client.get(room)).status).toBe(403)
      }
      expect((await (await paper.client()).get(room)).location).toContain('/sign-in')
      expect((await desk.get(room)).status).toBe(200)
    }
    const administrator = await staff('administrator')
    for (const room of rooms) expect((await administrator.get(room)).status).toBe(200)
  })

  test('list who gives what, and how many are counted', async () => {
    const page = await desk.get('/newsroom/contributions')
    expect(page.text).toContain('monthly@example.com')
    expect(page.text).toContain('€12')
    expect(page.text).toContain('1 monthly, 0 annual')
    expect(page.text).toContain('2 supporters today, too few to be shown.')
  })

  test('show the balances, that every transaction sums to zero, and what was booked last', async () => {
    const page = await desk.get('/newsroom/contributions/ledger')
    expect(page.text).toContain('Every transaction sums to zero')
    expect(page.text).toContain('−€52.00')
    expect(page.text).toMatch(/All, EUR.*€0\.00</s)
  })

  test('show an event that waits, and apply it again once what it waits for has come', async () => {
    const refund = JSON.stringify({
      id: 'evt_early',
      type: 'payment.refunded',
      at: paper.clock.now().toISOString(),
      data: { refund: 're_early', payment: 'pay_to_come', amount: { minor: 100, currency: 'EUR' } },
    })
    await deliver(paper, refund)
    await paper.settle()
    const inbox = await desk.get('/newsroom/contributions/inbox')
    expect(inbox.text).toContain('which the gateway has not sent yet')
    const retry = '/newsroom/contributions/inbox/demo/evt_early/retries'
    expect(inbox.text).toContain(`action="${retry}"`)
    const waiting = await desk.post(retry)
    expect((await desk.follow(waiting)).text).toContain('waits for it')

    await sql`update contributions.payments set gateway_payment = 'pay_to_come' where amount_minor = 4000`.execute(
      paper.runtime.db,
    )
    const applied = await desk.post(retry)
    expect((await desk.follow(applied)).text).toContain('Applied.')
    expect((await desk.follow(await desk.post(retry))).text).toContain('Nothing was changed')
    expect((await desk.get('/newsroom/contributions/ledger')).text).toContain('Given back')
    expect((await (await paper.client()).post(retry)).status).toBe(401)
  })

  test('hold no script, whatever a gateway says', async () => {
    const { browser } = demoOf(paper)
    expect((await browser.get('/')).status).toBe(200)
    await deliver(
      paper,
      JSON.stringify({
        id: 'evt_<script>alert(1)</script>',
        type: '<img src=x>',
        at: paper.clock.now().toISOString(),
        data: {},
      }),
    )
    const inbox = (await desk.get('/newsroom/contributions/inbox')).text
    expect(inbox).not.toMatch(/<script>alert|<img src=x/)
  })
})
