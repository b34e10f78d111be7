import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { testPaper, type TestPaper } from '#testing'
import { insertCheckout } from '../checkout/checkouts.queries.ts'
import type { ContributionId } from '../ids.ts'
import { demoOf } from '../testing-giving.ts'
import { applyEvent } from './apply-event.ts'
import { insertEvent } from './gateway-events.queries.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

/** What becomes of one charge of a scripted life. */
interface Charge {
  readonly amount: number
  readonly fee: number
  /** Shares of the amount given back, one after the other. */
  readonly refunds: readonly number[]
  readonly dispute: 'none' | 'open' | 'won' | 'lost'
}

interface Life {
  readonly monthly: boolean
  readonly charges: readonly Charge[]
  readonly ends: boolean
}

const charge: fc.Arbitrary<Charge> = fc.record({
  amount: fc.integer({ min: 200, max: 500_000 }),
  fee: fc.integer({ min: 0, max: 200 }),
  refunds: fc.array(fc.constantFrom(0.25, 0.5, 1), { maxLength: 2 }),
  dispute: fc.constantFrom('none', 'none', 'open', 'won', 'lost'),
})
const life: fc.Arbitrary<Life> = fc
  .record({
    monthly: fc.boolean(),
    charges: fc.array(charge, { minLength: 1, maxLength: 3 }),
    ends: fc.boolean(),
  })
  .map((one) => (one.monthly ? one : { ...one, charges: one.charges.slice(0, 1), ends: false }))

/** How the provider delivers: an order, how often each, and which are lost until the backfill. */
const delivery = fc.record({
  seed: fc.nat(),
  copies: fc.integer({ min: 1, max: 3 }),
  lost: fc.nat({ max: 100 }),
  workers: fc.integer({ min: 1, max: 4 }),
})

test('duplicated, shuffled, late and in parallel, the events of any lives leave what the provider’s own books say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { minLength: 1, maxLength: 3 }),
      delivery,
      async (lives, how) => {
        const scripts = await Promise.all(lives.map(scriptOf))
        const bodies = scripts.flatMap(({ bodies }) => bodies)
        const shuffled = shuffle(
          bodies.flatMap((body) => Array.from({ length: how.copies }, () => body)),
          how.seed,
        )
        const inTime = shuffled.filter((_, index) => (index * 37 + how.seed) % 100 >= how.lost)
        await deliverAll(inTime, how.workers)
        await deliverAll(shuffle(bodies, how.seed + 1), how.workers)
        for (const [index, script] of scripts.entries()) {
          const one = lives[index]
          if (one) expect(await stateOf(script.id)).toEqual(modelOf(one))
        }
        const { rows } = await sql<{
          waiting: number
        }>`select count(*) as waiting from contributions.gateway_events where applied_at is null`.execute(
          paper.runtime.db,
        )
        expect(rows[0]?.waiting).toBe(0)
      },
    ),
    { numRuns: 30 },
  )
})

async function scriptOf(one: Life): Promise<{ id: ContributionId; bodies: string[] }> {
  const ctx = paper.context()
  const id = newId<'Contribution'>(ctx)
  await insertCheckout(
    ctx.db,
    {
      id,
      rhythm: one.monthly ? 'monthly' : 'once',
      amountMinor: 1000,
      currency: 'EUR',
      email: null,
      personId: null,
      language: 'en',
      gateway: 'demo',
    },
    ctx.clock.now(),
  )
  const subscription = one.monthly ? `sub_${id}` : undefined
  const about = { reference: id, subscription, email: `${id}@example.com` }
  const bodies = [event(`${id}-completed`, 'checkout.completed', about)]
  one.charges.forEach((charge, index) => {
    const payment = `pay_${id}_${index}`
    const money = (minor: number) => ({ minor, currency: 'EUR' })
    bodies.push(
      event(payment, 'payment.settled', {
        ...about,
        payment,
        amount: money(charge.amount),
        fee: money(charge.fee),
        paidAt: ctx.clock.now().toISOString(),
      }),
    )
    refundsOf(charge).forEach((minor, number) =>
      bodies.push(
        event(`${payment}-re${number}`, 'payment.refunded', {
          refund: `re_${payment}_${number}`,
          payment,
          amount: money(minor),
        }),
      ),
    )
    const held = charge.amount - sum(refundsOf(charge))
    if (charge.dispute === 'none' || held === 0) return
    const dispute = `dp_${payment}`
    bodies.push(
      event(`${dispute}-opened`, 'dispute.opened', { dispute, payment, amount: money(held) }),
    )
    if (charge.dispute !== 'open')
      bodies.push(
        event(`${dispute}-closed`, 'dispute.closed', {
          dispute,
          payment,
          won: charge.dispute === 'won',
        }),
      )
  })
  if (one.ends)
    bodies.push(event(`${id}-ended`, 'subscription.ended', { ...about, because: 'by-the-giver' }))
  return { id, bodies }
}

