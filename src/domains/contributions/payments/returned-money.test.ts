import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMails } from '#platform/mail'
import { testPaper, type TestPaper } from '#testing'
import { deliver, give, pathOf } from '../testing-giving.ts'

let paper: TestPaper
beforeAll(async () => {
  paper = await testPaper()
})
afterAll(() => paper.stop())

let events = 0
async function hear(type: string, data: object): Promise<void> {
  const at = paper.clock.now().toISOString()
  await deliver(paper, JSON.stringify({ id: `evt_returned_${(events += 1)}`, type, at, data }))
  await paper.settle()
}

/** Somebody who gave fifty euro once: what became of it, on their page and in the letters. */
async function giver() {
  const email = `returned-${(events += 1)}@example.com`
  const reader = await paper.client()
  const { back } = await give(paper, { often: 'once', email }, reader)
  await paper.settle()
  const { rows } = await sql<{ payment: string }>`select p.gateway_payment as payment
    from contributions.payments p join contributions.contributions c on c.id = p.contribution_id where c.email = ${email}`.execute(
    paper.runtime.db,
  )
  const payment = rows[0]?.payment
  const euro = (minor: number) => ({ minor, currency: 'EUR' })
  return {
    page: async () => (await reader.get(pathOf(back.location))).text,
    letters: async () =>
      (await listMails(paper.runtime.db)).filter(
        ({ recipient, kind }) => recipient === email && kind === 'amended-receipt',
      ),
    refund: (refund: string, minor: number) =>
      hear('payment.refunded', { refund, payment, amount: euro(minor) }),
    async lose(dispute: string, minor: number) {
      await hear('dispute.opened', { dispute, payment, amount: euro(minor) })
      await hear('dispute.closed', { dispute, payment, won: false })
    },
  }
}

test('what was given back in full is thanked for nowhere; a letter brings the amended receipt', async () => {
  const one = await giver()
  await one.refund('re_full', 5000)
  const page = await one.page()
  expect(page).toContain('You have your money back')
  expect(page).not.toContain('Thank you')
  expect(page).not.toContain('You gave')
  const [letter] = await one.letters()
  expect(letter?.subject).toBe('A new newspaper has given you back €50')
  expect(letter?.textPart).toMatch(
    /Amended receipt: 2026-\d{6}\nPaid: €50, on 24 November 2026\nGiven back to you: €50\nKept: €0/,
  )
})

test('what was given back in part is thanked for with the part that is kept', async () => {
  const one = await giver()
  await one.refund('re_part', 2000)
  const page = await one.page()
  expect(page).toContain('Thank you')
  expect(page).toContain('A part of your payment was returned')
  expect(page).toContain('Your amended receipt')
  const [letter] = await one.letters()
  expect(letter?.textPart).toContain('Given back to you: €20\nKept: €30')
})

test('half given back and half lost to the bank leaves nothing, and every step has its letter', async () => {
  const one = await giver()
  await one.refund('re_half', 2500)
  await one.lose('dp_half', 2500)
  const page = await one.page()
  expect(page).toContain('Your bank has taken the money back')
  expect(page).not.toContain('Thank you')
  const [lost, refunded, ...more] = await one.letters()
  expect(more).toEqual([])
  expect(refunded?.textPart).toContain('Given back to you: €25\nKept: €25')
  expect(lost?.textPart).toContain('Given back to you: €25\nTaken back by your bank: €25\nKept: €0')
})

test('money that comes back twice under one name is told once', async () => {
  const one = await giver()
  await one.refund('re_same', 1000)
  await one.refund('re_same', 1000)
  expect(await one.letters()).toHaveLength(1)
})
