import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testPaper, type TestPaper } from '#testing'
import { balancesOf, deliver, figuresOf, give } from '../testing-giving.ts'
import { demoSignatureHeader, webhookSecret } from './demo/keys.ts'
import { signBody } from './webhook-signature.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await testPaper()
})
afterEach(() => paper.stop())

let made = 0
const event = (type: string, data: object, id = `evt_test_${(made += 1)}`) =>
  JSON.stringify({ id, type, at: paper.clock.now().toISOString(), data })

const stored = async () =>
  (
    await sql<{
      count: number
    }>`select count(*) as count from contributions.gateway_events`.execute(paper.runtime.db)
  ).rows[0]?.count

/** An open checkout, and what the gateway would tell of it. */
async function checkout() {
  const reader = await paper.client()
  await reader.post('/contributions', { often: 'month', own: '10', email: 'aoife@example.com' })
  const { rows } = await sql<{ id: string; reference: string }>`
    select c.gateway_checkout as id, c.id as reference from contributions.checkouts c where c.state = 'open' order by c.id desc limit 1`.execute(
    paper.runtime.db,
  )
  const [row] = rows
  if (!row) throw new Error('no checkout')
  const subscription = `sub_${row.id}`
  const about = {
    reference: row.reference,
    checkout: row.id,
    subscription,
    email: 'aoife@example.com',
  }
  const amount = { minor: 1000, currency: 'EUR' }
  return {
    subscription,
    completed: event('checkout.completed', about),
    paid: (payment = `pay_${row.id}`) =>
      event('payment.settled', {
        ...about,
        payment,
        amount,
        fee: { minor: 40, currency: 'EUR' },
        paidAt: paper.clock.now().toISOString(),
      }),
    refunded: event('payment.refunded', {
      refund: `re_${row.id}`,
      payment: `pay_${row.id}`,
      amount: { minor: 1000, currency: 'EUR' },
    }),
  }
}

