import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testPlatform } from '../../../testing/platform.tsx'
import type { StartedTest } from '../../../testing/start.ts'
import { day } from '../clock/index.ts'
import { createJobRunner } from '../jobs/index.ts'
import { quietLog } from '../log/index.ts'
import { createStreams } from '../live/index.ts'
import { createMetrics } from '../metrics/index.ts'
import { dispatchOnce } from '../outbox/index.ts'
import { systemRandom } from '../random/index.ts'
import { changeSettings } from '../settings/index.ts'
import { hasUndispatched } from '../outbox/outbox.queries.ts'
import {
  deleteMailsTo,
  findMail,
  type Letter,
  listMails,
  type Mail,
  MailRefused,
  mailSubscription,
  type MailTransport,
  openTransport,
  postMail,
  sendMailJob,
} from './index.ts'

const sent: Letter[] = []
let failure: Error | undefined
const transport: MailTransport = {
  async send(letter) {
    if (failure) throw failure
    sent.push(letter)
  },
}

const mailFrom = 'post@paper.example'
let paper: StartedTest
let workers: ReturnType<typeof createJobRunner>
beforeAll(async () => {
  paper = await testPlatform([])
  const { pool, cache, context, processId } = paper.runtime
  workers = createJobRunner({
    pool,
    log: quietLog,
    metrics: createMetrics(cache, createStreams(systemRandom)),
    processId,
    context,
    jobs: [sendMailJob(transport, mailFrom)],
  })
})
afterAll(() => paper.stop())
beforeEach(async () => {
  failure = undefined
  await work()
  sent.length = 0
})

const letter: Mail = {
  kind: 'decision',
  to: 'aoife@reader.example',
  language: 'en',
  subject: 'About your comment <on> the bridge',
  paragraphs: [
    'Dear Aoife,\nthis is about your comment:',
    { quote: 'A <b>fine</b> bridge.\nIs it not?' },
    { words: 'Read the reasons', link: 'https://paper.example/decisions/1?a=1&b=2' },
  ],
}
const post = (mail: Partial<Mail> = {}) =>
  paper.context().transaction((tx) => postMail(tx, { ...letter, ...mail }))
const stored = async (id: string) => {
  const mail = await findMail(paper.runtime.db, id)
  if (!mail) throw new Error('no such mail')
  return mail
}
/** Hands all that was posted to the workers of this test, and lets them do what is due. */
async function work(): Promise<void> {
  const dispatched = async () => {
    await dispatchOnce(paper.runtime, [mailSubscription])
    return !(await hasUndispatched(paper.runtime.db))
  }
  await expect.poll(dispatched, { timeout: 20_000 }).toBe(true)
  await workers.runDue(paper.clock.now())
}

const makeDue = () =>
  sql`update graphile_worker._private_jobs set run_at = now()`.execute(paper.runtime.db)