const event = (id: string, type: string, data: object): string =>
  JSON.stringify({ id: `evt_${id}`, type, at: paper.clock.now().toISOString(), data })

/** Takes and applies, several at once, each delivery as a job of its own. */
async function deliverAll(bodies: readonly string[], workers: number): Promise<void> {
  const { gateway } = demoOf(paper)
  const ctx = paper.context()
  const left = [...bodies]
  const work = async () => {
    for (let body = left.shift(); body !== undefined; body = left.shift()) {
      const { id: eventId, kind } = gateway.readEvent(body)
      await insertEvent(ctx, { gateway: 'demo', eventId, kind, payload: body })
      await applyEvent(ctx, gateway, eventId)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
}

async function stateOf(id: ContributionId) {
  const { db } = paper.runtime
  const { rows } = await sql<{
    state: string
    payments: number
    receipts: number
    covered: boolean
  }>`
    select c.state, (select count(*) from contributions.payments p where p.contribution_id = c.id) as payments,
      (select count(*) from contributions.receipts r join contributions.payments p on p.id = r.payment_id where p.contribution_id = c.id) as receipts,
      exists (select from contributions.supporters s where s.supporter_key = c.supporter_key) as covered
    from contributions.contributions c where c.id = ${id}`.execute(db)
  const { rows: accounts } = await sql<{ account: string; minor: number }>`
    select e.account_id as account, sum(e.amount_minor)::bigint as minor from contributions.ledger_entries e
    join contributions.ledger_transactions t on t.id = e.transaction_id join contributions.payments p on p.id = t.payment_id
    where p.contribution_id = ${id} group by 1 having sum(e.amount_minor) <> 0`.execute(db)
  return {
    ...rows[0],
    balances: Object.fromEntries(accounts.map(({ account, minor }) => [account, minor])),
  }
}

/** What the provider's own books say, written down without any of our code. */
function modelOf(one: Life) {
  const of = (value: (charge: Charge) => number) => sum(one.charges.map(value))
  const left = (charge: Charge) => charge.amount - sum(refundsOf(charge))
  const when = (charge: Charge, dispute: Charge['dispute']) =>
    charge.dispute === dispute ? left(charge) : 0
  const balances = {
    income: -of(({ amount }) => amount),
    fees: of(({ fee }) => fee),
    refunds: of((charge) => sum(refundsOf(charge))),
    'disputes-held': of((charge) => when(charge, 'open')),
    'dispute-losses': of((charge) => when(charge, 'lost')),
    'clearing:demo': of(
      (charge) => left(charge) - charge.fee - when(charge, 'open') - when(charge, 'lost'),
    ),
  }
  return {
    state: one.ends ? 'ended' : one.monthly ? 'running' : 'fulfilled',
    payments: one.charges.length,
    receipts: one.charges.length,
    covered: one.charges.some((charge) => left(charge) > 0 && charge.dispute !== 'lost'),
    balances: Object.fromEntries(Object.entries(balances).filter(([, minor]) => minor !== 0)),
  }
}

/** In cent; never more in all than was paid. */
function refundsOf({ amount, refunds }: Charge): number[] {
  let left = amount
  return refunds.flatMap((share) => {
    const minor = Math.min(left, Math.floor(amount * share))
    left -= minor
    return minor > 0 ? [minor] : []
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function shuffle<T>(values: readonly T[], seed: number): T[] {
  const shuffled = [...values]
  let state = seed + 1
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    state = (state * 48_271) % 2_147_483_647
    const other = state % (index + 1)
    ;[shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T]
  }
  return shuffled
}
