import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { minute } from '#platform/clock'
import { listMails } from '#platform/mail'
import { type TestClient, testPaper, type TestPaper } from '#testing'
import type { Gateways } from '../gateways/gateways.ts'
import type { ContributionId } from '../ids.ts'
import { countOddCharges, listOddCharges } from '../payments/odd-charges.queries.ts'
import { deliver, demoOf, figuresOf, give, pathOf } from '../testing-giving.ts'
import { tellAgainJob } from './end-at-gateway.job.ts'
import { tellGateway } from './tell-gateway.ts'
import { countUntoldEnds, listUntoldEnds } from './untold-ends.queries.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await testPaper()
})
afterEach(() => paper.stop())

interface Giver {
  readonly id: ContributionId
  readonly subscription: string
  readonly email: string
  readonly link: string
  readonly reader: TestClient
}

let givers = 0
async function giver(often: 'month' | 'once' = 'month'): Promise<Giver> {
  const email = `giver-${(givers += 1)}@example.com`
  const reader = await paper.client()
  const { back } = await give(paper, { often, email }, reader)
  await paper.settle()
  const { rows } = await sql<{ id: ContributionId; subscription: string }>`
    select id, gateway_subscription as subscription from contributions.contributions where email = ${email}`.execute(
    paper.runtime.db,
  )
  if (!rows[0]) throw new Error('nothing was given')
  return { ...rows[0], email, reader, link: pathOf(back.location) }
}

const stop = ({ id, link, reader }: Giver) =>
  reader.post(`/contributions/${id}/cancellation`, {
    key: new URLSearchParams(link.split('?')[1]).get('key') ?? '',
  })

/** The demonstration, which does not hear for as long as `isDeaf` says. */
function gatewayThat(isDeaf: () => boolean): Gateways {
  const { gateway } = demoOf(paper)
  return new Map([
    [
      gateway.name,
      {
        ...gateway,
        async endSubscription(subscription) {
          if (isDeaf()) throw new Error('It does not answer')
          await gateway.endSubscription(subscription)
        },
      },
    ],
  ])
}

let events = 0
async function hear(type: string, data: object): Promise<void> {
  const at = paper.clock.now().toISOString()
  await deliver(paper, JSON.stringify({ id: `evt_end_${(events += 1)}`, type, at, data }))
  await paper.settle()
}
const charge = ({ subscription, id }: Giver, payment: string) =>
  hear('payment.settled', {
    subscription: subscription ?? undefined,
    reference: id,
    payment,
    amount: { minor: 1000, currency: 'EUR' },
    fee: { minor: 40, currency: 'EUR' },
    paidAt: paper.clock.now().toISOString(),
  })
const lettersTo = async ({ email }: Giver) =>
  (await listMails(paper.runtime.db)).filter(({ recipient }) => recipient === email)

test('while the gateway does not hear, the page says that it is being told; then that it has heard, and a letter goes', async () => {
  const one = await giver()
  let isDeaf = true
  const gateways = gatewayThat(() => isDeaf)
  await stop(one)
  const ctx = paper.context()
  expect(await tellGateway(ctx, gateways, one.id)).toBe('not-told')
  const telling = await one.reader.get(one.link)
  expect(telling.text).toContain('We are telling our payment provider')
  expect(telling.text).not.toContain('you will not be charged again')
  isDeaf = false
  expect(await tellGateway(ctx, gateways, one.id)).toBe('told')
  const told = await one.reader.get(one.link)
  expect(told.text).toContain('you will not be charged again')
  expect(told.text).not.toContain('We are telling our payment provider')
  await paper.settle()
  const letters = (await lettersTo(one)).filter(({ kind }) => kind === 'giving-ended')
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Your contribution to A new newspaper has ended',
  ])
})

test('an end is told without end of tries, and stands on the desk of the supporters meanwhile', async () => {
  const one = await giver()
  let isDeaf = true
  const again = tellAgainJob(gatewayThat(() => isDeaf))
  await stop(one)
  for (let tries = 0; tries < 40; tries += 1) {
    paper.clock.advance(minute)
    await again.run(paper.context(), {})
  }
  const [untold] = await listUntoldEnds(paper.runtime.db, paper.clock.now())
  expect(untold).toMatchObject({ id: one.id, endTries: 40, endFailure: 'It does not answer' })
  isDeaf = false
  paper.clock.advance(minute)
  await again.run(paper.context(), {})
  expect(await countUntoldEnds(paper.runtime.db, paper.clock.now())).toBe(0)
  await paper.settle()
})

test('a gateway that does not hear is asked once a minute, however many have stopped', async () => {
  let asked = 0
  const again = tellAgainJob(
    gatewayThat(() => {
      asked += 1
      return true
    }),
  )
  for (const one of [await giver(), await giver(), await giver()]) await stop(one)
  paper.clock.advance(minute)
  await again.run(paper.context(), {})
  expect(asked).toBe(1)
  await paper.settle()
  expect(await countUntoldEnds(paper.runtime.db, paper.clock.now())).toBe(0)
})

test('a charge after the end is booked, is a task for the desk, and its giver is told what it is', async () => {
  const one = await giver()
  await stop(one)
  await paper.settle()
  const before = await figuresOf(paper)
  paper.clock.advance(minute)
  await charge(one, 'pay_after_end')
  expect(await figuresOf(paper)).toMatchObject({
    payments: before.payments + 1,
    transactions: before.transactions + 1,
  })
  expect(await listOddCharges(paper.runtime.db)).toMatchObject([
    { kind: 'after-end', email: one.email, gatewayPayment: 'pay_after_end' },
  ])
  const [letter] = await lettersTo(one)
  expect(letter?.subject).toBe('A new newspaper has charged you €10 by mistake')
  expect(letter?.textPart).toContain('although your contribution had ended')
  expect(letter?.textPart).not.toContain('Thank you for keeping')
  expect((await one.reader.get(one.link)).text).toContain('We are telling our payment provider')
  await hear('payment.refunded', {
    refund: 're_after_end',
    payment: 'pay_after_end',
    amount: { minor: 1000, currency: 'EUR' },
  })
  expect(await countOddCharges(paper.runtime.db)).toBe(0)
})

test('a charge that should not have been is given back or explained: there is nothing to try again', async () => {
  const one = await giver('once')
  await charge(one, 'pay_again')
  const [odd] = await listOddCharges(paper.runtime.db)
  const person = { name: 'Nell', email: 'nell@tholsel.example', emailConfirmed: true }
  const desk = await paper.client(
    await addPerson(paper.context(), { ...person, roles: ['membership'] }),
  )
  const answer = await desk.post(`/newsroom/failed/charges/${odd?.paymentId}/tries`)
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('There is nothing to retry.')
  expect(await countOddCharges(paper.runtime.db)).toBe(1)
})

test('a second charge of what was given once is a task for the desk, and its giver is told', async () => {
  const one = await giver('once')
  await charge(one, 'pay_twice')
  expect(await listOddCharges(paper.runtime.db)).toMatchObject([
    { kind: 'twice', email: one.email },
  ])
  expect((await lettersTo(one))[0]?.textPart).toContain('has charged you a second time')
})

test('what was given once has no end, and its giver is told so', async () => {
  const answer = await stop(await giver('once'))
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('This contribution was a single payment: there is nothing to stop.')
})
