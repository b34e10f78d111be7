import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseConfig } from '#platform/config'
import { testPaper, type TestPaper } from '#testing'
import { balancesOf, demoOf, figuresOf, give, pathOf } from '../../testing-giving.ts'
import { supporterCount } from '../../supporters/supporter-count.queries.ts'
import { fetchMissedEvents } from '../backfill.job.ts'
import { gatewayContract } from '../gateway-contract.ts'
import { gatewayOrigins } from '../gateways.ts'
import { signBody } from '../webhook-signature.ts'
import { webhookSecret } from './keys.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await testPaper()
})
afterEach(() => paper.stop())

gatewayContract('demo', {
  gateway: () => demoOf(paper).gateway,
  now: () => paper.clock.now(),
  sign: (body, at) => signBody(webhookSecret(paper.runtime.signer), body, at),
  async pay(hosted, email) {
    await demoOf(paper).browser.post(new URL(hosted.url).pathname, { email, card: 'good' })
  },
})

const paymentBy = async (email: string) =>
  (
    await sql<{ id: string }>`select id from demo_gateway.payments where email = ${email}`.execute(
      paper.runtime.db,
    )
  ).rows[0]?.id ?? ''

describe('the demonstration', () => {
  test('is there for a paper that only this machine reaches, and for no other', () => {
    const origins = (env: NodeJS.ProcessEnv) => {
      const config = parseConfig(env)
      return config.ok ? gatewayOrigins(config.value) : 'invalid'
    }
    expect(origins({ PORT: '4000' })).toEqual(['http://localhost:4001'])
    expect(origins({ SITE_URL: 'http://127.0.0.1:3000', DEMO_GATEWAY_PORT: '4100' })).toEqual([
      'http://127.0.0.1:4100',
    ])
    expect(origins({ SITE_URL: 'https://paper.example' })).toEqual([])
  })

  test('says on every page that it is one, and lets nobody frame it or script it', async () => {
    const client = await paper.client()
    const sent = await client.post('/contributions', {
      often: 'once',
      own: '10',
      email: 'aoife@example.com',
    })
    const page = await demoOf(paper).browser.get(pathOf(sent.location))
    expect(page.text).toContain('A demonstration')
    expect(page.text).not.toMatch(/<script|style=/)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['content-security-policy']).toContain(`form-action 'self' ${paper.url}`)
    const contribute = await client.get('/contribute')
    expect(contribute.headers['content-security-policy']).toContain(demoOf(paper).origin)
  })

  test('keeps its API to the paper, and its forms to its own pages', async () => {
    const { browser } = demoOf(paper)
    expect((await browser.get('/v1/events?since=2026-01-01T00:00:00Z')).status).toBe(401)
    expect(
      (await browser.post('/clock', { days: '1' }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403)
    expect((await browser.get('/pay/co_nothing')).status).toBe(404)
  })

  test('keeps its console to who sits at this machine, by peer, host and origin', async () => {
    const { browser } = demoOf(paper)
    const move = async (headers: Record<string, string>) =>
      (await browser.post('/clock', { days: '1' }, headers)).status
    expect(await move({ origin: 'http://paper.example' })).toBe(403)
    const host = `paper.example:${paper.runtime.config.demoGatewayPort}`
    expect(await move({ host, origin: `http://${host}` })).toBe(403)
    expect((await browser.get('/', { host })).status).toBe(403)
    expect((await browser.get('/')).status).toBe(200)
  })

  test('renews a monthly contribution by its own clock, on the same day of each month', async () => {
    await give(paper, { email: 'renews@example.com', own: '10' })
    await paper.settle()
    const before = await figuresOf(paper)
    const { browser } = demoOf(paper)
    await browser.post('/clock', { days: '31' })
    await browser.post('/clock', { days: '31' })
    await paper.settle()
    const { rows } = await sql<{
      day: string
    }>`select (p.paid_at at time zone 'UTC')::date::text as day
      from contributions.payments p join contributions.contributions c on c.id = p.contribution_id
      where c.email = 'renews@example.com' order by p.paid_at`.execute(paper.runtime.db)
    expect(rows.map(({ day }) => day)).toEqual(['2026-11-24', '2026-12-24', '2027-01-24'])
    expect((await figuresOf(paper)).mails).toBeGreaterThanOrEqual(before.mails + 2)
  })

  test('a card that is refused later is said on the contribution’s page; the third refusal ends it', async () => {
    const reader = await paper.client()
    const { back } = await give(
      paper,
      { email: 'expires@example.com', card: 'fails-later' },
      reader,
    )
    await paper.settle()
    const { browser } = demoOf(paper)
    await browser.post('/clock', { days: '31' })
    await paper.settle()
    expect((await reader.get(pathOf(back.location))).text).toContain(
      'your card refused the payment',
    )
    await browser.post('/clock', { days: '7' })
    await paper.settle()
    expect((await reader.get(pathOf(back.location))).text).toContain('Your contribution has ended')
  })

  test('refunds in part and whole, a dispute lost and one won reach the ledger and the count', async () => {
    const { browser } = demoOf(paper)
    const delta = async (act: () => Promise<unknown>) => {
      const before = await balancesOf(paper)
      const { supporters } = await supporterCount(paper.runtime.db)
      await act()
      await paper.settle()
      const after = await balancesOf(paper)
      const changed = Object.entries(after).filter(
        ([account, minor]) => minor !== (before[account] ?? 0),
      )
      return {
        ...Object.fromEntries(
          changed.map(([account, minor]) => [account, minor - (before[account] ?? 0)]),
        ),
        supporters: (await supporterCount(paper.runtime.db)).supporters - supporters,
      }
    }
    await delta(() => give(paper, { often: 'once', own: '20', email: 'refund@example.com' }))
    const refunded = await paymentBy('refund@example.com')
    expect(
      await delta(() => browser.post(`/payments/${refunded}/refunds`, { part: 'half' })),
    ).toEqual({ refunds: 1000, 'clearing:demo': -1000, supporters: 0 })
    expect(
      await delta(() => browser.post(`/payments/${refunded}/refunds`, { part: 'all' })),
    ).toEqual({ refunds: 1000, 'clearing:demo': -1000, supporters: -1 })
    expect(
      await delta(() => browser.post(`/payments/${refunded}/refunds`, { part: 'all' })),
    ).toEqual({ supporters: 0 })

    await delta(() => give(paper, { often: 'once', own: '30', email: 'lost@example.com' }))
    const lost = await paymentBy('lost@example.com')
    expect(await delta(() => browser.post(`/payments/${lost}/disputes`))).toEqual({
      'disputes-held': 3000,
      'clearing:demo': -3000,
      supporters: 0,
    })
    expect(
      await delta(() => browser.post(`/payments/${lost}/disputes/end`, { outcome: 'lost' })),
    ).toEqual({ 'disputes-held': -3000, 'dispute-losses': 3000, supporters: -1 })

    await delta(() => give(paper, { often: 'once', own: '40', email: 'won@example.com' }))
    const won = await paymentBy('won@example.com')
    await delta(() => browser.post(`/payments/${won}/disputes`))
    expect(
      await delta(() => browser.post(`/payments/${won}/disputes/end`, { outcome: 'won' })),
    ).toEqual({ 'disputes-held': -4000, 'clearing:demo': 4000, supporters: 0 })
  })

  test('what never came is fetched, and what came is left alone', async () => {
    await give(paper, { often: 'once', email: 'lost-in-the-post@example.com' })
    await paper.settle()
    const { gateway } = demoOf(paper)
    const ctx = paper.context()
    expect(await fetchMissedEvents(ctx, gateway)).toBe(await notTaken(paper))
    await paper.settle()
    const before = await figuresOf(paper)
    // An event that the paper has no trace of, as after a night without network.
    await sql`update demo_gateway.events set delivered_at = null, next_try_at = null`.execute(
      paper.runtime.db,
    )
    const { rows } = await sql<{ id: string }>`delete from contributions.gateway_events
      where kind = 'payment.settled' and payload like '%lost-in-the-post%' returning event_id as id`.execute(
      paper.runtime.db,
    )
    expect(rows).toHaveLength(1)
    expect(await fetchMissedEvents(ctx, gateway)).toBe(1)
    await paper.settle()
    expect(await figuresOf(paper)).toEqual(before)
  })

  test('delivers again by itself while the paper does not answer, with growing pauses', async () => {
    await sql`update demo_gateway.events set delivered_at = ${paper.clock.now()}, next_try_at = null where delivered_at is null`.execute(
      paper.runtime.db,
    )
    const other = demoOf(paper)
    const deaf = paper.runtime.context({ kind: 'system', name: 'demo-gateway' }, 'test')
    const away = { ...deaf, site: { origin: 'http://127.0.0.1:1', isLoopback: true } }
    const { tell, deliver } = await import('./deliver-events.ts')
    const id = await tell(deaf, 'checkout.failed', paper.clock.now(), {})
    const state = async () =>
      (
        await sql<{
          tries: number
          pause: number | null
          delivered: boolean
        }>`select tries, delivered_at is not null as delivered,
      extract(epoch from next_try_at - ${paper.clock.now()}::timestamptz)::int as pause from demo_gateway.events where id = ${id}`.execute(
          paper.runtime.db,
        )
      ).rows[0]
    await deliver(away)
    expect(await state()).toEqual({ tries: 1, pause: 5, delivered: false })
    paper.clock.advance(5000)
    await deliver(away)
    expect(await state()).toEqual({ tries: 2, pause: 30, delivered: false })
    paper.clock.advance(30_000)
    await deliver(deaf)
    expect(await state()).toEqual({ tries: 3, pause: null, delivered: true })
    expect(other.gateway.name).toBe('demo')
  })

  test('its portal changes the card and ends the contribution, for an hour and by its secret address alone', async () => {
    const reader = await paper.client()
    const { back } = await give(paper, { email: 'portal@example.com', card: 'fails-later' }, reader)
    await paper.settle()
    const key = new URL(back.location ?? '').searchParams.get('key') ?? ''
    const path = pathOf(back.location).split('?')[0] ?? ''
    const stranger = await paper.client()
    expect((await stranger.post(`${path}/portal`)).status).toBe(404)
    const led = await reader.post(`${path}/portal`, { key })
    expect(led.status).toBe(303)
    const { browser } = demoOf(paper)
    const portal = pathOf(led.location)
    expect(
      (
        await browser.get(
          portal.replace(/key=./, (start) => (start === 'key=x' ? 'key=y' : 'key=x')),
        )
      ).status,
    ).toBe(404)
    expect((await browser.get(portal)).text).toContain('€10 every month')
    await browser.post(portal, { card: 'good' })
    await browser.post(portal, { act: 'end' })
    await paper.settle()
    expect((await reader.get(pathOf(back.location))).text).toContain('Your contribution has ended')
    paper.clock.advance(3_600_001)
    expect((await browser.get(portal)).status).toBe(404)
  })

  test('its console shows payments and deliveries', async () => {
    await give(paper, { email: 'console@example.com' })
    await paper.settle()
    const page = await demoOf(paper).browser.get('/')
    expect(page.status).toBe(200)
    expect(page.text).toContain('console@example.com')
    expect(page.text).toContain('Deliver once more')
  })
})

/** Events that were made for the contract alone and never delivered to anybody's checkout. */
async function notTaken(of: TestPaper): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from demo_gateway.events e
    where e.created_at >= ${new Date(of.clock.now().getTime() - 3 * 86_400_000)}
      and not exists (select from contributions.gateway_events g where g.event_id = e.id)`.execute(
    of.runtime.db,
  )
  return rows[0]?.count ?? 0
}