describe('a delivery', () => {
  test('that is forged, unsigned or stale is answered 400, and nothing is stored', async () => {
    const before = await stored()
    const body = event('checkout.completed', {})
    const { signer } = paper.runtime
    const now = paper.clock.now()
    for (const signature of [
      '',
      signBody('not the secret', body, now),
      signBody(webhookSecret(signer), `${body} `, now),
      signBody(webhookSecret(signer), body, new Date(now.getTime() - 301_000)),
      signBody(webhookSecret(signer), body, new Date(now.getTime() + 301_000)),
    ]) {
      const answer = await deliver(paper, body, signature)
      expect(answer.status).toBe(400)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
    expect(await stored()).toBe(before)
  })

  test('that is signed but no event is refused; one of a kind that we don’t know is taken and changes nothing', async () => {
    expect((await deliver(paper, 'not json')).status).toBe(400)
    expect((await deliver(paper, event('payment.settled', { payment: 'pay_x' }))).status).toBe(400)
    const before = await figuresOf(paper)
    expect((await deliver(paper, event('clock.moved', { days: 3 }))).status).toBe(200)
    await paper.settle()
    expect(await figuresOf(paper)).toEqual(before)
  })

  test('comes from another origin and without a content type, as gateways do', async () => {
    const body = event('clock.moved', {})
    const signature = signBody(webhookSecret(paper.runtime.signer), body, paper.clock.now())
    const client = await paper.client()
    const sent = await client.send(
      'POST',
      '/webhooks/demo',
      {
        [demoSignatureHeader]: signature,
        origin: 'https://gateway.example',
        'sec-fetch-site': 'cross-site',
      },
      body,
    )
    expect(sent.status).toBe(200)
  })

  test('for a gateway that is not enabled finds nobody', async () => {
    const client = await paper.client()
    expect(
      (await client.send('POST', '/webhooks/unknown', { 'content-type': 'application/json' }, '{}'))
        .status,
    ).toBe(404)
  })

  test('a hundred times at once is one event, one payment, one receipt', async () => {
    const before = await figuresOf(paper)
    const { completed, paid } = await checkout()
    const body = paid()
    await deliver(paper, completed)
    const answers = await Promise.all(Array.from({ length: 100 }, () => deliver(paper, body)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    await paper.settle()
    const after = await figuresOf(paper)
    expect(after).toMatchObject({
      payments: before.payments + 1,
      receipts: before.receipts + 1,
      mails: before.mails + 1,
      transactions: before.transactions + 1,
      unapplied: 0,
    })
  })

  test('replayed days later changes nothing', async () => {
    const { completed, paid } = await checkout()
    const body = paid()
    await deliver(paper, completed)
    await deliver(paper, body)
    await paper.settle()
    const before = await figuresOf(paper)
    paper.clock.advance(3 * 86_400_000)
    const answer = await deliver(paper, body)
    expect(answer.json()).toMatchObject({ event: 'known' })
    await paper.settle()
    expect(await figuresOf(paper)).toEqual(before)
  })

  test('of the same charge under another event id is not a second payment', async () => {
    const { completed, paid } = await checkout()
    await deliver(paper, completed)
    await deliver(paper, paid())
    await paper.settle()
    const before = await figuresOf(paper)
    await deliver(paper, paid())
    await paper.settle()
    expect(await figuresOf(paper)).toEqual(before)
  })

  test('early: a payment before its checkout is completed is taken all the same', async () => {
    const before = await figuresOf(paper)
    const { completed, paid } = await checkout()
    await deliver(paper, paid())
    await paper.settle()
    expect(await figuresOf(paper)).toMatchObject({
      contributions: before.contributions + 1,
      payments: before.payments + 1,
    })
    await deliver(paper, completed)
    await paper.settle()
    expect(await figuresOf(paper)).toMatchObject({
      contributions: before.contributions + 1,
      payments: before.payments + 1,
      unapplied: 0,
    })
  })

  test('early: a refund before its payment waits, and is booked when the payment comes', async () => {
    const income = (await balancesOf(paper))['refunds'] ?? 0
    const { completed, paid, refunded } = await checkout()
    await deliver(paper, refunded)
    await paper.settle()
    expect(await figuresOf(paper)).toMatchObject({ unapplied: 1 })
    await deliver(paper, paid())
    await deliver(paper, completed)
    await paper.settle()
    expect(await figuresOf(paper)).toMatchObject({ unapplied: 0 })
    expect((await balancesOf(paper))['refunds']).toBe(income + 1000)
  })

  test('a late end of an old subscription leaves a new one alone', async () => {
    const first = await checkout()
    await deliver(paper, first.paid())
    await paper.settle()
    const second = await checkout()
    await deliver(paper, second.paid())
    await deliver(
      paper,
      event('subscription.ended', { subscription: first.subscription, because: 'by-the-giver' }),
    )
    await paper.settle()
    const { rows } = await sql<{
      subscription: string
      state: string
    }>`select gateway_subscription as subscription, state
      from contributions.contributions where gateway_subscription in (${first.subscription}, ${second.subscription})`.execute(
      paper.runtime.db,
    )
    expect(
      Object.fromEntries(rows.map(({ subscription, state }) => [subscription, state])),
    ).toEqual({ [first.subscription]: 'ended', [second.subscription]: 'running' })
  })

  test('what cannot be applied says why in its row, and is applied once it can be', async () => {
    await give(paper, { email: 'odd@example.com' })
    await paper.settle()
    const { rows } = await sql<{
      payment: string
    }>`select gateway_payment as payment from contributions.payments order by id desc limit 1`.execute(
      paper.runtime.db,
    )
    const tooMuch = event('payment.refunded', {
      refund: 're_too_much',
      payment: rows[0]?.payment,
      amount: { minor: 999_999, currency: 'EUR' },
    })
    expect((await deliver(paper, tooMuch)).status).toBe(200)
    await paper.settle()
    const { rows: waiting } = await sql<{
      failure: string
    }>`select failure from contributions.gateway_events where applied_at is null`.execute(
      paper.runtime.db,
    )
    expect(waiting).toHaveLength(1)
    expect(waiting[0]?.failure).toContain('check constraint')
  })
})
