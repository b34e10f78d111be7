import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { money } from '#platform/money'
import { testMoment, testPaper, type TestPaper } from '#testing'
import { importContributions, type PastContribution } from '../contribution/import-contributions.ts'
import { contributions } from '../contributions.ts'
import { give } from '../testing-giving.ts'
import { supporterCount } from './supporter-count.queries.ts'

const euro = (minor: number) => money(minor, 'EUR')
const paid = { paidAt: testMoment, amount: euro(500), fee: euro(33) }
const one = (email: string, more: Partial<PastContribution> = {}): PastContribution => ({
  gateway: 'demo',
  email,
  language: 'en',
  rhythm: 'monthly',
  amount: euro(500),
  startedAt: testMoment,
  payments: [paid],
  ...more,
})
const countOf = async (paper: TestPaper) => (await supporterCount(paper.runtime.db)).supporters

describe('who is counted', () => {
  let paper: TestPaper
  beforeAll(async () => {
    paper = await testPaper()
  })
  afterAll(() => paper.stop())

  /** How many supporters an act brings. */
  async function gained(act: () => Promise<unknown>): Promise<number> {
    const before = await countOf(paper)
    await act()
    await paper.settle()
    return (await countOf(paper)) - before
  }

  test('a person is counted once, however often and under whatever rhythm', async () => {
    const given = [
      one('aoife@example.com'),
      one('Aoife@Example.com ', { rhythm: 'once' }),
      one('other@example.com'),
    ]
    expect(await gained(() => importContributions(paper.context(), given))).toBe(2)
  })

  test('given back in full or lost to a bank counts no more; in part, or under dispute, it does', async () => {
    const outcome = (kind: 'refunded' | 'dispute-open' | 'dispute-won' | 'dispute-lost') => [
      { ...paid, outcome: { kind, at: testMoment } },
    ]
    const given = [
      one('refunded@example.com', { payments: outcome('refunded') }),
      one('open@example.com', { payments: outcome('dispute-open') }),
      one('won@example.com', { payments: outcome('dispute-won') }),
      one('lost@example.com', { payments: outcome('dispute-lost') }),
      one('again@example.com', { payments: [...outcome('refunded'), paid] }),
    ]
    expect(await gained(() => importContributions(paper.context(), given))).toBe(3)
  })

  test('who gives signed out from the confirmed address of an account is not counted twice', async () => {
    const person = await addPerson(paper.context(), {
      name: 'Amina',
      email: 'amina@example.com',
      roles: [],
      emailConfirmed: true,
    })
    expect(await gained(() => give(paper, { often: 'once', email: 'AMINA@example.com' }))).toBe(1)
    const reader = await paper.client(person)
    // Given under the same address: one supporter, and none of the account's.
    expect(
      await gained(() => give(paper, { often: 'once', email: 'amina@example.com' }, reader)),
    ).toBe(0)
    expect(await gained(() => give(paper, { often: 'once', email: 'amina@example.com' }))).toBe(0)
  })

  test('an address that nobody has confirmed joins nobody’s gifts', async () => {
    const person = await addPerson(paper.context(), {
      name: 'Brian',
      email: 'brian@example.com',
      roles: [],
      emailConfirmed: false,
    })
    expect(await gained(() => give(paper, { often: 'once', email: 'brian@example.com' }))).toBe(1)
    const reader = await paper.client(person)
    expect(
      await gained(() => give(paper, { often: 'once', email: 'brian@example.com' }, reader)),
    ).toBe(0)
  })

  test('ten who give at once are ten', async () => {
    const all = () =>
      Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          give(paper, { often: 'once', email: `at-once${index}@example.com` }),
        ),
      )
    expect(await gained(all)).toBe(10)
  })
})

// Time goes on from one to the next.
describe('how long', { shuffle: false }, () => {
  let paper: TestPaper
  beforeAll(async () => {
    paper = await testPaper()
    const given = (['monthly', 'annual', 'once'] as const).map((rhythm) =>
      one(`${rhythm}@example.com`, { rhythm }),
    )
    const paidAt = new Date('2027-05-23T12:00:00Z')
    // Paid for later, as its clock will have it: covers until 30 June, a day of summer time.
    await importContributions(paper.context(), [
      ...given,
      one('summer@example.com', { startedAt: paidAt, payments: [{ ...paid, paidAt }] }),
    ])
  })
  afterAll(() => paper.stop())

  test.each([
    ['at the time of giving', '2026-11-24T14:32:00Z', 4],
    ['on the last day of the month paid for and its week', '2026-12-31T23:59:59Z', 4],
    ['the day after, without the monthly one', '2027-01-01T00:00:00Z', 3],
    ['just before Dublin’s midnight, which is not Greenwich’s', '2027-06-30T22:59:59Z', 3],
    ['just after it, without the one of May', '2027-06-30T23:00:00Z', 2],
    ['365 days after giving once', '2027-11-24T23:59:59Z', 2],
    ['the day after that', '2027-11-25T00:00:00Z', 1],
    ['on the last day of the year paid for and its week', '2027-12-01T23:59:59Z', 1],
    ['the day after that: nobody', '2027-12-02T00:00:00Z', 0],
  ])('%s', async (_name, at, expected) => {
    paper.clock.set(new Date(at))
    await quarterOfAnHour(paper)
    expect(await countOf(paper)).toBe(expected)
  })
})

/** Runs the job that the clock starts every quarter of an hour. */
async function quarterOfAnHour(paper: TestPaper): Promise<void> {
  const job = contributions
    .jobs?.(paper.runtime)
    .find(({ name }) => name === 'contributions.midnight-recount')
  await job?.run(paper.context(), {})
}

describe('the number in pages', () => {
  let paper: TestPaper
  let given: number
  beforeEach(async () => {
    paper = await testPaper()
    given = 0
  })
  afterEach(() => paper.stop())

  /** Lets people give until there are so many supporters. */
  async function until(supporters: number): Promise<void> {
    const more = Array.from({ length: supporters - given }, (_, index) =>
      one(`giver${given + index}@example.com`),
    )
    given = supporters
    await importContributions(paper.context(), more)
  }
  const purges = async () =>
    (
      await sql`select 1 from platform.outbox where type = 'supporters.counted'`.execute(
        paper.runtime.db,
      )
    ).rows.length
  const page = async () => (await (await paper.client()).get('/how-we-count')).text
  const shown = async () => (await supporterCount(paper.runtime.db)).shown

  test('is not shown below twenty', async () => {
    await until(19)
    expect(await shown()).toBeUndefined()
    expect(await page()).toContain('we print no number: with fewer than 20 supporters')
    expect(await purges()).toBe(0)
  })

  test('appears with the twentieth', async () => {
    await until(19)
    await until(20)
    expect(await shown()).toBe(20)
    expect(await purges()).toBe(1)
  })

  test('is purged only where what is shown changes', async () => {
    await until(20)
    await until(120)
    expect(await purges()).toBe(2)
    await until(129)
    expect(await purges()).toBe(2)
    await until(137)
    expect(await purges()).toBe(3)
    expect(await shown()).toBe(130)
  })

  test('stands on the page that explains it, with the rule', async () => {
    await until(137)
    await expect.poll(page).toContain('At present we print “more than 130”.')
    expect(await page()).toContain('With 6,148 supporters we print “more than 6,100”.')
    expect(await page()).toContain('365 days')
  })
})
