import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { faultyLine } from '../../../testing/faulty-line.ts'
import { type Letter, MailRefused, openTransport } from './index.ts'
import { senderOf } from './sender.ts'

const letter: Letter = {
  from: { name: 'The Paper', address: 'post@paper.example' },
  to: 'aoife@reader.example',
  subject: 'Your link',
  text: 'Here it is.',
  html: '<p>Here it is.</p>',
  headers: {},
  messageId: '<1@paper.example>',
}
const impatient = { connect: 200, answer: 200, letter: 2000 }

async function smtpServer(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void stream.on('end', () => done()).resume(),
    ...options,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  return (server.server.address() as AddressInfo).port
}

const send = (port: number, patience = impatient, user = '') =>
  openTransport(`smtp://${user}127.0.0.1:${port}`, patience)?.send(letter)

const answering = (responseCode: number) =>
  Object.assign(new Error(`${responseCode} said the server`), { responseCode })

describe('a mail server', () => {
  test.each([
    ['before it greets', /^never/],
    ['after EHLO', /^EHLO/m],
    ['after the recipient', /^RCPT/m],
    ['after DATA', /^DATA/m],
    ['after the letter', /^\.\r\n/m],
  ])('that falls silent %s is given up', async (_when, silentAfter) => {
    const line = await faultyLine(await smtpServer())
    onTestFinished(() => line.close())
    line.become('silent', silentAfter.source === '^never' ? {} : { silentAfter })
    await expect(send(line.port)).rejects.toThrow(/Timeout|Greeting never received/)
  })

  test('that answers, but so slowly that a letter takes too long, is given up', async () => {
    const line = await faultyLine(await smtpServer())
    onTestFinished(() => line.close())
    line.become('slow')
    await expect(send(line.port, { connect: 5000, answer: 5000, letter: 400 })).rejects.toThrow(
      'The mail server needed more than 0.4 s for a letter',
    )
  })

  test.each([
    ['the recipient', 550, { onRcptTo: (_to, _session, done) => done(answering(550)) }],
    [
      'the words',
      554,
      {
        onData: (stream, _session, done) =>
          void stream.on('end', () => done(answering(554))).resume(),
      },
    ],
  ] satisfies [string, number, SMTPServerOptions][])(
    'that refuses %s for good (%i) is believed',
    async (_what, _code, options) => {
      await expect(send(await smtpServer(options))).rejects.toBeInstanceOf(MailRefused)
    },
  )

  test.each([
    ['the recipient for now', '', { onRcptTo: (_to, _session, done) => done(answering(450)) }],
    ['our sender', '', { onMailFrom: (_from, _session, done) => done(answering(553)) }],
    [
      'our password',
      'paper:wrong@',
      {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(answering(535)),
      },
    ],
  ] satisfies [string, string, SMTPServerOptions][])(
    'that refuses %s may take the letter later',
    async (_what, user, options) => {
      const failure = await send(await smtpServer(options), impatient, user)?.catch(
        (error: unknown) => error,
      )
      expect(failure).toBeInstanceOf(Error)
      expect(failure).not.toBeInstanceOf(MailRefused)
    },
  )
})

describe('the sender of a letter', () => {
  async function arrivedFrom(paper: { name: string; contactEmail: string }, mailFrom: string) {
    const pieces: Buffer[] = []
    const port = await smtpServer({
      onData: (stream, _session, done) =>
        void stream.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => done()),
    })
    const headers = { 'Auto-Submitted': 'auto-generated' }
    const sent = { ...letter, ...senderOf(paper, mailFrom), headers }
    await openTransport(`smtp://127.0.0.1:${port}`)?.send(sent)
    return PostalMime.parse(Buffer.concat(pieces))
  }

  test.each([
    'The Echo: Cork; Kerry',
    'Echo, Cork',
    'The "Echo"',
    'Echo <post@evil.example>',
    'echo@evil.example',
    'Back\\slash (and brackets)',
    'Nuachtán na hÉireann',
    'Иван & ко',
    'One\r\nBcc: everybody@evil.example',
  ])('is one name and one address, whatever the paper is called: %j', async (name) => {
    const mail = await arrivedFrom({ name, contactEmail: 'desk@echo.example' }, 'post@echo.example')
    const oneLine = name.replaceAll(/\s+/g, ' ')
    expect(mail.from).toEqual({ name: oneLine, address: 'post@echo.example' })
    expect(mail.replyTo).toEqual([{ name: '', address: 'desk@echo.example' }])
    expect(mail.to).toEqual([{ name: '', address: 'aoife@reader.example' }])
    expect(mail.bcc).toBeUndefined()
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
  })

  test.each([
    ['The Paper <post@paper.example>', 'The Paper', 'post@paper.example'],
    ['"The Paper; Kerry" <post@paper.example>', 'The Paper; Kerry', 'post@paper.example'],
    ['post@paper.example', 'The Echo', 'post@paper.example'],
    ['<post@paper.example>', 'The Echo', 'post@paper.example'],
  ])('is read from the machine’s setting %j', (mailFrom, name, address) => {
    const paper = { name: 'The Echo', contactEmail: '' }
    expect(senderOf(paper, mailFrom)).toEqual({ from: { name, address } })
  })
})
