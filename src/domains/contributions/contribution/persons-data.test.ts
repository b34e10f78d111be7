import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPerson, type PersonId } from '#domains/accounts'
import { money } from '#platform/money'
import { testPaper, type TestPaper } from '#testing'
import { eraseParts, exportParts } from '../../accounts/account/persons-data.ts'
import { importContributions } from './import-contributions.ts'
import { ledgerBalances } from '../ledger/ledger.queries.ts'
import { recountSupporters } from '../supporters/recount-supporters.ts'
import { supporterCount } from '../supporters/supporter-count.queries.ts'
import { demoOf, give } from '../testing-giving.ts'

let paper: TestPaper
let person: PersonId
beforeEach(async () => {
  paper = await testPaper()
  person = await addPerson(paper.context(), {
    name: 'Amina Rahimi-Walsh',
    email: 'amina@example.com',
    roles: [],
    emailConfirmed: true,
  })
  await give(paper, { email: 'amina@example.com' }, await paper.client(person))
  await give(paper, { often: 'once', email: 'amina@example.com' })
  await paper.settle()
})
afterEach(() => paper.stop())

describe('a person’s data', () => {
  test('is handed out with every payment and its receipt', async () => {
    const { contributions } = await exportParts(paper.context(), person)
    expect(contributions).toMatchObject([
      {
        email: 'amina@example.com',
        payments: [
          { amountMinor: expect.any(Number), receipt: expect.stringMatching(/^2026-00000[12]$/) },
        ],
      },
      { email: 'amina@example.com', payments: [{ currency: 'EUR' }] },
    ])
  })

  test('is forgotten everywhere but for the money, which stays on record; what runs is ended', async () => {
    const before = await ledgerBalances(paper.runtime.db)
    await sql`insert into contributions.supporters (supporter_key, covered_until) values ('email:of somebody else', '2026-12-31')`.execute(
      paper.runtime.db,
    )
    await paper.context().transaction((tx) => eraseParts(tx, person))
    await recountSupporters(paper.context())
    await paper.settle()
    const { rows } = await sql<{ table: string; found: number }>`
      select 'contributions' as table, count(*) as found from contributions.contributions c where c::text ilike '%amina%' or c.person_id is not null
      union all select 'checkouts', count(*) from contributions.checkouts c where c::text ilike '%amina%' or c.person_id is not null
      union all select 'events', count(*) from contributions.gateway_events e where e.payload ilike '%amina%'
      union all select 'supporters', count(*) from contributions.supporters s where s.supporter_key like 'person:%'`.execute(
      paper.runtime.db,
    )
    expect(rows.map(({ table, found }) => [table, found])).toEqual([
      ['contributions', 0],
      ['checkouts', 0],
      ['events', 0],
      ['supporters', 0],
    ])
    expect(await ledgerBalances(paper.runtime.db)).toEqual(before)
    // Nobody else's cover was looked at.
    expect((await supporterCount(paper.runtime.db)).supporters).toBe(2)
    const { rows: states } = await sql<{
      state: string
    }>`select state from contributions.contributions order by state`.execute(paper.runtime.db)
    expect(states.map(({ state }) => state)).toEqual(['ended', 'fulfilled'])
  })

  test('nobody goes on paying who has been forgotten', async () => {
    await paper.context().transaction((tx) => eraseParts(tx, person))
    await paper.settle()
    const { rows: before } = await sql`select from contributions.payments`.execute(paper.runtime.db)
    await demoOf(paper).browser.post('/clock', { days: '40' })
    await paper.settle()
    const { rows: after } = await sql`select from contributions.payments`.execute(paper.runtime.db)
    expect(after.length).toBe(before.length)
  })

  test('is whole, and ended whole, however much there is', async () => {
    const ctx = paper.context()
    const much = await addPerson(ctx, {
      name: 'Much Given',
      email: 'much@example.com',
      roles: [],
      emailConfirmed: true,
    })
    const euro = money(1000, 'EUR')
    const one = (payments: number) => ({
      gateway: 'demo',
      personId: much,
      email: 'much@example.com',
      language: 'en' as const,
      rhythm: 'monthly' as const,
      amount: euro,
      startedAt: ctx.clock.now(),
      payments: Array.from({ length: payments }, () => ({
        paidAt: ctx.clock.now(),
        amount: euro,
        fee: money(40, 'EUR'),
      })),
    })
    await importContributions(ctx, [one(230), ...Array.from({ length: 120 }, () => one(0))])
    const { contributions } = await exportParts(ctx, much)
    const given = contributions as { payments: unknown[] }[]
    expect(given).toHaveLength(121)
    expect(Math.max(...given.map(({ payments }) => payments.length))).toBe(230)
    await ctx.transaction((tx) => eraseParts(tx, much))
    const { rows } = await sql<{ running: number }>`select count(*) as running
      from contributions.contributions where state = 'running' and email is null`.execute(ctx.db)
    expect(rows[0]?.running).toBe(0)
  })
})
