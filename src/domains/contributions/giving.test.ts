import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '#domains/accounts'
import { listMails } from '#platform/mail'
import { type TestClient, testPaper, type TestPaper } from '#testing'
import { balancesOf, demoOf, figuresOf, give, pathOf } from './testing-giving.ts'
import { supporterCount } from './supporters/supporter-count.queries.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await testPaper()
})
afterEach(() => paper.stop())

describe('giving through the demonstration', () => {
  test('a monthly contribution is paid on the hosted page, booked, counted and receipted', async () => {
    const reader = await paper.client()
    const { back } = await give(
      paper,
      { often: 'month', own: '12,50', email: 'aoife@example.com' },
      reader,
    )
    expect(back.status).toBe(303)
    await paper.settle()

    expect(await figuresOf(paper)).toMatchObject({
      contributions: 1,
      payments: 1,
      receipts: 1,
      mails: 1,
      unapplied: 0,
    })
    expect(await balancesOf(paper)).toEqual({ 'clearing:demo': 1206, fees: 44, income: -1250 })
    expect((await supporterCount(paper.runtime.db)).supporters).toBe(1)

    const thanks = await reader.get(pathOf(back.location))
    expect(thanks.status).toBe(200)
    expect(thanks.text).toContain('You give A new newspaper €12.50 every month.')
    expect(thanks.text).toContain('2026-000001')
    // 24 November and a month, and seven days.
    expect(reader.cookies.get('supporter')).toBe('2026-12-31')

    const [receipt] = await listMails(paper.runtime.db)
    expect(receipt).toMatchObject({
      kind: 'receipt',
      recipient: 'aoife@example.com',
      language: 'en',
    })
    expect(receipt?.textPart).toContain('Receipt: 2026-000001')
    expect(receipt?.textPart).toContain('Amount: €12.50, every month')
    expect(receipt?.textPart).toContain(pathOf(back.location))
  })

  test('the page after giving thanks first, says what comes next, leads on, and keeps stopping for the end', async () => {
    const { back } = await give(paper, { email: 'next@example.com' })
    await paper.settle()
    const reader = await paper.client()
    const { text } = await reader.get(pathOf(back.location))
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
    const order = [
      '<h1>Thank you</h1>',
      'What happens next',
      'has been sent to your e-mail address',
      'The next payment, €10, is taken on 24 December 2026.',
      '<a class="button" href="/">Go on reading</a>',
      `<a href="${paper.runtime.config.siteUrl}/">`,
      '<a href="/sign-up?next=/account/contributions">Make an account</a>',
      'Payments',
      '<button class="quiet" type="submit">Stop giving every month</button>',
    ].map((part) => main.indexOf(part))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(main.match(/class="button/g)).toHaveLength(1)
    expect(main.lastIndexOf('<h2')).toBeLessThan(order.at(-1) ?? 0)
    expect(
      main.match(/https?:\/\/[^/"<]+/g)?.every((at) => at === paper.runtime.config.siteUrl),
    ).toBe(true)
  })

  test('an account is offered to who has none', async () => {
    const person = await addPerson(paper.context(), {
      name: 'Nuala Ní Riain',
      email: 'nuala@example.com',
      roles: [],
      emailConfirmed: true,
    })
    const reader = await paper.client(person)
    const { back } = await give(paper, { email: 'nuala@example.com' }, reader)
    await paper.settle()
    expect((await reader.get(pathOf(back.location))).text).not.toContain('Make an account')
  })

  test.each(['failed', 'ended', 'cancelled'] as const)(
    'the page leads on to reading where giving %s',
    async (how) => {
      const reader = await paper.client()
      const email = `on-${how}@example.com`
      const card = how === 'failed' ? 'refused' : 'good'
      const { hosted, back } =
        how === 'cancelled'
          ? await turnBack(reader, email)
          : await give(paper, { email, card }, reader)
      await paper.settle()
      const path = how === 'failed' ? await returnLinkOf(paper, hosted) : pathOf(back.location)
      const key = new URL(path, 'http://nowhere.example').searchParams.get('key') ?? ''
      if (how === 'ended') await reader.post(`${path.split('?')[0]}/cancellation`, { key })
      const { text } = await reader.get(path)
      expect(text).toContain('<a class="quiet" href="/">Go on reading</a>')
    },
  )

  async function turnBack(reader: TestClient, email: string) {
    const sent = await reader.post('/contributions', { often: 'once', 'amount-once': '50', email })
    const hosted = pathOf(sent.location)
    return { hosted, back: await demoOf(paper).browser.post(hosted, { act: 'cancel' }) }
  }

  test('before the provider has told us, the return page waits and sets no cookie', async () => {
    const reader = await paper.client()
    const sent = await reader.post('/contributions', {
      often: 'once',
      'amount-once': '50',
      email: 'early@example.com',
    })
    const hosted = await demoOf(paper).browser.get(pathOf(sent.location))
    expect(hosted.text).toContain('€50, once')
    expect(hosted.text).toContain('No money moves here')
    const waiting = await reader.get(await returnLinkOf(paper, pathOf(sent.location)))
    expect(waiting.text).toContain('We are waiting for the payment provider')
    expect(reader.cookies.has('supporter')).toBe(false)
  })

  test('who cancels on the hosted page is told that nothing was taken, and can go back', async () => {
    const reader = await paper.client()
    const sent = await reader.post('/contributions', {
      often: 'once',
      'amount-once': '20',
      email: 'turns@example.com',
    })
    const { browser } = demoOf(paper)
    const back = await browser.post(pathOf(sent.location), { act: 'cancel' })
    const shown = await reader.get(pathOf(back.location))
    expect(shown.text).toContain('You came back without paying')
    expect(shown.text).toContain(sent.location)
  })

  test('a refused card is said on the hosted page and, on return, by the paper; another card then pays', async () => {
    const reader = await paper.client()
    const before = await figuresOf(paper)
    const { hosted, back } = await give(
      paper,
      { often: 'once', email: 'poor@example.com', card: 'refused' },
      reader,
    )
    expect(back.status).toBe(422)
    expect(back.text).toContain('The card was refused')
    await paper.settle()
    const link = await returnLinkOf(paper, hosted)
    expect((await reader.get(link)).text).toContain('The payment did not go through')
    expect(await figuresOf(paper)).toMatchObject({ payments: before.payments })

    await demoOf(paper).browser.post(hosted, { email: 'poor@example.com', card: 'good' })
    await paper.settle()
    expect((await reader.get(link)).text).toContain('You gave A new newspaper €50.')
    expect(await figuresOf(paper)).toMatchObject({ payments: before.payments + 1 })
  })

  test('the form below an article asks for no address: the hosted page does', async () => {
    const reader = await paper.client()
    const sent = await reader.post('/contributions', { often: 'year', 'amount-year': '100' })
    expect(sent.status).toBe(303)
    const { browser } = demoOf(paper)
    const empty = await browser.post(pathOf(sent.location), { email: 'no address', card: 'good' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('value="no address"')
    await browser.post(pathOf(sent.location), { email: 'below@example.com', card: 'good' })
    await paper.settle()
    const [mail] = await listMails(paper.runtime.db)
    expect(mail?.recipient).toBe('below@example.com')
  })

  test('the hosted form sent twice and ten times at once is one payment', async () => {
    const before = await figuresOf(paper)
    const { hosted } = await give(paper, { email: 'twice@example.com' })
    const { browser } = demoOf(paper)
    await Promise.all(
      Array.from({ length: 10 }, () =>
        browser.post(hosted, { email: 'twice@example.com', card: 'good' }),
      ),
    )
    await paper.settle()
    const after = await figuresOf(paper)
    expect(after.payments - before.payments).toBe(1)
    expect(after.mails - before.mails).toBe(1)
  })

  test('our own form sent ten times at once makes intents only; nothing is owed by them', async () => {
    const before = await figuresOf(paper)
    const reader = await paper.client()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        reader.post('/contributions', {
          often: 'month',
          'amount-month': '5',
          email: 'ten@example.com',
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303))
    await paper.settle()
    expect(await figuresOf(paper)).toEqual(before)
  })

  test('a reader who is signed in finds the contribution in the account, and stops it there in one step', async () => {
    const person = await addPerson(paper.context(), {
      name: 'Amina Rahimi-Walsh',
      email: 'amina@example.com',
      roles: [],
      emailConfirmed: true,
    })
    const reader = await paper.client(person)
    const { back } = await give(paper, { email: 'amina@example.com' }, reader)
    await give(paper, { email: 'another@example.com' })
    await paper.settle()
    const account = await reader.get('/account/contributions')
    const path = /\/contributions\/[0-9a-f-]{36}/.exec(account.text)?.[0] ?? ''
    expect(account.text).toContain('<b>€10</b>, every month, since 24 November 2026')

    const stranger = await paper.client()
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(`${path}/cancellation`)).status).toBe(403)

    const stopped = await reader.post(`${path}/cancellation`)
    expect(stopped.location).toBe(path)
    expect((await reader.get(path)).text).toContain('Your contribution has ended')
    await reader.post(`${path}/cancellation`)
    await paper.settle()
    // The gateway has heard, and has told us so in its turn.
    expect(await figuresOf(paper)).toMatchObject({ unapplied: 0 })
    paper.clock.advance(40 * 86_400_000)
    const { browser } = demoOf(paper)
    const before = await figuresOf(paper)
    await browser.post('/clock', { days: '1' })
    await paper.settle()
    const mine = await stranger.get(pathOf(back.location))
    expect(mine.text.match(/<time/g)).toHaveLength(1)
    expect((await figuresOf(paper)).payments).toBeGreaterThan(before.payments)
  })
})

/** Where the hosted page would lead back to: to the same address as from its "cancel", without saying so. */
async function returnLinkOf(of: TestPaper, hosted: string): Promise<string> {
  const cancelled = await demoOf(of).browser.post(hosted, { act: 'cancel' })
  return pathOf(cancelled.location).replace('&as=cancelled', '')
}
