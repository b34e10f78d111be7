import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hour } from '#platform/clock'
import type { Context } from '#platform/context'
import { listMails, type StoredMail } from '#platform/mail'
import { money } from '#platform/money'
import { changeSettings } from '#platform/settings'
import { testPaper, type TestPaper } from '#testing'
import type { Contribution } from '../contribution/contribution.ts'
import { findContribution } from '../contribution/contribution.queries.ts'
import type { ContributionId, PaymentId } from '../ids.ts'
import type { Oddity } from '../payments/odd-charges.queries.ts'
import { give } from '../testing-giving.ts'
import { issueReceipt } from './issue-receipt.ts'
import { receiptMail } from './receipt-mail.ts'
import { insertReceipt } from './receipts.queries.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

let givers = 0
/** Somebody who has given, with the receipt that went out. */
async function given(often: 'month' | 'year' | 'once' = 'month') {
  const email = `giver-${(givers += 1)}@example.com`
  // A limit counts what one address gives within an hour.
  if (givers % 10 === 0) paper.clock.advance(hour)
  await give(paper, { often, email })
  await paper.settle()
  const { rows } = await sql<{ id: ContributionId; paymentId: PaymentId }>`
    select c.id, p.id as payment_id from contributions.contributions c
    join contributions.payments p on p.contribution_id = c.id where c.email = ${email}`.execute(
    paper.runtime.db,
  )
  const [row] = rows
  const contribution = row && (await findContribution(paper.runtime.db, row.id))
  if (!contribution) throw new Error('nothing was given')
  const mails = (await listMails(paper.runtime.db)).filter(({ recipient }) => recipient === email)
  return { contribution, paymentId: row.paymentId, mails, email }
}

let gift: { contribution: Contribution; paymentId: PaymentId; mails: StoredMail[]; email: string }
beforeEach(async () => {
  gift = await given()
})

const serialsOf = async (year: number) => {
  const { rows } = await sql<{ serial: number }>`
    select serial from contributions.receipts where year = ${year} order by serial`.execute(
    paper.runtime.db,
  )
  return rows.map(({ serial }) => serial)
}

test('a receipt goes to the giver once, with number, amount, day and the way to stop', async () => {
  const [mail, ...more] = gift.mails
  expect(more).toEqual([])
  expect(mail).toMatchObject({ kind: 'receipt', language: 'en', recipient: gift.email })
  expect(mail?.subject).toContain('€10')
  for (const words of [/2026-\d{6}/, /€10/, /24 November 2026/, /https?:\/\/\S+\/contributions\//])
    expect(mail?.textPart).toMatch(words)
})

test('numbers of a year follow one another without a gap, however many are issued at once', async () => {
  await Promise.all(
    Array.from({ length: 5 }, (_one, at) =>
      give(paper, { often: 'once', email: `at-once-${at}@example.com` }),
    ),
  )
  await paper.settle()
  const numbers = await serialsOf(2026)
  expect(numbers.length).toBeGreaterThan(5)
  expect(numbers).toEqual(numbers.map((_one, at) => at + 1))
})

/** Takes the receipt of the gift back, does something, and leaves everything as it was. */
async function withoutReceipt(work: (tx: Context) => Promise<void>) {
  const over = new Error('over')
  const done = paper.context().transaction(async (tx) => {
    await sql`delete from contributions.receipts where payment_id = ${gift.paymentId}`.execute(
      tx.db,
    )
    await work(tx)
    throw over
  })
  await expect(done).rejects.toBe(over)
}

test('each year begins with one, and what is rolled back uses no number up', async () => {
  await withoutReceipt(async (tx) => {
    const number = await insertReceipt(tx.db, gift.paymentId, 2032, paper.clock.now())
    expect(number).toBe('2032-000001')
  })
  expect(await serialsOf(2032)).toEqual([])
})

test('who has no address any more gets a number and no letter', async () => {
  await withoutReceipt(async (tx) => {
    const before = (await listMails(tx.db)).length
    const payment = {
      paymentId: gift.paymentId,
      amount: money(1000, 'EUR'),
      paidAt: paper.clock.now(),
    }
    await issueReceipt(tx, { ...gift.contribution, email: null }, payment)
    expect((await listMails(tx.db)).length).toBe(before)
    const { rows } =
      await sql`select 1 from contributions.receipts where payment_id = ${gift.paymentId}`.execute(
        tx.db,
      )
    expect(rows).toHaveLength(1)
  })
})

const letterOf = (changes: Partial<Contribution>, oddity?: Oddity) =>
  receiptMail(
    paper.context(),
    { ...gift.contribution, ...changes },
    {
      email: 'a@example.com',
      number: '2026-000123',
      amount: money(750, 'EUR'),
      paidAt: paper.clock.now(),
      oddity,
    },
  )

test.each(['monthly', 'annual', 'once'] as const)(
  'a receipt of what is given %s is in the giver’s language',
  (rhythm) => {
    const [en, ga] = (['en', 'ga'] as const).map((language) => letterOf({ rhythm, language }))
    expect(JSON.stringify(en)).toContain('2026-000123')
    expect(JSON.stringify(ga)).toContain('2026-000123')
    expect(en?.subject).not.toBe(ga?.subject)
    expect(en?.paragraphs.length).toBe(ga?.paragraphs.length)
  },
)

test.each(['after-end', 'twice'] as const)(
  'nobody is thanked for a charge that came %s',
  (oddity) => {
    const [odd, plain] = [letterOf({}, oddity), letterOf({})]
    expect(odd.subject).not.toBe(plain.subject)
    expect(JSON.stringify(odd.paragraphs)).not.toContain('Thank')
    expect(JSON.stringify(odd.paragraphs)).toContain('2026-000123')
  },
)

test('a receipt names the publisher where there is one', async () => {
  expect(JSON.stringify(letterOf({}))).not.toContain('Slow News CLG')
  await changeSettings(paper.context(), { publisher: 'Slow News CLG' })
  expect(JSON.stringify(letterOf({}))).toContain('Slow News CLG')
  await changeSettings(paper.context(), { publisher: '' })
})