describe('a letter that is posted', () => {
  test('waits in the mailbox with its words in two forms', async () => {
    const mail = await stored(await post())
    expect(mail).toMatchObject({
      kind: 'decision',
      recipient: 'aoife@reader.example',
      subject: letter.subject,
      language: 'en',
      sentAt: null,
      failure: null,
      createdAt: paper.clock.now(),
    })
    expect(mail.textPart).toBe(
      'Dear Aoife,\nthis is about your comment:\n\n> A <b>fine</b> bridge.\n> Is it not?\n\nRead the reasons:\nhttps://paper.example/decisions/1?a=1&b=2\n\n-- \nA new newspaper',
    )
    expect(mail.htmlPart).toMatch(/^<!DOCTYPE html><html lang="en-IE">/)
    expect(mail.htmlPart).toContain('<p>Dear Aoife,<br/>this is about your comment:</p>')
    expect(mail.htmlPart).toContain('&lt;b>fine&lt;/b>')
    expect(mail.htmlPart).toContain(
      '<a href="https://paper.example/decisions/1?a=1&amp;b=2">Read the reasons</a>',
    )
  })

  test('is not there where its transaction was rolled back', async () => {
    const before = (await listMails(paper.runtime.db)).length
    const work = paper.context().transaction(async (tx) => {
      await postMail(tx, letter)
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await listMails(paper.runtime.db)).toHaveLength(before)
  })

  test('is sent once, with both forms and a message id of its own', async () => {
    const id = await post()
    await work()
    await work()
    await sendMailJob(transport, mailFrom).run(paper.context(), { mailId: id })
    expect(sent).toHaveLength(1)
    const mail = await stored(id)
    expect(sent[0]).toEqual({
      from: { name: 'A new newspaper', address: 'post@paper.example' },
      to: letter.to,
      subject: letter.subject,
      text: mail.textPart,
      html: mail.htmlPart,
      headers: { 'Auto-Submitted': 'auto-generated' },
      messageId: `<${id}@localhost>`,
    })
    expect(mail.sentAt).toEqual(paper.clock.now())
  })

  test('comes from the paper as it is called now, and is answered at the newsroom’s address', async () => {
    await changeSettings(paper.context(), {
      name: 'The Echo: Cork; Kerry',
      contactEmail: 'desk@echo.example',
    })
    await paper.settle()
    await post()
    await work()
    expect(sent[0]).toMatchObject({
      from: { name: 'The Echo: Cork; Kerry', address: 'post@paper.example' },
      replyTo: 'desk@echo.example',
    })
    await changeSettings(paper.context(), { name: 'A new newspaper', contactEmail: '' })
    await paper.settle()
  })

  test('that the server cannot take now is kept with its words, and sent when it is tried again', async () => {
    failure = new Error('451 come again later')
    const id = await post()
    await work()
    expect(await stored(id)).toMatchObject({ sentAt: null, failure: '451 come again later' })
    failure = undefined
    await makeDue()
    await work()
    expect(await stored(id)).toMatchObject({ sentAt: paper.clock.now(), failure: null })
    expect(sent).toHaveLength(1)
  })

  test('that the server refuses for good is parked and not tried again', async () => {
    failure = new MailRefused('550 no such mailbox')
    const id = await post()
    await work()
    const refused = { sentAt: null, failure: '550 no such mailbox', parkedAt: paper.clock.now() }
    expect(await stored(id)).toMatchObject(refused)
    failure = undefined
    await makeDue()
    await work()
    await sendMailJob(transport, mailFrom).run(paper.context(), { mailId: id })
    expect(await stored(id)).toMatchObject(refused)
    expect(sent).toEqual([])
  })

  test('that the server has not taken for three days is parked', async () => {
    failure = new Error('451 come again later')
    const id = await post()
    await work()
    paper.clock.advance(3 * day + 1)
    await makeDue()
    await work()
    expect(await stored(id)).toMatchObject({ parkedAt: paper.clock.now(), sentAt: null })
  })

  test('that somebody waits for leaves before all others', async () => {
    await post({ subject: 'A notice' })
    await post({ subject: 'Another notice' })
    await post({ subject: 'Your link to sign in', awaited: true })
    await work()
    expect(sent.map(({ subject }) => subject)).toEqual([
      'Your link to sign in',
      'A notice',
      'Another notice',
    ])
  })

  test('stays in the mailbox where there is no server', async () => {
    expect(openTransport(undefined)).toBeUndefined()
    const id = await post()
    await sendMailJob(undefined, mailFrom).run(paper.context(), { mailId: id })
    expect(await stored(id)).toMatchObject({ sentAt: null, failure: null })
  })
})

describe('the mailbox', () => {
  test('shows the newest letters first, page by page', async () => {
    const kinds = Array.from({ length: 53 }, (_, n) => `letter ${n}`)
    for (const kind of kinds) {
      paper.clock.advance(1)
      await post({ kind })
    }
    const first = await listMails(paper.runtime.db)
    const second = await listMails(paper.runtime.db, first.at(-1)?.id)
    expect(first.map(({ kind }) => kind)).toEqual(kinds.toReversed().slice(0, 50))
    expect(second.slice(0, 3).map(({ kind }) => kind)).toEqual(['letter 2', 'letter 1', 'letter 0'])
  })

  test('forgets the letters to somebody who has left, and no others', async () => {
    const [gone, kept] = [
      await post({ to: 'Leaving@reader.example' }),
      await post({ to: 'staying@reader.example' }),
    ]
    await deleteMailsTo(paper.runtime.db, 'leaving@READER.example')
    expect(await findMail(paper.runtime.db, gone)).toBeUndefined()
    expect(await findMail(paper.runtime.db, kept)).toBeDefined()
  })
})
